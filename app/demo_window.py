"""The dock window beside the demo's terminal."""

from collections.abc import Mapping

from app.centre_control import CentreControl
from devices.citizens import Citizen, shelf
from devices.dock import Command
from ui.app import TerminalUi
from ui.dock_window import DockCitizen, DockWindow, Runner


class DemoDock:
    """An app.run_terminal.Beside: the citizens, their phones, and the hand that breaks things."""

    def __init__(self, centre: CentreControl) -> None:
        self._centre = centre
        self._window: DockWindow | None = None

    def commands(self) -> Mapping[str, Command]:
        return self._centre.dock_commands()

    def open(self, ui: TerminalUi, run: Runner) -> None:
        self._window = DockWindow(run, [_on_the_shelf(citizen) for citizen in shelf().values()], ui)
        self._window.show(beside=ui.window)

    def close(self) -> None:
        if self._window is not None:
            self._window.close()


def _on_the_shelf(citizen: Citizen) -> DockCitizen:
    return DockCitizen(
        citizen.id, citizen.name, citizen.story, citizen.card.pin, citizen.phone, citizen.face
    )
