"""`main.py dock` against a dock that listens: what it prints, and its exit status."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
import trio

from app.command_line import CommandError, main
from app.commands.dock import overview, parsed
from devices.camera.control import SimulatedCameraControl
from devices.card.simulator import SimulatedCardSlot
from devices.citizens import shelf
from devices.dock import Dock


@pytest.fixture
def socket(tmp_path: Path) -> Iterator[Path]:
    """A dock with a slot and a camera, in a trio thread of its own."""
    path, ready, stop = tmp_path / "dock", threading.Event(), trio.Event()
    tokens: list[trio.lowlevel.TrioToken] = []

    async def serve() -> None:
        dock = Dock()
        tokens.append(trio.lowlevel.current_trio_token())
        async with SimulatedCardSlot(shelf().__getitem__) as slot, trio.open_nursery() as nursery:
            dock.add(slot.dock_commands())
            dock.add(SimulatedCameraControl(tmp_path / "run").dock_commands())
            await nursery.start(dock.serve, path)
            ready.set()
            await stop.wait()
            nursery.cancel_scope.cancel()

    thread = threading.Thread(target=trio.run, args=(serve,))
    thread.start()
    assert ready.wait(5)
    yield path
    tokens[0].run_sync_soon(stop.set)
    thread.join()


def test_a_command_prints_its_result(socket: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dock", "card.insert", "citizen=c03", "--socket", str(socket)]) == 0
    assert json.loads(capsys.readouterr().out) == {"state": "card-in", "insertion": 1}
    assert main(["dock", "card.state", "--socket", str(socket)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["citizen"], told["reader"]) == ("c03", "ready")


def test_what_cannot_be_done_has_status_one(
    socket: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dock", "card.remove", "--socket", str(socket)]) == 1
    assert capsys.readouterr().err == "main.py dock: no card is in the slot\n"
    assert main(["dock", "camera.see", "scene=moon", "--socket", str(socket)]) == 1
    assert "no scene 'moon'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["fly"], "no command 'fly'"),
        (["card.insert"], "citizen=… is needed"),
        (["card.insert", "c01"], "'c01' is not KEY=VALUE"),
        (["card.insert", "who=c01"], "no argument 'who'; there are: citizen, fault"),
        (["card.remove", "now=1"], "no argument 'now'; there are: none"),
    ],
)
def test_what_there_is_not_has_status_two(
    socket: Path, capsys: pytest.CaptureFixture[str], words: list[str], complaint: str
) -> None:
    assert main(["dock", *words, "--socket", str(socket)]) == 2
    told = capsys.readouterr().err
    assert complaint in told
    assert told.count("\n") == 1


def test_nobody_listens(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dock", "--socket", str(tmp_path / "none")]) == 2
    assert "no terminal listens at" in capsys.readouterr().err


def test_the_list_of_all_commands(socket: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dock", "--socket", str(socket)]) == 0
    told = capsys.readouterr().out
    assert "  card.insert citizen=… [fault=…]" in told
    assert "  camera.see scene=…" in told
    assert "  watch" in told


def test_values_may_hold_what_they_like() -> None:
    schema = {"properties": {"path": {}, "last": {}}, "required": ["path"]}
    assert parsed("x", ["path=/a=b", "last=3"], schema) == {"path": "/a=b", "last": "3"}
    with pytest.raises(CommandError, match="path=… is needed"):
        parsed("x", [], schema)


def test_every_command_has_a_line_of_help() -> None:
    told = overview({"quit": {"help": "stop the terminal", "arguments": {}}})
    assert "  quit\n      stop the terminal" in told
