"""Which driver meets which contract. Nothing else in the project knows."""

import re
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Protocol

from app.clock_control import ClockControl
from app.compose_staff import look_at_storage, staff_desk
from app.state_folder import StateFolder
from devices.card.contract import CardSlot
from devices.citizens import shelf
from devices.dock import Dock
from devices.face.contract import FaceHint, FaceVerifier
from devices.printer.contract import ReceiptPrinter
from devices.voice.contract import NoSpeaker, Speaker
from kiosk.central.client import CentralClient
from kiosk.central.sync import Sync
from kiosk.central.watched_centre import WatchedCentre
from kiosk.clock import Clock, ShiftedClock, SystemClock
from kiosk.documents.keys import KeyFileError
from kiosk.documents.press import Press
from kiosk.documents.receipt import TerminalIdentity
from kiosk.journal import Journal
from kiosk.log import EventFile
from kiosk.screens import Screens
from kiosk.services.catalogue import find_services
from kiosk.settings import Settings, SettingsError
from kiosk.sounds import Sounds
from kiosk.staff.looks import Parts, make_board
from kiosk.supervisor import Supervisor
from kiosk.terminal import Terminal, VisitRules
from kiosk.texts import Texts
from kiosk.vault import Vault, load_or_create_secret

ASSETS = Path(__file__).parent.parent / "assets"
JOURNAL_KEY_BYTES = 32
_TOKEN = re.compile(r"[!-~]+")
"""What may stand in a header: visible ASCII, no blanks."""


class StartableSlot(CardSlot, Protocol):
    """A slot with the thread or service behind it, as a context manager."""

    async def __aenter__(self) -> object: ...

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None: ...


@dataclass(frozen=True)
class Devices:
    """The devices of this terminal, not started yet. Made before trio runs: the screen needs them."""

    slot: StartableSlot
    verifier: FaceVerifier
    printer: ReceiptPrinter
    speaker: Speaker
    dock: Dock = field(default_factory=Dock)


def make_devices(settings: Settings, state: StateFolder) -> Devices:
    """Choose drivers by the settings; simulators bring their commands to the dock."""
    dock = Dock()
    return Devices(
        slot=_slot(settings, dock),
        verifier=_verifier(settings, state, dock),
        printer=_printer(settings, state, dock),
        speaker=_speaker(settings, dock),
        dock=dock,
    )


def _slot(settings: Settings, dock: Dock) -> StartableSlot:
    if settings.card.driver == "simulated":
        from devices.card.simulator import SimulatedCardSlot

        slot = SimulatedCardSlot(lambda citizen: shelf()[citizen])
        dock.add(slot.dock_commands())
        return slot
    from devices.card.pcsc import PcscCardSlot

    return PcscCardSlot(settings.card.reader, settings.card.timeout_seconds)


def _verifier(settings: Settings, state: StateFolder, dock: Dock) -> FaceVerifier:
    from devices.camera.spec import CameraSpec
    from devices.face.process import ProcessFaceVerifier
    from devices.face.settings import FaceSettings

    source = settings.camera.source
    if settings.camera.kind == "file":
        source = str(Path(source).absolute())  # the face process works in another folder
    camera = CameraSpec(settings.camera.kind, source)
    simulated = settings.camera.kind == "simulated"
    if simulated:
        from devices.camera.control import SimulatedCameraControl

        control = SimulatedCameraControl(state.run)
        dock.add(control.dock_commands())
        camera = control.spec
    verifier = ProcessFaceVerifier(
        FaceSettings(
            camera=camera,
            matcher=settings.face.matcher,
            sface_threshold=settings.face.sface_threshold,
            dlib_threshold=settings.face.dlib_distance,
            turns=settings.face.turns,
            attempt_seconds=settings.face.attempt_seconds,
        ),
        turns=[FaceHint(f"turn-{side}") for side in settings.face.challenge],
    )
    if simulated:
        dock.add(verifier.dock_commands())
    return verifier


def _printer(settings: Settings, state: StateFolder, dock: Dock) -> ReceiptPrinter:
    if settings.printer.driver == "simulated":
        from devices.printer.simulator import SimulatedPrinter

        printer = SimulatedPrinter(state.root / "paper")
        dock.add(printer.dock_commands())
        return printer
    from devices.printer.ipp import IppPrinter

    return IppPrinter(settings.printer.address, settings.printer.timeout_seconds)


def _speaker(settings: Settings, dock: Dock) -> Speaker:
    if settings.sound.driver == "none":
        return NoSpeaker()
    if settings.sound.driver == "simulated":
        from devices.voice.simulator import SimulatedSpeaker

        speaker = SimulatedSpeaker()
        dock.add(speaker.dock_commands())
        return speaker
    from devices.voice.player import PlayerSpeaker

    return PlayerSpeaker(settings.sound.command)


@dataclass(frozen=True)
class Assembled:
    """A whole terminal, started, ready for `supervisor.run`."""

    terminal: Terminal
    supervisor: Supervisor
    journal: Journal
    events: EventFile
    warm_up: Callable[[], None]
    """Half a second of CPU that the first citizen would wait for else; in a thread, when all runs."""


@asynccontextmanager
async def assemble(
    settings: Settings,
    state: StateFolder,
    devices: Devices,
    not_connected: CentralClient,
    screens: Screens,
    texts: Texts,
) -> AsyncIterator[Assembled]:
    """Open journal and log, start the devices and the client, and put them together.

    Raises JournalError, KeyFileError and OSError where the state folder can't be used.
    """
    clock: Clock = SystemClock() if settings.terminal.production else ShiftedClock()
    async with AsyncExitStack() as stack:
        events = EventFile(state.events, clock)
        stack.callback(events.close)
        journal = Journal.open(state.journal, _vault(state))
        stack.callback(journal.close)
        centre = await stack.enter_async_context(not_connected)
        await stack.enter_async_context(devices.slot)
        watched = WatchedCentre(centre, clock)
        board = make_board(_parts(devices, watched, state), clock, events)
        if isinstance(clock, ShiftedClock):
            devices.dock.add(ClockControl(clock, board.suspect).dock_commands())
        sync = Sync(journal, watched, events)
        press = _press(settings, state, texts)
        terminal = Terminal(
            slot=devices.slot,
            verifier=devices.verifier,
            printer=devices.printer,
            centre=watched,
            screens=screens,
            journal=journal,
            events=events,
            clock=clock,
            press=press,
            services=find_services(),
            rules=_rules(settings),
            sounds=Sounds(devices.speaker),
            outbox_changed=sync.wake,
            usable=board.usable,
            suspect=board.suspect,
        )
        desk = staff_desk(settings, terminal, watched, board, texts, ASSETS / "fonts", state.events)
        supervisor = Supervisor(terminal, sync, desk)
        yield Assembled(terminal, supervisor, journal, events, press.warm_up)


def _parts(devices: Devices, centre: WatchedCentre, state: StateFolder) -> Parts:
    return Parts(
        slot=devices.slot,
        verifier=devices.verifier,
        printer=devices.printer,
        speaker=devices.speaker,
        centre=centre,
        storage=look_at_storage(state.root),
    )


def _vault(state: StateFolder) -> Vault:
    secret = load_or_create_secret(state.journal_key, JOURNAL_KEY_BYTES)
    if len(secret) != JOURNAL_KEY_BYTES:
        raise KeyFileError(f"{state.journal_key}: not a key of {JOURNAL_KEY_BYTES} bytes")
    return Vault(secret)


def _press(settings: Settings, state: StateFolder, texts: Texts) -> Press:
    own = settings.terminal
    identity = TerminalIdentity(own.name, own.place, own.id)
    return Press(texts, ASSETS / "fonts", state.receipt_key, identity)


def _rules(settings: Settings) -> VisitRules:
    return VisitRules(
        warning_seconds=settings.visit.warning_seconds,
        reminder_seconds=settings.visit.reminder_seconds,
        goodbye_seconds=settings.visit.goodbye_seconds,
        face_attempts=settings.face.attempts,
        patience=settings.visit.patience,
    )


def client(settings: Settings) -> CentralClient:
    """Not connected yet. Raises SettingsError where token, authority or address can't be used."""
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
        return CentralClient(own.address, token, context, own.timeout_seconds)
    except ValueError as error:
        raise SettingsError(f"centre.address: {error}") from None


def _reason(error: Exception) -> str:
    known = error.strerror if isinstance(error, OSError) else None
    return known or "not a file of that kind"
