"""Maintenance mode in flow tests: the staff, and the parts that only maintenance needs."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

import trio

from devices.citizens import shelf
from devices.health import DeviceState, Health
from kiosk.central.watched_centre import WatchedCentre
from kiosk.health.board import HealthBoard
from kiosk.health.readiness import Readiness
from kiosk.screens import EnterPin, Finish, GoBack, PinEntered
from kiosk.session.roles import StaffList
from kiosk.session.terminal import Terminal
from kiosk.staff.desk import MaintenanceDesk
from kiosk.staff.kit import MaintenanceKit, StaffRules
from kiosk.staff.screens import (
    LooksRight,
    StaffDevice,
    StaffHome,
    StaffJournal,
    StaffJudge,
    StaffLog,
    StaffPin,
    StaffService,
    StaffSupplies,
)
from qa.demo_staff import DEMO_STAFF, simulated_card
from tests.support.person import Reply

T = TypeVar("T")

TECHNICIAN, SUPERVISOR = "c51", "c52"


@dataclass
class Disk:
    """A disk with a settable health."""

    health: Health = field(default_factory=lambda: Health(DeviceState.ONLINE))

    async def look(self) -> Health:
        await trio.lowlevel.checkpoint()
        return self.health


class PlainTestPage:
    """A test page without ReportLab."""

    def render(self, terminal: str, version: str, staff: str, at: datetime, language: str) -> bytes:
        return f"%PDF-1.4 {terminal} {version} {staff}".encode()


async def at_once(work: Callable[[], T]) -> T:
    """No thread: the virtual clock would run on meanwhile."""
    await trio.lowlevel.checkpoint()
    return work()


def staff_cards() -> StaffList:
    return StaffList([simulated_card(*one) for one in DEMO_STAFF])


def flow_desk(
    terminal: Terminal, centre: WatchedCentre, board: HealthBoard, folder: Path
) -> MaintenanceDesk:
    """folder: contains events.jsonl; a subfolder "stick", if any, is the USB stick."""
    return MaintenanceDesk(
        MaintenanceKit(
            terminal,
            centre,
            board,
            Readiness(
                board,
                terminal.journal.staff,
                [service.needs for service in terminal.services.values()],
            ),
            staff_cards(),
            PlainTestPage(),
            folder / "events.jsonl",
            StaffRules("T001", "9.9.9", folder / "stick", receipts_per_roll=20),
            at_once,
        )
    )


STAFF_PIN = shelf()[TECHNICIAN].card.pin or ""


def standard_staff_replies() -> dict[type[Any], Reply]:
    """Enters the PIN, looks at the dashboard, finishes; goes back from every page.

    A citizen who comes in between is c01.
    """
    back = (StaffDevice, StaffSupplies, StaffJournal, StaffLog, StaffService)
    return {
        EnterPin: lambda _: PinEntered(shelf()["c01"].card.pin or ""),
        StaffPin: lambda _: PinEntered(STAFF_PIN),
        StaffHome: lambda _: Finish(),
        StaffJudge: lambda _: LooksRight(),
        **{page: lambda _: GoBack() for page in back},
    }
