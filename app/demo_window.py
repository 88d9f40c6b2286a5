"""The dock window beside the demo's terminal."""

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from app.centre_control import MESSAGES_SHOWN, CentreControl
from devices.citizens import Citizen, shelf
from devices.dock import Arguments, Command
from ui.app import TerminalUi
from ui.dock_window import GAP, WIDTH, DockCitizen, DockWindow, Runner

ROOM = GAP + WIDTH
"""Pixels that the dock needs beside the terminal's window."""


class DemoDock:
    """An app.run_terminal.Beside: the citizens, their phones, and the hand that breaks things.

    opened: called in the Qt thread when the terminal stands on the screen."""

    def __init__(self, centre: CentreControl, opened: Callable[[], None]) -> None:
        self._centre = centre
        self._opened = opened
        self._window: DockWindow | None = None

    def commands(self) -> Mapping[str, Command]:
        return {
            **self._centre.dock_commands(),
            "phone.messages": Command("what the phones received", Arguments, self._messages),
        }

    def open(self, ui: TerminalUi, run: Runner) -> None:
        self._window = DockWindow(run, [_on_the_shelf(citizen) for citizen in shelf().values()], ui)
        self._window.show(beside=ui.window)
        ui.after_first_frame(self._opened)

    def close(self) -> None:
        if self._window is not None:
            self._window.close()

    async def _messages(self, _: Arguments) -> list[dict[str, Any]]:
        return newest_messages(self._centre.messages)


def newest_messages(file: Path) -> list[dict[str, Any]]:
    """Oldest first: {number, phone, code}, out of the gateway's file; numbered from 1."""
    if not file.exists():
        return []
    lines = enumerate(file.read_text("utf-8").splitlines(), 1)
    return [{"number": number, **json.loads(line)} for number, line in lines][-MESSAGES_SHOWN:]


def _on_the_shelf(citizen: Citizen) -> DockCitizen:
    return DockCitizen(
        citizen.id, citizen.name, citizen.story, citizen.card.pin, citizen.phone, citizen.face
    )
