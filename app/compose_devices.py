"""Makes the devices named in the settings. Each driver's own file says which class it is."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol, cast, runtime_checkable

from app.state_folder import StateFolder
from devices.camera.spec import CameraSource, CameraSpec
from devices.card.contract import StartableSlot
from devices.catalogue import drivers
from devices.dock import Command
from devices.driver import DriverSettings, Site
from devices.face.contract import FaceHint, FaceVerifier
from devices.face.drivers.process import ProcessFaceVerifier
from devices.face.settings import FaceSettings
from devices.printer.contract import ReceiptPrinter
from devices.voice.contract import Speaker
from kiosk.settings import FaceSection, Settings


@dataclass(frozen=True)
class Devices:
    """The devices of this terminal, not started yet. Made before trio runs, because the screen needs them.

    commands: what its simulators accept from outside; empty in production."""

    slot: StartableSlot
    verifier: FaceVerifier
    printer: ReceiptPrinter
    speaker: Speaker
    commands: Mapping[str, Command]


@runtime_checkable
class Commanded(Protocol):
    """A simulator."""

    def dock_commands(self) -> Mapping[str, Command]: ...


def make_devices(settings: Settings, state: StateFolder) -> Devices:
    """Make the devices with the drivers chosen in the settings."""
    site = Site(state.run, state.root)
    camera = cast(CameraSource, made("camera", settings.camera, site))
    slot = cast(StartableSlot, made("card", settings.card, site))
    printer = cast(ReceiptPrinter, made("printer", settings.printer, site))
    speaker = cast(Speaker, made("voice", settings.sound, site))
    verifier = face_verifier(settings.face, camera.spec)
    commands: dict[str, Command] = {}
    for device in (slot, camera, printer, speaker):
        if isinstance(device, Commanded):
            commands |= device.dock_commands()
    if isinstance(camera, Commanded):
        commands |= _kill_command(verifier)
    return Devices(slot, verifier, printer, speaker, commands)


def made(device: str, settings: DriverSettings, site: Site) -> Any:
    """The device, which satisfies its contract. device: the name of its folder."""
    return drivers(device)[settings.driver].make(settings, site)


def one(device: str, driver: str, **keys: Any) -> Any:
    """A single device, for a command or a benchmark. keys: as in its section of the settings. Raises
    pydantic.ValidationError."""
    known = drivers(device)[driver]
    nowhere = Path(os.devnull)
    return known.make(known.settings(**keys), Site(nowhere, nowhere))


def face_verifier(settings: FaceSection, camera: CameraSpec) -> ProcessFaceVerifier:
    return ProcessFaceVerifier(
        FaceSettings(
            camera=camera,
            matcher=settings.matcher,
            sface_threshold=settings.sface_threshold,
            dlib_threshold=settings.dlib_distance,
            turns=settings.turns,
            attempt_seconds=settings.attempt_seconds,
        ),
        turns=[FaceHint(f"turn-{side}") for side in settings.challenge],
    )


def _kill_command(verifier: ProcessFaceVerifier) -> Mapping[str, Command]:
    """Even with a simulated camera the face process is the real one."""
    from devices.face.simulators.killing import kill_command

    return kill_command(verifier)
