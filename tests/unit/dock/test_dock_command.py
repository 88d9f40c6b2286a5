"""`main.py dock` against a listening dock: its output and exit status."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import trio

from app.command_line import main
from central.gateway import FileGateway
from devices.camera.simulators.control import SimulatedCameraControl
from devices.card.simulators.slot import SimulatedCardSlot
from devices.citizens import shelf
from devices.dock import Arguments, Command
from qa.centre_control import newest_messages
from qa.commands.dock import overview, parsed
from qa.dock.server import Dock
from qa.dock.touch import TouchArguments

CODES = [("13800000173", "111111"), ("13800000519", "555555"), ("13800000173", "482913")]


class Pad:
    """A screen with a pad, and phones."""

    def __init__(self) -> None:
        self.touched: list[str] = []

    def dock_commands(self) -> dict[str, Command]:
        return {
            "screen": Command("", Arguments, self._screen),
            "touch": Command("", TouchArguments, self._touch),
            "phone.messages": Command("", Arguments, self._messages),
        }

    async def _touch(self, wanted: TouchArguments) -> None:
        self.touched.append(wanted.item)

    async def _messages(self, _: Arguments) -> list[dict[str, str]]:
        return [{"phone": phone, "code": code} for phone, code in CODES]

    async def _screen(self, _: Arguments) -> dict[str, Any]:
        key = {"item": "key-1", "text": "1", "enabled": False, "covered_by": "help", "rect": [0]}
        close = {"item": "close", "text": "Close\nit", "enabled": True, "rect": [0]}
        return {
            "name": "enter-pin",
            "base": "enter-pin",
            "language": "es",
            "covered_by": "help",
            "items": [key, close, {**close, "item": "ok", "enabled": False, "text": ""}],
        }


@pytest.fixture
def pad() -> Pad:
    return Pad()


@pytest.fixture
def socket(tmp_path: Path, pad: Pad) -> Iterator[Path]:
    """A dock with a slot and a camera, in its own trio thread."""
    path, ready, stop = tmp_path / "dock", threading.Event(), trio.Event()
    tokens: list[trio.lowlevel.TrioToken] = []

    async def serve() -> None:
        dock = Dock()
        tokens.append(trio.lowlevel.current_trio_token())
        async with SimulatedCardSlot(shelf().__getitem__) as slot, trio.open_nursery() as nursery:
            dock.add(slot.dock_commands())
            dock.add(pad.dock_commands())
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


def test_a_failed_command_has_status_one(socket: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dock", "card.remove", "--socket", str(socket)]) == 1
    assert capsys.readouterr().err == "main.py dock: there is no card in the slot\n"
    assert main(["dock", "camera.see", "scene=moon", "--socket", str(socket)]) == 1
    assert "no scene 'moon', and no face" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["fly"], "no command 'fly'; main.py dock lists all"),
        (["card.inset"], "no command 'card.inset'; did you mean card.insert?"),
        (["wach"], "no command 'wach'; did you mean watch?"),
        (["watch", "x"], "watch takes no arguments"),
        (["watch", "x=1"], "watch takes no arguments"),
        (["screen", "do=card.remove"], "no argument 'do'"),
        (["pin"], "pin: value=… is needed"),
        (["pin", "value=soon"], "pin: value: must be right, wrong or digits"),
        (["card.insert"], "citizen=… is needed"),
        (["card.insert", "c01"], "'c01' is not KEY=VALUE"),
        (["card.insert", "who=c01"], "no argument 'who'; there are: citizen, fault"),
        (["card.remove", "now=1"], "no argument 'now'; there are: none"),
    ],
)
def test_an_unknown_command_or_argument_has_status_two(
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


def test_values_may_contain_any_characters() -> None:
    assert parsed("x", ["path=/a=b", "last=3"]) == {"path": "/a=b", "last": "3"}


def test_an_empty_answer_is_printed_as_done(
    socket: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dock", "touch", "item=ok", "--socket", str(socket)]) == 0
    assert capsys.readouterr().out == "done\n"


def test_the_screen_is_a_short_table(socket: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["dock", "screen", "--socket", str(socket)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        "enter-pin, language es, enter-pin is covered by help",
        "  key-1  covered   1",
        "  close  enabled   Close it",
        "  ok     disabled",
    ]
    assert main(["dock", "screen", "--json", "--socket", str(socket)]) == 0
    assert json.loads(capsys.readouterr().out)["items"][0]["covered_by"] == "help"


@pytest.mark.parametrize(
    ("words", "digits"),
    [
        (["pin", "value=right"], "246810"),
        (["pin", "value=wrong"], "357921"),
        (["pin", "value=123"], "123"),
        (["code", "value=right"], "482913"),
    ],
)
def test_a_pin_and_a_code_are_typed(
    socket: Path, pad: Pad, capsys: pytest.CaptureFixture[str], words: list[str], digits: str
) -> None:
    assert main(["dock", "card.insert", "citizen=c01", "--socket", str(socket)]) == 0
    assert main(["dock", *words, "--socket", str(socket)]) == 0
    assert pad.touched == [*(f"key-{digit}" for digit in digits), "ok"]
    assert capsys.readouterr().out.endswith("}\ndone\n")


def test_without_a_citizen_no_pin_or_code_is_typed(
    socket: Path, pad: Pad, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["dock", "pin", "value=right", "--socket", str(socket)]) == 1
    assert "no citizen's card is in the slot" in capsys.readouterr().err
    assert main(["dock", "card.insert", "citizen=c02", "--socket", str(socket)]) == 0
    assert main(["dock", "code", "value=right", "--socket", str(socket)]) == 1
    assert "none was sent to the phone of c02" in capsys.readouterr().err
    assert pad.touched == []


def test_the_messages_of_the_phones_are_objects(tmp_path: Path) -> None:
    file = tmp_path / "messages"
    assert newest_messages(file) == []
    gateway = FileGateway(file)
    for number in range(1, 23):
        gateway.send_code("13800000173", f"{number:06}")
    told = newest_messages(file)
    assert len(told) == 20
    assert told[-1] == {"number": 22, "phone": "13800000173", "code": "000022"}


def test_every_command_has_a_line_of_help() -> None:
    told = overview({"quit": {"help": "stop the terminal", "arguments": {}}})
    assert "  quit\n      stop the terminal" in told
