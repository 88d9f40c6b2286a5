"""The loop around the visits: attract → visit → take your card → attract; or out of service."""

import math
import sqlite3
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import Any

import trio

from devices.card.contract import SlotState, SlotStatus
from devices.watched import Watched, first_change
from kiosk.central.sync import Sync
from kiosk.clock import VisitClock
from kiosk.events import (
    ScreenShown,
    SupervisorRecovered,
    VisitBegan,
    VisitEnded,
    code,
    code_of,
)
from kiosk.failures import where
from kiosk.screens import (
    Attract,
    CardTaken,
    OutOfService,
    OutOfServiceReason,
    Problem,
    ProblemKind,
    Reading,
    Screen,
    TakeCard,
)
from kiosk.session.desk import StaffDesk
from kiosk.session.outcome import Outcome, VisitEnd
from kiosk.session.receipts import end_receipt
from kiosk.session.support_codes import support_code
from kiosk.session.terminal import Terminal
from kiosk.store.journal import ReceiptState
from kiosk.visit.visit import visit

RESTART_SECONDS = 30.0
"""Pause after an unexpected error outside of a visit (a full disk, say)."""
CATCH_UP_SECONDS = 5.0
"""How often to retry while the journal is unavailable."""
PASSER_BY_SECONDS = 45.0
"""After this long without a touch, the attract screen is reset for the next person."""
CALL_EVERY_SECONDS = 4.0
CALLS = 30
"""Maximum number of sounds for a forgotten card: two minutes of them, not all night."""


class Supervisor:
    """Runs the terminal. `ended` keeps the visit ends of this run, for scenarios and tests."""

    def __init__(self, terminal: Terminal, sync: Sync, desk: StaffDesk) -> None:
        self._terminal = terminal
        self._sync = sync
        self._desk = desk
        self.ended: list[VisitEnd] = []
        self.running = False
        """Whether a visit is in progress."""
        self._left: tuple[SlotStatus, VisitEnd] | None = None
        """A card still to be handed back, and how its visit ended."""
        self._unnoted: tuple[datetime, str] | None = None
        """A visit end not recorded in the audit yet."""
        self._touched_at_reset = 0.0
        """The last touch by somebody who has left."""

    async def run(self) -> None:
        """Runs until cancelled."""
        self._begin_run()
        try:
            await self._run()
        except BaseException as error:
            if not _only_cancelled(error):
                self._record_abnormal(*where(error))
            self._end_run()
            raise

    def _begin_run(self) -> None:
        try:
            self._terminal.journal.staff.begin_run(self._terminal.clock.now())
        except sqlite3.Error as error:
            self._log_unexpected(error)
        self._catch_up()

    def _end_run(self) -> None:
        self._record_visit()
        self._catch_up()
        with suppress(sqlite3.Error):  # the next start then counts this run as killed
            self._terminal.journal.staff.end_run()

    async def _run(self) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(self._keep_running, self._sync.run)
            nursery.start_soon(self._keep_running, self._desk.run)
            nursery.start_soon(self._keep_running, self._terminal.sounds.run)
            nursery.start_soon(self._keep_running, self._serve_people)

    async def _serve_people(self) -> None:
        if self._left is not None:  # hand-back failed after the visit
            await self._hand_back(*self._left)
        while True:
            await self._serve_one(await self._wait_for_card())

    async def _keep_running(self, work: Callable[[], Awaitable[None]]) -> None:
        """Restart it after any unexpected error, so that one failing part does not stop the others."""
        while True:
            try:
                await work()
            except Exception as error:
                self._log_unexpected(error)
                if work == self._serve_people:
                    self._terminal.screens.show(OutOfService(OutOfServiceReason.FAULT))
                elif not self.running:
                    self._catch_up()  # the failure may have been a damaged journal
                await trio.sleep(RESTART_SECONDS)

    async def _wait_for_card(self) -> SlotStatus:
        slot = self._terminal.slot.status
        shown: Screen[None] | None = None
        while True:
            written = self._catch_up()
            status, closed = slot.value, self._desk.closed.value
            seen = ((slot, status), (self._desk.closed, closed))
            if status.state is SlotState.CARD_IN:
                return status
            if status.state is SlotState.UNAVAILABLE:
                closed = OutOfServiceReason.CARD_READER
            elif not written:
                closed = closed or OutOfServiceReason.FAULT
            rest = OutOfService(closed) if closed else Attract()
            if rest != shown:
                self._show(rest)
            shown = rest
            with trio.move_on_after(math.inf if written else CATCH_UP_SECONDS):
                await self._idle_until_change(*seen)

    async def _idle_until_change(self, *seen: tuple[Watched[Any], Any]) -> None:
        """Until one of them changes. Language and text size set by a passer-by are reset."""
        while True:
            last = self._terminal.screens.last_touch
            with trio.move_on_after(self._rest_left(last)):
                await first_change(*seen)
                return
            if self._touched_at_reset != last == self._terminal.screens.last_touch:
                self._forget_person()

    def _rest_left(self, last: float) -> float:
        """Seconds until the attract screen is the next person's, or until it is looked again."""
        if last == self._touched_at_reset:
            return PASSER_BY_SECONDS
        return max(0.0, last + PASSER_BY_SECONDS - trio.current_time())

    def _forget_person(self) -> None:
        self._terminal.screens.reset()
        self._touched_at_reset = self._terminal.screens.last_touch

    async def _serve_one(self, inserted: SlotStatus) -> None:
        self.running = True
        self._left = inserted, VisitEnd(Outcome.FAULT)
        try:
            end = await self._guarded_visit(inserted)
            self._left = inserted, end
            self.ended.append(end)
            await self._hand_back(inserted, end)
        finally:
            self.running = False
            self._forget_person()

    async def _guarded_visit(self, inserted: SlotStatus) -> VisitEnd:
        """Number 0: the journal is unavailable, so no visit can begin. The visit is recorded however it
        ends, even if reporting the failure fails too."""
        # The clock may be corrected meanwhile; the visit keeps its own time.
        terminal = replace(self._terminal, clock=VisitClock(self._terminal.clock))
        number, end = 0, VisitEnd(Outcome.STOPPED)
        try:
            number = terminal.journal.next_number("visit")
            terminal.events.log(VisitBegan(number))
            terminal.sounds.card_in()
            end = await visit(terminal, self._desk, inserted)
        except Exception as error:
            end = VisitEnd(Outcome.FAULT, where(error)[0])
            await self._recover(error)
        finally:
            terminal.events.log(VisitEnded(number, code(end.outcome.value), code_of(end.code)))
            self._unnoted = (terminal.clock.now(), f"visit {number} {end.outcome.value}")
        return end

    async def _recover(self, error: Exception) -> None:
        """Unexpected error: tell the citizen, log class and place (never the message), and pause."""
        kind = self._log_unexpected(error)
        self._show(Problem(ProblemKind.FAULT, support_code(ProblemKind.FAULT, kind)))
        await trio.sleep(self._terminal.rules.cool_down_seconds)

    async def _hand_back(self, inserted: SlotStatus, end: VisitEnd) -> None:
        """Eject the card, call for it if it is forgotten, say goodbye."""
        try:
            await self._release_card(inserted, end)
        finally:
            self._record_visit()
        await self._until_taken(inserted)
        self._left = None
        await self._show_goodbye(end)

    async def _release_card(self, inserted: SlotStatus, end: VisitEnd) -> None:
        """Before anything is recorded: neither a slow or failing journal nor a screen may keep a card in."""
        try:
            if end == VisitEnd(
                Outcome.TIMED_OUT
            ):  # with a code, the citizen has already been informed
                await self._show_timed_out(inserted)
        except Exception as error:
            self._log_unexpected(error)
        if self._holds(inserted):
            await self._terminal.slot.eject()
            self._show(TakeCard())
            if end.outcome is Outcome.SERVED:
                self._terminal.sounds.done()

    def _holds(self, inserted: SlotStatus) -> bool:
        return _still_in(self._terminal.slot.status.value, inserted)

    def _record_visit(self) -> None:
        if self._unnoted is not None:
            self._terminal.journal.audit(*self._unnoted)
            self._unnoted = None

    async def _show_goodbye(self, end: VisitEnd) -> None:
        terminal = self._terminal
        terminal.sounds.stop()
        if terminal.slot.status.value.state is SlotState.EMPTY:
            self._show(CardTaken(early=end.outcome is Outcome.CARD_REMOVED))
            with trio.move_on_after(terminal.rules.goodbye_seconds):
                await terminal.slot.status.wait_until(
                    lambda status: status.state is not SlotState.EMPTY
                )
        elif terminal.slot.status.value.state is SlotState.CARD_IN:
            self._show(Reading())  # another card is in: hide the previous visit's screen

    async def _show_timed_out(self, inserted: SlotStatus) -> None:
        """Explains to a returning citizen why everything is gone; until it is read or the card is taken."""
        slot = self._terminal.slot.status
        with trio.move_on_after(self._terminal.rules.reminder_seconds):
            async with trio.open_nursery() as nursery:

                async def read() -> None:
                    self._log_screen(Problem(ProblemKind.TIMED_OUT))
                    await self._terminal.screens.ask(Problem(ProblemKind.TIMED_OUT))
                    nursery.cancel_scope.cancel()

                nursery.start_soon(read)
                await slot.wait_until(lambda status: not _still_in(status, inserted))
                nursery.cancel_scope.cancel()

    async def _until_taken(self, inserted: SlotStatus) -> None:
        slot = self._terminal.slot.status
        with trio.move_on_after(self._terminal.rules.reminder_seconds):
            await slot.wait_until(lambda status: not _still_in(status, inserted))
            return
        self._show(TakeCard(reminder=True))
        for _ in range(CALLS):
            self._terminal.sounds.call()
            with trio.move_on_after(CALL_EVERY_SECONDS):
                await slot.wait_until(lambda status: not _still_in(status, inserted))
                return
        await slot.wait_until(lambda status: not _still_in(status, inserted))

    def _show(self, screen: Screen[None] | Problem) -> None:
        self._log_screen(screen)
        self._terminal.screens.show(screen)

    def _log_screen(self, screen: Screen[Any]) -> None:
        self._terminal.events.log(ScreenShown(code(screen.name)))

    def _catch_up(self) -> bool:
        """Only between visits. False if the journal is unavailable and nobody can be served."""
        journal = self._terminal.journal
        had_queued = journal.has_queued
        if not journal.catch_up():
            return False
        if had_queued:
            self._terminal.outbox_changed()  # the end of a receipt may have been queued
        try:
            self._settle_interrupted_receipts()
        except sqlite3.Error:
            return False
        return not journal.has_queued

    def _settle_interrupted_receipts(self) -> None:
        """Receipts whose result was never recorded (crash, full disk) are reported to the centre as
        unclear. Only between visits, when no receipt is being printed."""
        for row in self._terminal.journal.receipts(ReceiptState.STARTED):
            end_receipt(self._terminal, row, ReceiptState.UNCLEAR)

    def _log_unexpected(self, error: Exception) -> str:
        """Log class and place, never the message, which may contain anything; returns the class."""
        kind, place = where(error)
        self._terminal.events.log(SupervisorRecovered(code_of(kind), code_of(place)))
        self._record_abnormal(kind, place)
        return kind

    def _record_abnormal(self, kind: str, place: str) -> None:
        """For the technicians' dashboard."""
        self._terminal.journal.staff.record_abnormal(self._terminal.clock.now(), f"{kind}:{place}")


def _still_in(status: SlotStatus, inserted: SlotStatus) -> bool:
    return status.state is SlotState.CARD_IN and status.insertion == inserted.insertion


def _only_cancelled(error: BaseException) -> bool:
    """The program was told to stop; nothing failed."""
    if isinstance(error, BaseExceptionGroup):
        return error.split(trio.Cancelled)[1] is None
    return isinstance(error, trio.Cancelled)
