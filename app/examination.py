"""Checks every part of a terminal, for `main.py doctor`."""

import os
import shutil
import sqlite3
import tempfile
from dataclasses import dataclass
from pathlib import Path

import trio

from app.compose import client
from app.compose_devices import make_devices
from app.compose_staff import staff_list
from app.private_files import private_files_health
from app.state_folder import StateFolder
from devices.card.contract import SlotState, StartableSlot
from devices.health import DeviceState, Health
from kiosk.central.watched_centre import WatchedCentre
from kiosk.clock import SystemClock
from kiosk.health.probes import clock_health
from kiosk.settings import Settings, SettingsError
from kiosk.store.damage import is_sound, set_aside_files

SETTLE_SECONDS = 2.0
FREE_BYTES = 500_000_000

ADVICE = {
    "card": "Is the reader plugged in, and is the PC/SC service (pcscd) running?",
    "camera and face": "Is the camera plugged in and uncovered? Were the model files changed?",
    "printer": "Is it switched on, loaded with paper, and its cover closed? Is printer.address correct?",
    "speaker": "Is sound.command installed (alsa-utils), and is the terminal's user in the group audio?",
    "central service": "Is the network up? Are centre.address, authority_file and token_file correct?",
    "storage": "Free some space, and make terminal.state_folder writable for the terminal's user.",
    "journal": (
        "A damaged journal was set aside in terminal.state_folder (journal.sqlite.damaged-…), or will "
        "be at the next start. The terminal goes on working without it. Copy that file for whoever "
        "investigates it, then remove it."
    ),
    "private files": "No other user may read or change it: chmod 600, or 640 with the terminal's group.",
    "staff list": "Make staff.cards_file with «main.py staff add», or leave the key out.",
    "clock": "Set the clock: card validity depends on it. Is time synchronisation on?",
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


async def examine(settings: Settings, config: Path | None = None) -> list[Finding]:
    """Checks all parts, one after another. Read-only; a running terminal is not disturbed.

    config: the file the settings were read from."""
    with tempfile.TemporaryDirectory() as scratch:
        state = StateFolder(Path(scratch))
        state.run.mkdir()
        devices = make_devices(settings, state)
        centre, clock = await _centre_and_clock(settings)
        return [
            Finding("card", await _card(devices.slot)),
            Finding("camera and face", await devices.verifier.check()),
            Finding("printer", await devices.printer.check()),
            Finding("speaker", await devices.speaker.check()),
            Finding("central service", centre),
            Finding("storage", _storage(settings.terminal.state_folder)),
            Finding("journal", journal_health(settings.terminal.state_folder)),
            Finding("private files", private_files_health(settings, config)),
            Finding("clock", clock),
            Finding("staff list", _staff_list(settings)),
        ]


async def _card(slot: StartableSlot) -> Health:
    async with slot:
        with trio.move_on_after(SETTLE_SECONDS):
            await slot.status.wait_until(lambda status: status.state is not SlotState.UNAVAILABLE)
        return slot.status.value.health


async def _centre_and_clock(settings: Settings) -> tuple[Health, Health]:
    """One round trip answers both: whether the centre is reachable, and what its clock says."""
    try:
        async with client(settings) as centre:
            watched = WatchedCentre(centre, SystemClock())
            health = await watched.probe()
            return health, clock_health(watched.drift)
    except SettingsError:
        return Health(DeviceState.OFFLINE, "token-or-authority-file"), clock_health(None)


def _storage(folder: Path) -> Health:
    """Health of the folder, or of the parent in which it will be made. Nothing is created or changed: the
    caller may not be the terminal's user."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    if not os.access(there, os.W_OK | os.X_OK):
        return Health(DeviceState.HARDWARE_ERROR, "not-writable")
    if shutil.disk_usage(there).free < FREE_BYTES:
        return Health(DeviceState.ATTENTION, "nearly-full")
    return Health(DeviceState.ONLINE)


def journal_health(folder: Path) -> Health:
    """Health of the journal in a state folder, including damaged ones that were set aside there."""
    file = StateFolder(folder).journal
    try:
        sound = not file.exists() or is_sound(file)
    except (OSError, sqlite3.Error):
        return Health(DeviceState.ATTENTION, "not-readable")
    if not sound:
        return Health(DeviceState.HARDWARE_ERROR, "journal-damaged")
    if set_aside_files(file):
        return Health(DeviceState.ATTENTION, "journal-set-aside")
    return Health(DeviceState.ONLINE)


def _staff_list(settings: Settings) -> Health:
    try:
        staff_list(settings)
    except SettingsError:
        return Health(DeviceState.HARDWARE_ERROR, "cards-file")
    return Health(DeviceState.ONLINE)
