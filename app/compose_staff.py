"""Assembles maintenance mode."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import trio

from devices.health import Health
from kiosk.central.watched_centre import WatchedCentre
from kiosk.documents.printer_test_page import PrinterTestPage
from kiosk.health.board import HealthBoard
from kiosk.health.readiness import Readiness
from kiosk.health.storage import storage_health
from kiosk.session.roles import StaffList
from kiosk.session.terminal import Terminal
from kiosk.settings import Settings
from kiosk.staff.desk import MaintenanceDesk
from kiosk.staff.kit import MaintenanceKit, StaffRules
from kiosk.texts import Texts
from kiosk.version import VERSION


def staff_list(settings: Settings) -> StaffList:
    """The cards that open maintenance. Raises SettingsError."""
    file = settings.staff.cards_file
    return StaffList.load(file) if file is not None else StaffList()


def look_at_storage(folder: Path) -> Callable[[], Awaitable[Health]]:
    """Checks the disk in a thread, because a worn one may be slow."""

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
    needs = [service.needs for service in terminal.services.values()]
    bench = MaintenanceKit(
        terminal=terminal,
        centre=centre,
        board=board,
        readiness=Readiness(board, terminal.journal.staff, needs),
        staff=staff_list(settings),
        test_page=PrinterTestPage(texts, fonts),
        events_file=events_file,
        rules=StaffRules(
            own.id, VERSION, settings.staff.export_folder, settings.staff.receipts_per_roll
        ),
    )
    return MaintenanceDesk(bench)
