"""The dock window beside the demo's terminal, and what it needs to give commands."""

from app.centre_control import CentreControl
from app.compose import Devices
from app.run_terminal import RunOptions
from devices.citizens import shelf
from ui.app import TerminalUi


def demo_options(centre: CentreControl, language: str | None) -> RunOptions:
    """Windowed, with the dock window, and the centre's commands on the dock."""

    def prepare(ui: TerminalUi, devices: Devices) -> None:
        devices.dock.add(centre.dock_commands())

    return RunOptions(windowed=True, language=language, prepare=prepare, citizens=shelf())
