"""The dock protocol over a real Unix socket."""

from collections.abc import Awaitable, Callable
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import pytest
import trio
from pydantic import Field

from devices.dock import Arguments, Command, DockError
from qa.dock.client import DockClient
from qa.dock.server import Dock


class Paper(StrEnum):
    OK = "ok"
    JAM = "paper-jam"
    LOW = "paper-low"


class Number(Arguments):
    number: int


class Several(Arguments):
    state: Paper = Paper.OK
    last: Annotated[int, Field(ge=1, le=9)] = 1


async def double(arguments: Number) -> int:
    return arguments.number * 2


async def nothing(arguments: Several) -> None:
    del arguments


async def broken(arguments: Arguments) -> None:
    raise ValueError("it holds 王晓兰")


def dock_with_double() -> Dock:
    dock = Dock()
    dock.add({"double": Command("twice the number", Number, double)})
    dock.add({"printer.set": Command("a state", Several, nothing)})
    dock.add({"printer.state": Command("the state", Arguments, nothing, tells=True)})
    dock.add({"fail": Command("a mistake of ours", Arguments, broken)})
    return dock


def over_the_socket(folder: Path, body: Callable[[DockClient], Awaitable[None]]) -> None:
    async def main() -> None:
        socket = folder / "dock.sock"
        async with trio.open_nursery() as nursery:
            await nursery.start(dock_with_double().serve, socket)
            assert socket.stat().st_mode & 0o077 == 0
            client = await DockClient.connect(socket)
            await body(client)
            await client.aclose()
            nursery.cancel_scope.cancel()
        assert not socket.exists()

    trio.run(main)


def test_a_command_and_its_result(tmp_path: Path) -> None:
    async def body(client: DockClient) -> None:
        assert await client.run("double", number=21) == 42
        assert await client.run("double", number=4) == 8

    over_the_socket(tmp_path, body)


@pytest.mark.parametrize(
    ("name", "arguments", "complaint"),
    [
        ("fly", {}, "no command 'fly'; there are: double"),
        ("printer.sett", {}, "no command 'printer.sett'; did you mean printer.set?"),
        ("double", {"number": "x"}, "double: number: must be a whole number"),
        ("double", {}, "double: number=… is needed"),
        ("double", {"number": 1, "more": 2}, "double: no argument 'more'; there are: number"),
        ("fail", {"more": 2}, "fail: no argument 'more'; there are: none"),
        (
            "printer.set",
            {"state": "jam"},
            "printer.set: state: must be 'ok', 'paper-jam' or 'paper-low'; did you mean paper-jam?",
        ),
        ("printer.set", {"state": "x"}, "must be 'ok', 'paper-jam' or 'paper-low'"),
        ("printer.set", {"last": 0}, "printer.set: last: must be at least 1"),
        ("printer.set", {"last": 10}, "printer.set: last: must be at most 9"),
    ],
)
def test_errors_are_reported_as_sentences(
    tmp_path: Path, name: str, arguments: dict[str, object], complaint: str
) -> None:
    async def body(client: DockClient) -> None:
        with pytest.raises(DockError) as refused:
            await client.run(name, **arguments)
        assert complaint in str(refused.value)
        assert str(refused.value).endswith(complaint) or name == "fly"
        assert await client.run("double", number=1) == 2  # and it still works

    over_the_socket(tmp_path, body)


@pytest.mark.parametrize("line", [b"no json", b"[]", b"{}", b"7", b'{"do": ["x"]}', b"[" * 100_000])
def test_nonsense_on_the_socket(tmp_path: Path, line: bytes) -> None:
    async def main() -> None:
        socket = tmp_path / "dock.sock"
        async with trio.open_nursery() as nursery:
            await nursery.start(dock_with_double().serve, socket)
            stream = await trio.open_unix_socket(str(socket))
            await stream.send_all(line + b"\n")
            assert b'"ok": false' in await stream.receive_some()
            await stream.aclose()
            nursery.cancel_scope.cancel()

    trio.run(main)


def test_an_error_in_a_command_ends_only_that_command(tmp_path: Path) -> None:
    async def body(client: DockClient) -> None:
        with pytest.raises(DockError, match=r"^fail failed inside the terminal: ValueError$"):
            await client.run("fail")
        assert await client.run("double", number=2) == 4

    over_the_socket(tmp_path, body)


def test_changing_commands_are_recorded_for_the_window_including_failed_ones(
    tmp_path: Path,
) -> None:
    async def body(client: DockClient) -> None:
        await client.run("printer.set", state="paper-low")
        await client.run("printer.state")
        with pytest.raises(DockError):
            await client.run("printer.set", state="x")
        with pytest.raises(DockError):
            await client.run("printer.stat")
        first, second, third = await client.run("given")
        assert first == {"number": 1, "words": "printer.set paper-low", "error": ""}
        assert second["words"] == "printer.set x"
        assert second["error"].startswith("printer.set: state: must be")
        assert third["words"] == "printer.stat"
        assert await client.run("given", after=2) == [third]

    over_the_socket(tmp_path, body)
