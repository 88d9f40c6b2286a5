"""Around the visits: attract → visit → take your card → attract, and out of service when it must."""

import traceback
from pathlib import Path

import trio

from devices.card.contract import SlotState, SlotStatus
from devices.watched import first_change
from kiosk.central.sync import Sync
from kiosk.events import (
    ScreenShown,
    SupervisorRecovered,
    VisitBegan,
    VisitEnded,
    code,
)
from kiosk.journal import ReceiptState
from kiosk.screens import (
    Attract,
    CardTaken,
    OutOfService,
    OutOfServiceReason,
    Problem,
    ProblemKind,
    Screen,
    TakeCard,
)
from kiosk.terminal import Terminal
from kiosk.visit.desk import StaffDesk
from kiosk.visit.hand_over import end_receipt
from kiosk.visit.outcome import Outcome, VisitEnd
from kiosk.visit.visit import visit


class Supervisor:
    """Runs the terminal. `ended` keeps the ends of the visits of this run, for scenarios and tests."""

    def __init__(self, terminal: Terminal, sync: Sync, desk: StaffDesk) -> None:
        self._terminal = terminal
        self._sync = sync
        self._desk = desk
        self.ended: list[VisitEnd] = []
        self.running = False
        """A visit is going on."""

    async def run(self) -> None:
        """For ever, until cancelled."""
        self._terminal.journal.staff.begin_run(self._terminal.clock.now())
        self._settle_interrupted_receipts()
        try:
            await self._run()
        except BaseException as error:
            if not _only_cancelled(error):
                self._note_abnormal(*_where(error))
            self._terminal.journal.staff.end_run()
            raise

    async def _run(self) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(self._sync.run)
            nursery.start_soon(self._desk.run)
            while True:
                inserted = await self._wait_for_card()
                await self._serve_one(inserted)

    async def _wait_for_card(self) -> SlotStatus:
        slot = self._terminal.slot.status
        while True:
            status, closed = slot.value, self._desk.closed.value
            seen = ((slot, status), (self._desk.closed, closed))
            if status.state is SlotState.CARD_IN:
                return status
            if status.state is SlotState.UNAVAILABLE:
                closed = OutOfServiceReason.CARD_READER
            self._show(OutOfService(closed) if closed else Attract())
            await first_change(*seen)

    async def _serve_one(self, inserted: SlotStatus) -> None:
        self.running = True
        try:
            end = await self._guarded_visit(inserted)
            self.ended.append(end)
            await self._hand_back(inserted, end)
        finally:
            self.running = False
            self._terminal.screens.reset()

    async def _guarded_visit(self, inserted: SlotStatus) -> VisitEnd:
        terminal = self._terminal
        number = terminal.journal.next_number("visit")
        terminal.events.log(VisitBegan(number))
        try:
            end = await visit(terminal, self._desk, inserted)
        except Exception as error:
            end = await self._recover(error)
        terminal.events.log(VisitEnded(number, code(end.outcome.value), code(end.code)))
        terminal.journal.audit(terminal.clock.now(), f"visit {number} {end.outcome.value}")
        return end

    async def _recover(self, error: Exception) -> VisitEnd:
        """Nobody expected this: say so, log where (never what), and cool down."""
        kind, place = _where(error)
        self._terminal.events.log(SupervisorRecovered(code(kind), code(place)))
        self._note_abnormal(kind, place)
        self._show(Problem(ProblemKind.FAULT, kind))
        await trio.sleep(self._terminal.rules.cool_down_seconds)
        return VisitEnd(Outcome.FAULT, kind)

    async def _hand_back(self, inserted: SlotStatus, end: VisitEnd) -> None:
        """Give the card free, call for it when it is forgotten, say goodbye."""
        terminal = self._terminal
        early = end.outcome is Outcome.CARD_REMOVED
        if _still_in(terminal.slot.status.value, inserted):
            await terminal.slot.eject()
            await self._until_taken(inserted)
        if terminal.slot.status.value.state is SlotState.EMPTY:
            self._show(CardTaken(early=early))
            with trio.move_on_after(terminal.rules.goodbye_seconds):
                await terminal.slot.status.wait_until(
                    lambda status: status.state is not SlotState.EMPTY
                )

    async def _until_taken(self, inserted: SlotStatus) -> None:
        slot = self._terminal.slot.status
        self._show(TakeCard())
        with trio.move_on_after(self._terminal.rules.reminder_seconds):
            await slot.wait_until(lambda status: not _still_in(status, inserted))
            return
        self._show(TakeCard(reminder=True))
        await slot.wait_until(lambda status: not _still_in(status, inserted))

    def _show(self, screen: Screen[None] | Problem) -> None:
        self._terminal.events.log(ScreenShown(code(screen.name)))
        self._terminal.screens.show(screen)

    def _settle_interrupted_receipts(self) -> None:
        """The program died while paper was on its way: nobody knows, so the centre hears "not sure"."""
        for row in self._terminal.journal.receipts(ReceiptState.STARTED):
            end_receipt(self._terminal, row, ReceiptState.UNCLEAR)

    def _note_abnormal(self, kind: str, place: str) -> None:
        """For the technicians' dashboard."""
        self._terminal.journal.staff.note_abnormal(self._terminal.clock.now(), f"{kind}:{place}")


def _still_in(status: SlotStatus, inserted: SlotStatus) -> bool:
    return status.state is SlotState.CARD_IN and status.insertion == inserted.insertion


def _only_cancelled(error: BaseException) -> bool:
    """The program was told to stop; nothing failed."""
    if isinstance(error, BaseExceptionGroup):
        return error.split(trio.Cancelled)[1] is None
    return isinstance(error, trio.Cancelled)


def _where(error: BaseException) -> tuple[str, str]:
    """Class and place of the innermost exception. Its text may hold anything, so it stays out."""
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    frames = traceback.extract_tb(error.__traceback__)
    place = f"{Path(frames[-1].filename).stem}:{frames[-1].lineno}" if frames else ""
    return type(error).__name__, place.replace("_", "-")
