"""The dock window beside the demo's terminal."""

from collections.abc import Callable, Mapping

from devices.citizens import Citizen, shelf
from devices.dock import Command
from qa.centre_control import CentreControl
from qa.dock.attachment import Runner
from qa.dock.choices import DockCitizen
from qa.dock.window import GAP, WIDTH, DockWindow
from ui.app import TerminalUi

ROOM = GAP + WIDTH
"""Pixels the dock needs beside the terminal's window."""


class DemoDock:
    """A qa.dock.attachment.Companion: the citizens, their phones, and the controls that inject faults.

    opened: called in the Qt thread once the terminal is on the screen."""

    def __init__(self, centre: CentreControl, opened: Callable[[], None]) -> None:
        self._centre = centre
        self._opened = opened
        self._window: DockWindow | None = None

    def commands(self) -> Mapping[str, Command]:
        return self._centre.dock_commands()

    def open(self, ui: TerminalUi, run: Runner) -> None:
        self._window = DockWindow(run, [_on_the_shelf(citizen) for citizen in shelf().values()], ui)
        self._window.show(beside=ui.window)
        ui.after_first_frame(self._opened)

    def close(self) -> None:
        if self._window is not None:
            self._window.close()


def _on_the_shelf(citizen: Citizen) -> DockCitizen:
    return DockCitizen(
        citizen.id, citizen.name, citizen.story, citizen.card.pin, citizen.phone, citizen.face
    )
