"""Looks at every part of a terminal, as `main.py doctor` shows it."""

import shutil
import tempfile
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import trio

from app.compose import StartableSlot, client, make_devices
from app.state_folder import StateFolder
from devices.card.contract import SlotState
from devices.health import DeviceState, Health
from kiosk.central.contract import CentreAway, CentreWrong
from kiosk.settings import Settings, SettingsError

SETTLE_SECONDS = 2.0
FREE_BYTES = 500_000_000
EARLIEST = datetime(2026, 1, 1, tzinfo=UTC)

ADVICE = {
    "card": "Is the reader plugged in, and does the PC/SC service (pcscd) run?",
    "camera and face": "Is the camera plugged in and uncovered? Were the model files changed?",
    "printer": "Is it switched on, with paper in and the cover closed? Is printer.address right?",
    "speaker": "Is sound.command installed (alsa-utils), and its user in the group audio?",
    "central service": "Is the network up? Are centre.address, authority_file and token_file right?",
    "storage": "Free some space, and let the terminal's user write to terminal.state_folder.",
    "clock": "Set the clock: cards are judged by their dates. Is time synchronisation on?",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """One part's health."""

    part: str
    health: Health

    @property
    def well(self) -> bool:
        return self.health.state is DeviceState.ONLINE

    def as_json(self) -> dict[str, str | bool]:
        advice = "" if self.well else ADVICE[self.part]
        return {
            "part": self.part,
            "state": self.health.state.value,
            "reason": self.health.reason,
            "advice": advice,
        }

    def __str__(self) -> str:
        line = f"{self.part:<16} {self.health.state.value:<15} {self.health.reason}".rstrip()
        return line if self.well else f"{line}\n{'':<17}{ADVICE[self.part]}"


async def examine(settings: Settings) -> list[Finding]:
    """All parts, one after another. Reads only; the running terminal is not disturbed."""
    with tempfile.TemporaryDirectory() as scratch:
        state = StateFolder(Path(scratch))
        state.run.mkdir()
        devices = make_devices(settings, state)
        looks: dict[str, Callable[[], Awaitable[Health]]] = {
            "card": lambda: _card(devices.slot),
            "camera and face": devices.verifier.check,
            "printer": devices.printer.check,
            "speaker": devices.speaker.check,
            "central service": lambda: _centre(settings),
            "storage": lambda: _storage(settings.terminal.state_folder),
            "clock": _clock,
        }
        return [Finding(part, await look()) for part, look in looks.items()]


async def _card(slot: StartableSlot) -> Health:
    async with slot:
        with trio.move_on_after(SETTLE_SECONDS):
            await slot.status.wait_until(lambda status: status.state is not SlotState.UNAVAILABLE)
        return slot.status.value.health


async def _centre(settings: Settings) -> Health:
    try:
        async with client(settings) as centre:
            await centre.check()
    except (CentreAway, CentreWrong) as error:
        return Health(DeviceState.OFFLINE, error.code)
    except SettingsError:
        return Health(DeviceState.OFFLINE, "token-or-authority-file")
    return Health(DeviceState.ONLINE)


async def _storage(folder: Path) -> Health:
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        probe = folder / ".probe"
        probe.write_bytes(b"x")
        probe.unlink()
    except OSError:
        return Health(DeviceState.HARDWARE_ERROR, "not-writable")
    if shutil.disk_usage(folder).free < FREE_BYTES:
        return Health(DeviceState.ATTENTION, "nearly-full")
    return Health(DeviceState.ONLINE)


async def _clock() -> Health:
    if datetime.now(UTC) < EARLIEST:
        return Health(DeviceState.HARDWARE_ERROR, "in-the-past")
    return Health(DeviceState.ONLINE)
