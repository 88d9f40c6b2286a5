"""Puts maintenance mode together."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import trio

from devices.health import Health
from kiosk.central.watched_centre import WatchedCentre
from kiosk.documents.printer_page import PrinterPage
from kiosk.settings import Settings
from kiosk.staff.bench import Bench, StaffRules
from kiosk.staff.desk import MaintenanceDesk
from kiosk.staff.health_board import HealthBoard
from kiosk.staff.readiness import Readiness
from kiosk.staff.roles import StaffList
from kiosk.staff.storage import storage_health
from kiosk.terminal import Terminal
from kiosk.texts import Texts
from kiosk.version import VERSION


def staff_list(settings: Settings) -> StaffList:
    """The cards that open maintenance; raises SettingsError."""
    file = settings.staff.cards_file
    return StaffList.load(file) if file is not None else StaffList()


def look_at_storage(folder: Path) -> Callable[[], Awaitable[Health]]:
    """Asks the disk in a thread: a worn one may take its time."""

    async def look() -> Health:
        return await trio.to_thread.run_sync(storage_health, folder, abandon_on_cancel=True)

    return look


def staff_desk(
    settings: Settings,
    terminal: Terminal,
    centre: WatchedCentre,
    board: HealthBoard,
    texts: Texts,
    fonts: Path,
    events_file: Path,
) -> MaintenanceDesk:
    own = settings.terminal
    bench = Bench(
        terminal=terminal,
        centre=centre,
        board=board,
        readiness=Readiness(board, terminal.journal.staff, terminal.services),
        staff=staff_list(settings),
        press=PrinterPage(texts, fonts),
        events_file=events_file,
        rules=StaffRules(
            own.id, VERSION, settings.staff.export_folder, settings.staff.receipts_per_roll
        ),
    )
    return MaintenanceDesk(bench)
