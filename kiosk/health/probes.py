"""How and how often each part of a terminal is probed."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import timedelta

from devices.card.contract import CardSlot
from devices.face.contract import FaceVerifier
from devices.health import DeviceState, Health
from devices.printer.contract import ReceiptPrinter
from devices.voice.contract import Speaker
from devices.watched import Watched
from kiosk.central.watched_centre import Drift, WatchedCentre
from kiosk.clock import Clock
from kiosk.device_names import Device
from kiosk.events import EventLog
from kiosk.health.board import HealthBoard, Probe

DRIFT_SECONDS = 60.0
"""A larger drift is reported; beyond a day, card validity would be judged by the wrong date."""
DAY_SECONDS = 86_400.0
JUST_NOW = timedelta(seconds=30)
"""If the last probe of the centre is no older than this, no second one is needed."""
LATELY = timedelta(minutes=5)
"""Clocks get corrected, ours and the centre's: an older measurement is no longer valid."""


@dataclass(frozen=True)
class Parts:
    """The parts of a terminal. storage: checks the disk, never raises."""

    slot: CardSlot
    verifier: FaceVerifier
    printer: ReceiptPrinter
    speaker: Speaker
    centre: WatchedCentre
    storage: Callable[[], Awaitable[Health]]
    screen: Watched[Health]


def make_board(parts: Parts, clock: Clock, events: EventLog) -> HealthBoard:
    """The camera is probed rarely: its process takes a second or two of CPU to start."""

    async def probe_clock() -> Health:
        """Uses the drift measured by the centre's probe, if it is recent."""
        if not _found_within(JUST_NOW, parts.centre.drift, clock):
            await parts.centre.probe()
        drift = parts.centre.drift
        return clock_health(drift if _found_within(LATELY, drift, clock) else None)

    probes = (
        Probe(Device.STORAGE, parts.storage, every_seconds=300, first_seconds=2),
        Probe(Device.PRINTER, parts.printer.check, every_seconds=30, first_seconds=4),
        Probe(Device.CENTRE, parts.centre.probe, every_seconds=60, first_seconds=6),
        Probe(Device.CLOCK, probe_clock, every_seconds=60, first_seconds=8),
        Probe(Device.SPEAKER, parts.speaker.check, every_seconds=1800, first_seconds=10),
        Probe(Device.CAMERA, parts.verifier.check, every_seconds=1800, first_seconds=300),
    )
    watched = {
        Device.PRINTER: parts.printer.health,
        Device.SPEAKER: parts.speaker.health,
        Device.CENTRE: parts.centre.health,
        Device.SCREEN: parts.screen,
    }
    return HealthBoard(parts.slot, probes, watched, clock, events)


def _found_within(age: timedelta, drift: Drift | None, clock: Clock) -> bool:
    return drift is not None and abs(clock.now() - drift.at) <= age


def clock_health(drift: Drift | None) -> Health:
    """Judged by the centre's clock, the only reference there is."""
    if drift is None:
        return Health(DeviceState.ATTENTION, "not-compared")
    if abs(drift.seconds) > DAY_SECONDS:
        return Health(DeviceState.HARDWARE_ERROR, "wrong-day")
    if abs(drift.seconds) > DRIFT_SECONDS:
        return Health(DeviceState.ATTENTION, "drift")
    return Health(DeviceState.ONLINE)
