"""What maintenance works with, supplied by the composition root."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Protocol, TypeVar

import trio

from kiosk.central.watched_centre import WatchedCentre
from kiosk.clock import Clock
from kiosk.health.board import HealthBoard
from kiosk.health.readiness import Readiness
from kiosk.session.roles import StaffList
from kiosk.session.terminal import Terminal

T = TypeVar("T")


class PrinterTestPageRenderer(Protocol):
    """Makes the page that shows print quality. CPU-bound: call it in a thread."""

    def render(self, terminal: str, version: str, staff: str, at: datetime, language: str) -> bytes:
        """The PDF."""
        ...


class Background(Protocol):
    """Runs slow work without blocking the screen."""

    async def __call__(self, work: Callable[[], T]) -> T: ...


async def in_thread(work: Callable[[], T]) -> T:
    """The `Background` of a real terminal. A stick that never answers blocks only its own thread."""
    return await trio.to_thread.run_sync(work, abandon_on_cancel=True)


@dataclass(frozen=True)
class StaffRules:
    """receipts_per_roll: on a full roll. export_folder: where a USB stick is mounted."""

    terminal_id: str
    version: str
    export_folder: Path
    receipts_per_roll: int = 350


@dataclass(frozen=True)
class MaintenanceKit:
    """events_file: the newest log file."""

    terminal: Terminal
    centre: WatchedCentre
    board: HealthBoard
    readiness: Readiness
    staff: StaffList
    test_page: PrinterTestPageRenderer
    events_file: Path
    rules: StaffRules
    in_background: Background = in_thread

    @property
    def clock(self) -> Clock:
        return self.terminal.clock
