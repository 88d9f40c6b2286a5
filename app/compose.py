"""Assembles a terminal: devices, journal, client, visits, maintenance."""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from app.compose_devices import Devices
from app.compose_staff import look_at_storage, staff_desk
from app.state_folder import StateFolder
from kiosk.central.client import CentreClient
from kiosk.central.sync import Sync
from kiosk.central.watched_centre import WatchedCentre
from kiosk.clock import Clock, ShiftedClock, SystemClock
from kiosk.documents.keys import KeyFileError
from kiosk.documents.renderer import SigningReceiptRenderer
from kiosk.documents.typesetter import TerminalIdentity
from kiosk.events import JournalSetAside
from kiosk.health.probes import Parts, make_board
from kiosk.log import EventFile
from kiosk.screens import Screens
from kiosk.services.catalogue import find_services
from kiosk.session.terminal import Terminal, VisitRules
from kiosk.settings import Settings, SettingsError
from kiosk.sounds import Sounds
from kiosk.store.journal import Journal
from kiosk.store.vault import Vault, load_or_create_secret
from kiosk.supervisor import Supervisor
from kiosk.texts import Texts

ASSETS = Path(__file__).parent.parent / "assets"
JOURNAL_KEY_BYTES = 32
_TOKEN = re.compile(r"[!-~]+")
"""Characters allowed in a header: visible ASCII, no spaces."""


@dataclass(frozen=True)
class Assembled:
    """A terminal whose devices are started, ready for `supervisor.run`."""

    terminal: Terminal
    supervisor: Supervisor
    journal: Journal
    events: EventFile
    warm_up: Callable[[], None]
    """Half a second of CPU that the first citizen would otherwise wait for. Run it in a thread, once
        everything is up."""


@asynccontextmanager
async def assemble(
    settings: Settings,
    state: StateFolder,
    devices: Devices,
    not_connected: CentreClient,
    screens: Screens,
    texts: Texts,
) -> AsyncIterator[Assembled]:
    """Open journal and log, start the devices and the client, and connect them.

    Raises JournalError, KeyFileError or OSError if the state folder can't be used.
    """
    clock: Clock = SystemClock() if settings.terminal.production else ShiftedClock()
    async with AsyncExitStack() as stack:
        events = EventFile(state.events, clock)
        stack.callback(events.close)
        journal = Journal.open(
            state.journal,
            _vault(state),
            clock.now,
            lambda found: events.log(JournalSetAside(found.carried)),
        )
        stack.callback(journal.close)
        centre = await stack.enter_async_context(not_connected)
        await stack.enter_async_context(devices.slot)
        watched = WatchedCentre(centre, clock)
        board = make_board(_parts(devices, watched, state, screens), clock, events)
        sync = Sync(journal, watched, events)
        renderer = _renderer(settings, state, texts)
        terminal = Terminal(
            slot=devices.slot,
            verifier=devices.verifier,
            printer=devices.printer,
            centre=watched,
            screens=screens,
            journal=journal,
            events=events,
            clock=clock,
            renderer=renderer,
            services=find_services(),
            rules=_rules(settings),
            sounds=Sounds(devices.speaker),
            outbox_changed=sync.wake,
            usable=board.usable,
            report_suspect=board.report_suspect,
        )
        desk = staff_desk(settings, terminal, watched, board, texts, ASSETS / "fonts", state.events)
        supervisor = Supervisor(terminal, sync, desk)
        yield Assembled(
            terminal, supervisor, journal, events, _both(renderer.warm_up, desk.warm_up)
        )


def _both(first: Callable[[], None], second: Callable[[], None]) -> Callable[[], None]:
    def both() -> None:
        first()
        second()

    return both


def _parts(devices: Devices, centre: WatchedCentre, state: StateFolder, screens: Screens) -> Parts:
    return Parts(
        slot=devices.slot,
        verifier=devices.verifier,
        printer=devices.printer,
        speaker=devices.speaker,
        centre=centre,
        storage=look_at_storage(state.root),
        screen=screens.health,
    )


def _vault(state: StateFolder) -> Vault:
    secret = load_or_create_secret(state.journal_key, JOURNAL_KEY_BYTES)
    if len(secret) != JOURNAL_KEY_BYTES:
        raise KeyFileError(f"{state.journal_key}: not a key of {JOURNAL_KEY_BYTES} bytes")
    return Vault(secret)


def _renderer(settings: Settings, state: StateFolder, texts: Texts) -> SigningReceiptRenderer:
    own = settings.terminal
    identity = TerminalIdentity(own.name, own.place, own.id)
    return SigningReceiptRenderer(texts, ASSETS / "fonts", state.receipt_key, identity)


def _rules(settings: Settings) -> VisitRules:
    return VisitRules(
        warning_seconds=settings.visit.warning_seconds,
        reminder_seconds=settings.visit.reminder_seconds,
        goodbye_seconds=settings.visit.goodbye_seconds,
        face_attempts=settings.face.attempts,
        patience=settings.visit.patience,
    )


def client(settings: Settings) -> CentreClient:
    """A client, not connected yet. Raises SettingsError if token, authority or address can't be used."""
    import ssl

    own = settings.centre
    try:
        token = own.token_file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise SettingsError(f"centre.token_file: {own.token_file}: {_reason(error)}") from None
    if not _TOKEN.fullmatch(token):
        raise SettingsError(f"centre.token_file: {own.token_file}: not one line of ASCII letters")
    try:
        trusted = str(own.authority_file) if own.authority_file else None
        context = ssl.create_default_context(cafile=trusted)
    except (OSError, ssl.SSLError) as error:
        raise SettingsError(
            f"centre.authority_file: {own.authority_file}: {_reason(error)}"
        ) from None
    try:
        return CentreClient(own.address, token, context, own.timeout_seconds)
    except ValueError as error:
        raise SettingsError(f"centre.address: {error}") from None


def _reason(error: Exception) -> str:
    known = error.strerror if isinstance(error, OSError) else None
    return known or "not a file of that kind"
