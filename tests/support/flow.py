"""A whole terminal in memory on virtual time: simulated devices, a person, a centre."""

import tempfile
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import trio
from trio.testing import MockClock

from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.slot import SimulatedCardSlot
from devices.citizens import Citizen, shelf
from devices.face.contract import FaceResult, Match
from devices.face.simulators.verifier import SimulatedFaceVerifier
from devices.printer.simulators.printer import SimulatedPrinter
from devices.voice.simulators.speaker import SimulatedSpeaker
from kiosk.central.sync import Sync
from kiosk.central.watched_centre import WatchedCentre
from kiosk.documents.order import ReceiptOrder
from kiosk.events import Event, JournalSetAside
from kiosk.health.board import HealthBoard
from kiosk.health.probes import Parts, make_board
from kiosk.services.catalogue import find_services
from kiosk.session.outcome import Outcome
from kiosk.session.terminal import Terminal, VisitRules
from kiosk.sounds import Sounds
from kiosk.store.journal import Journal
from kiosk.store.vault import Vault
from kiosk.supervisor import Supervisor
from tests.support.centre import MemoryCentre
from tests.support.person import Person, Reply, standard_replies
from tests.support.staff import Disk, flow_desk

NOW = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)


class PlainRenderer:
    """Receipts without ReportLab: what matters here is whether and when they come out."""

    def number(self, serial: int, at: datetime) -> str:
        return f"T1-26-1122-{serial:04}-X"

    async def render(self, order: ReceiptOrder) -> bytes:
        # No thread: virtual time would run on while it works.
        await trio.sleep(0.05)
        return b"%PDF-1.4 " + order.number.encode()


class FlowClock:
    """A wall clock that follows trio's."""

    def now(self) -> datetime:
        return NOW + timedelta(seconds=trio.current_time())


@dataclass
class EventList:
    """Collects the logged events."""

    events: list[Event] = field(default_factory=list)

    def log(self, event: Event) -> None:
        self.events.append(event)

    def named(self, name: str) -> list[Any]:
        return [event for event in self.events if event.name == name]


@dataclass
class Flow:
    """The terminal and everything around it."""

    slot: SimulatedCardSlot
    verifier: SimulatedFaceVerifier
    printer: SimulatedPrinter
    speaker: SimulatedSpeaker
    centre: MemoryCentre
    person: Person
    journal: Journal
    log: EventList
    supervisor: Supervisor
    citizen: Citizen
    disk: Disk
    folder: Path
    board: HealthBoard
    audit: list[str] = field(default_factory=list)
    """The content of the audit chain at the end."""

    def insert(self) -> SimulatedCard:
        card = SimulatedCard(self.citizen)
        self.slot.insert(card)
        return card

    def insert_of(self, citizen: str) -> SimulatedCard:
        """Somebody else's card."""
        card = SimulatedCard(shelf()[citizen])
        self.slot.insert(card)
        return card

    async def until(self, screen: str) -> None:
        """Wait until this screen is shown."""
        while self.person.now.name != screen:
            await trio.sleep(0.1)

    async def until_ended(self, visits: int = 1) -> None:
        """Wait until this many visits have ended; the person then takes the card."""
        while len(self.supervisor.ended) < visits:
            await trio.sleep(0.1)
        self.slot.pull()

    async def until_ready(self) -> None:
        """Wait until the attract screen is shown and nobody is being served."""
        while self.supervisor.running or self.person.now.name != "attract":
            await trio.sleep(0.1)

    @property
    def outcomes(self) -> list[Outcome]:
        return [end.outcome for end in self.supervisor.ended]


@dataclass(frozen=True)
class Setting:
    """What differs in this flow. faces: results of successive camera attempts; after them every attempt
    matches."""

    citizen: str = "c01"
    replies: dict[type[Any], Reply] = field(default_factory=dict)
    faces: tuple[FaceResult, ...] = (Match(),)
    has_picture: bool = True
    has_phone: bool = True
    rules: VisitRules = field(default_factory=VisitRules)
    prepare: Callable[[Journal], None] = lambda journal: None
    """Prepares the journal before the program starts."""


def run_flow(body: Callable[[Flow], Awaitable[None]], setting: Setting | None = None) -> Flow:
    """Run `body` alongside the supervisor on virtual time, for at most 4 hours; returns the final state."""
    kept: list[Flow] = []

    async def main() -> None:
        async with _flow(setting or Setting()) as flow:
            kept.append(flow)
            with trio.fail_after(4 * 3600):
                await body(flow)

    trio.run(main, clock=MockClock(autojump_threshold=0))
    return kept[0]


@asynccontextmanager
async def _flow(setting: Setting) -> AsyncIterator[Flow]:
    with tempfile.TemporaryDirectory() as folder:
        log = EventList()
        journal = Journal.open(
            Path(folder) / "journal.sqlite",
            Vault(bytes(32)),
            FlowClock().now,
            lambda found: log.log(JournalSetAside(found.carried)),
        )
        setting.prepare(journal)
        async with trio.open_nursery() as nursery, SimulatedCardSlot(shelf().__getitem__) as slot:
            flow = _put_together(setting, slot, journal, log, Path(folder))
            nursery.start_soon(flow.supervisor.run)
            await trio.testing.wait_all_tasks_blocked()  # the attract screen is shown
            yield flow
            nursery.cancel_scope.cancel()
        flow.audit += journal.audit_entries()
        journal.close()


def _put_together(
    setting: Setting, slot: SimulatedCardSlot, journal: Journal, log: EventList, folder: Path
) -> Flow:
    citizen = shelf()[setting.citizen]
    centre = MemoryCentre(
        dict(shelf()), has_picture=setting.has_picture, has_phone=setting.has_phone
    )
    person = Person({**standard_replies(citizen.card.pin or "000000"), **setting.replies})
    verifier = SimulatedFaceVerifier(setting.faces)
    printer = SimulatedPrinter(None)
    speaker = SimulatedSpeaker()
    disk = Disk()
    clock = FlowClock()
    watched = WatchedCentre(centre, clock)
    board = make_board(
        Parts(slot, verifier, printer, speaker, watched, disk.look, person.health), clock, log
    )
    sync = Sync(journal, watched, log)
    terminal = Terminal(
        slot=slot,
        verifier=verifier,
        printer=printer,
        centre=watched,
        screens=person,
        journal=journal,
        events=log,
        clock=clock,
        renderer=PlainRenderer(),
        services=find_services(),
        rules=setting.rules,
        sounds=Sounds(speaker),
        outbox_changed=sync.wake,
        usable=board.usable,
        report_suspect=board.report_suspect,
    )
    desk = flow_desk(terminal, watched, board, folder)
    supervisor = Supervisor(terminal, sync, desk)
    return Flow(
        slot,
        verifier,
        printer,
        speaker,
        centre,
        person,
        journal,
        log,
        supervisor,
        citizen,
        disk,
        folder,
        board,
    )
