"""What simulators report to others than who set them: their states, and pictures of paper."""

from pathlib import Path
from typing import Any

import pytest
import trio
from PIL import Image

from devices.camera.simulators.control import SimulatedCameraControl
from devices.card.simulators.faults import ChipFault
from devices.card.simulators.slot import SimulatedCardSlot
from devices.citizens import shelf
from devices.dock import DockError
from devices.printer.simulators.paper_picture import paper_picture
from devices.printer.simulators.printer import SimulatedPrinter
from devices.voice.simulators.speaker import SimulatedSpeaker
from qa.centre_control import CentreControl
from qa.dock.server import Dock
from tests.unit.dock.test_dock_window import blank_page


def run(dock: Dock, command: str, /, **arguments: Any) -> Any:
    async def main() -> Any:
        return await dock.run(command, **arguments)

    return trio.run(main)


def dock_of(*devices: Any) -> Dock:
    dock = Dock()
    for device in devices:
        dock.add(device.dock_commands())
    return dock


def test_the_slot_reports_card_holder_fault_and_reader() -> None:
    dock = dock_of(SimulatedCardSlot(shelf().__getitem__))
    assert run(dock, "card.state")["citizen"] == ""
    run(dock, "card.insert", citizen="c05", fault="slow")
    run(dock, "card.reader", state="no-reader")
    assert run(dock, "card.state") == {
        "state": "unavailable",
        "insertion": 1,
        "reader": "no-reader",
        "citizen": "c05",
        "fault": "slow",
    }


def test_camera_and_centre_report_their_state(tmp_path: Path) -> None:
    dock = dock_of(SimulatedCameraControl(tmp_path / "run"), CentreControl(tmp_path / "centre"))
    run(dock, "camera.see", scene="covered")
    assert run(dock, "camera.state") == {"sees": "covered"}
    assert run(dock, "centre.state") == {"state": "away"}


def test_the_printer_reports_its_state() -> None:
    dock = dock_of(SimulatedPrinter())
    run(dock, "printer.set", state="cover-open")
    assert run(dock, "printer.state") == {"state": "cover-open", "health": "user-error"}


def test_a_paper_by_its_name_or_the_last(tmp_path: Path) -> None:
    printer = SimulatedPrinter(tmp_path, print_seconds=0)
    dock = dock_of(printer)
    with pytest.raises(DockError, match="no paper has come out yet"):
        run(dock, "printer.paper")
    for name in ("R1", "R2"):
        trio.run(printer.print_receipt, blank_page(), name)
    last = run(dock, "printer.paper")
    assert last == {"name": "R2", "path": str(tmp_path / "R2.png")}
    named = run(dock, "printer.paper", name="R1", path=str(tmp_path / "mine.png"))
    with Image.open(named["path"]) as picture:
        assert picture.format == "PNG"
    with pytest.raises(DockError, match="No such file"):
        run(dock, "printer.paper", path=str(tmp_path / "nowhere" / "mine.png"))
    with pytest.raises(DockError, match="no such paper"):
        run(dock, "printer.paper", name="R3")


def test_a_picture_has_all_pages_as_a_receipt_printer_prints_them() -> None:
    """A4 at 203 dpi, once; the width is that of the paper."""
    picture = paper_picture(blank_page())
    assert abs(picture.width - 595 / 72 * 203) < 2


def test_help_lists_every_command_with_its_arguments() -> None:
    dock = dock_of(SimulatedPrinter())
    told = run(dock, "help")
    assert set(told) == {"help", "given", *SimulatedPrinter().dock_commands()}
    assert told["printer.set"]["arguments"]["required"] == ["state"]


def test_help_texts_share_one_style_and_list_the_states(tmp_path: Path) -> None:
    camera = SimulatedCameraControl(tmp_path / "run")
    slot = SimulatedCardSlot(shelf().__getitem__)
    told = run(dock_of(slot, camera, SimulatedPrinter(), SimulatedSpeaker()), "help")
    for name, about in told.items():
        assert about["help"][0].islower(), name
        assert not about["help"].endswith("."), name
        for kind in about["arguments"].get("$defs", {}).values():
            assert about["help"].endswith(": " + ", ".join(kind["enum"])), name
    assert "live:FACE, photo:FACE" in told["camera.see"]["help"]
    assert told["card.swap"]["help"].endswith(", ".join(ChipFault))


@pytest.mark.parametrize(
    ("scene", "complaint"),
    [
        (
            "photo:f99",
            "no scene 'photo:f99': the face 'f99' is unknown; there are: FACE, live:FACE, photo:FACE, ",
        ),
        ("two:f01+f99", "no scene 'two:f01+f99': the face 'f99' is unknown; "),
        ("f99", "no scene 'f99', and no face of that name; "),
        ("cake:f01", "no scene 'cake:f01'; "),
        ("photo:", "no scene 'photo:'; "),
    ],
)
def test_an_unknown_scene_is_reported_by_its_name(
    tmp_path: Path, scene: str, complaint: str
) -> None:
    with pytest.raises(DockError) as refused:
        run(dock_of(SimulatedCameraControl(tmp_path / "run")), "camera.see", scene=scene)
    assert str(refused.value).startswith(complaint)
    assert "; faces: f01, " in str(refused.value)
