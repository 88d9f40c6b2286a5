"""What the player records about a failed step."""

from pathlib import Path
from typing import Any, cast

import trio

from devices.dock import DockError
from qa.centre_control import CentreControl
from qa.dock.client import DockClient
from qa.play.player import _play_step, unexpected
from qa.play.scenario import Step
from qa.play.stage import Stage

SAID = "Error calling requestImage(): main.py: unexpected FileNotFoundError at ui.pictures:26"


class EmptyPrinter:
    """Stands in for the dock."""

    async def run(self, name: str, **arguments: Any) -> None:
        if name == "printer.take":
            raise DockError("no paper in the tray")


def test_the_picture_of_a_failed_step_names_the_step(tmp_path: Path) -> None:
    """Pictures have their own numbering: not every step makes one."""
    dock = cast(DockClient, EmptyPrinter())
    stage = Stage(dock, cast(CentreControl, None), tmp_path, tmp_path)
    stage.pictures = [tmp_path / "01-menu.png"]
    failure = trio.run(_play_step, stage, Step.read("take"), 5)
    assert failure is not None
    assert failure.picture == tmp_path / "02-failed-at-step-5.png"
    assert failure.where == "step 5 (take)"


def test_an_exception_that_nobody_caught_fails_the_scenario(tmp_path: Path) -> None:
    """The slot of Qt that raised leaves an empty tile, and the visit goes on."""
    output = tmp_path / "terminal-output.log"
    assert unexpected(output) == []
    output.write_text(f"qt.qpa: a plugin\n{SAID}\n")
    (failure,) = unexpected(output)
    assert failure.got == SAID
