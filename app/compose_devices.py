"""Which driver meets which contract. Nothing else in the project knows.

Each is imported when it is wanted: a terminal pays for its own drivers only.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from app.state_folder import StateFolder
from devices.camera.spec import CameraSpec
from devices.card.contract import CardSlot
from devices.citizens import shelf
from devices.dock import Command
from devices.face.contract import FaceHint, FaceVerifier
from devices.printer.contract import ReceiptPrinter
from devices.voice.contract import NoSpeaker, Speaker
from kiosk.settings import Settings

if TYPE_CHECKING:
    from devices.face.drivers.process import ProcessFaceVerifier
    from devices.face.settings import FaceSettings
    from devices.printer.drivers.ipp import IppPrinter


class StartableSlot(CardSlot, Protocol):
    """A slot with the thread or service behind it, as a context manager."""

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None: ...


@dataclass(frozen=True)
class Devices:
    """The devices of this terminal, not started yet. Made before trio runs: the screen needs them.

    commands: what its simulators can be told to do from outside; none in production."""

    slot: StartableSlot
    verifier: FaceVerifier
    printer: ReceiptPrinter
    speaker: Speaker
    commands: Mapping[str, Command]


def make_devices(settings: Settings, state: StateFolder) -> Devices:
    """Choose drivers by the settings."""
    commands: dict[str, Command] = {}
    return Devices(
        slot=_slot(settings, commands),
        verifier=_verifier(settings, state, commands),
        printer=_printer(settings, state, commands),
        speaker=_speaker(settings, commands),
        commands=commands,
    )


def pcsc_slot(reader: str, timeout_seconds: float) -> StartableSlot:
    """The reader whose name holds `reader` ("": the first one)."""
    from devices.card.drivers.pcsc import PcscCardSlot

    return PcscCardSlot(reader, timeout_seconds)


def ipp_printer(address: str, timeout_seconds: float) -> "IppPrinter":
    from devices.printer.drivers.ipp import IppPrinter

    return IppPrinter(address, timeout_seconds)


def face_verifier(
    settings: "FaceSettings", turns: Sequence[FaceHint] = ()
) -> "ProcessFaceVerifier":
    """turns: a fixed challenge instead of a random one, on test benches only."""
    from devices.face.drivers.process import ProcessFaceVerifier

    return ProcessFaceVerifier(settings, turns)


def _slot(settings: Settings, commands: dict[str, Command]) -> StartableSlot:
    if settings.card.driver == "simulated":
        from devices.card.simulators.slot import SimulatedCardSlot

        slot = SimulatedCardSlot(lambda citizen: shelf()[citizen])
        commands |= slot.dock_commands()
        return slot
    return pcsc_slot(settings.card.reader, settings.card.timeout_seconds)


def _verifier(settings: Settings, state: StateFolder, commands: dict[str, Command]) -> FaceVerifier:
    from devices.face.settings import FaceSettings

    verifier = face_verifier(
        FaceSettings(
            camera=_camera(settings, state, commands),
            matcher=settings.face.matcher,
            sface_threshold=settings.face.sface_threshold,
            dlib_threshold=settings.face.dlib_distance,
            turns=settings.face.turns,
            attempt_seconds=settings.face.attempt_seconds,
        ),
        turns=[FaceHint(f"turn-{side}") for side in settings.face.challenge],
    )
    if settings.camera.kind == "simulated":
        from devices.face.simulators.killing import kill_command

        commands |= kill_command(verifier)
    return verifier


def _camera(settings: Settings, state: StateFolder, commands: dict[str, Command]) -> CameraSpec:
    """It is opened by the face process."""
    if settings.camera.kind == "simulated":
        from devices.camera.simulators.control import SimulatedCameraControl

        control = SimulatedCameraControl(state.run)
        commands |= control.dock_commands()
        return control.spec
    source = settings.camera.source
    if settings.camera.kind == "file":
        source = str(Path(source).absolute())  # the face process works in another folder
    return CameraSpec(settings.camera.kind, source)


def _printer(
    settings: Settings, state: StateFolder, commands: dict[str, Command]
) -> ReceiptPrinter:
    if settings.printer.driver == "simulated":
        from devices.printer.simulators.printer import SimulatedPrinter

        printer = SimulatedPrinter(state.root / "paper")
        commands |= printer.dock_commands()
        return printer
    return ipp_printer(settings.printer.address, settings.printer.timeout_seconds)


def _speaker(settings: Settings, commands: dict[str, Command]) -> Speaker:
    if settings.sound.driver == "none":
        return NoSpeaker()
    if settings.sound.driver == "simulated":
        from devices.voice.simulators.speaker import SimulatedSpeaker

        speaker = SimulatedSpeaker()
        commands |= speaker.dock_commands()
        return speaker
    from devices.voice.drivers.player import PlayerSpeaker

    return PlayerSpeaker(settings.sound.command)
