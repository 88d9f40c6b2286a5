"""The dock protocol over a real Unix socket."""

from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest
import trio

from devices.dock import Arguments, Command, Dock, DockClient, DockError


class Number(Arguments):
    number: int


async def double(arguments: Number) -> int:
    return arguments.number * 2


async def broken(arguments: Arguments) -> None:
    raise ValueError("it holds 王晓兰")


def dock_with_double() -> Dock:
    dock = Dock()
    dock.add({"double": Command("twice the number", Number, double)})
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
        ("double", {"number": "x"}, "double: number:"),
        ("double", {}, "double: number: Field required"),
        ("double", {"number": 1, "more": 2}, "double: more: Extra inputs"),
    ],
)
def test_mistakes_are_sentences(
    tmp_path: Path, name: str, arguments: dict[str, object], complaint: str
) -> None:
    async def body(client: DockClient) -> None:
        with pytest.raises(DockError) as refused:
            await client.run(name, **arguments)
        assert complaint in str(refused.value)
        assert await client.run("double", number=1) == 2  # and it goes on

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


def test_a_mistake_in_a_command_ends_the_command_only(tmp_path: Path) -> None:
    async def body(client: DockClient) -> None:
        with pytest.raises(DockError, match=r"^fail failed inside the terminal: ValueError$"):
            await client.run("fail")
        assert await client.run("double", number=2) == 4

    over_the_socket(tmp_path, body)
