"""Drives the simulators of a running terminal from a shell."""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

import trio

from app.command_line import CommandError

HELP = "drive a running terminal's simulators: card, camera, printer, centre"
DEMO_SOCKET = Path("out/demo/dock.sock")
WATCH_SECONDS = 0.25
NOT_DONE, NO_SUCH_THING = 1, 2


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words",
        nargs="*",
        metavar="COMMAND [KEY=VALUE …]",
        help="left out: a list of all commands; watch: follow the event log",
    )
    parser.add_argument("--socket", type=Path, default=DEMO_SOCKET, help="default: the demo's")


def run(arguments: argparse.Namespace) -> int:
    """0 when it was done, 1 when the terminal could not do it, 2 when there is no such thing."""
    try:
        return trio.run(_run, arguments.socket, arguments.words)
    except KeyboardInterrupt:
        return 0  # how one stops watching


async def _run(socket: Path, words: list[str]) -> int:
    from devices.dock import DockClient, DockError

    try:
        client = await DockClient.connect(socket)
    except OSError as error:
        raise CommandError(
            f"no terminal listens at {socket} ({error.strerror}); main.py demo starts one"
        ) from None
    try:
        known = await client.run("help")
        if not words:
            print(overview(known))
            return 0
        if words == ["watch"]:
            return await _watch(client)
        return await _one(client, known, words)
    except (trio.BrokenResourceError, trio.ClosedResourceError):
        print("main.py dock: the terminal has stopped", file=sys.stderr)
        return NOT_DONE
    except DockError as error:
        print(f"main.py dock: {error}", file=sys.stderr)
        return NOT_DONE
    finally:
        await client.aclose()


async def _one(client: Any, known: dict[str, Any], words: list[str]) -> int:
    name = words[0]
    if name not in known:
        raise CommandError(f"no command {name!r}; main.py dock lists all")
    values = parsed(name, words[1:], known[name]["arguments"])
    print(json.dumps(await client.run(name, **values), indent=2, ensure_ascii=False))
    return 0


async def _watch(client: Any) -> int:
    """Until the terminal ends, or the person has seen enough."""
    after = 0
    while True:
        for event in await client.run("events", last=500, after=after):
            after = event.pop("number")
            at, name = event.pop("at"), event.pop("event")
            rest = " ".join(f"{key}={value}" for key, value in event.items() if value != "")
            print(f"{at}  {name:<20} {rest}", flush=True)
        await trio.sleep(WATCH_SECONDS)


def parsed(name: str, words: list[str], schema: dict[str, Any]) -> dict[str, Any]:
    """The arguments of a command out of "key=value" words; raises CommandError."""
    values: dict[str, Any] = {}
    for word in words:
        key, given, value = word.partition("=")
        if not given:
            raise CommandError(f"{name}: {word!r} is not KEY=VALUE")
        if key not in schema.get("properties", {}):
            there = ", ".join(schema.get("properties", {})) or "none"
            raise CommandError(f"{name}: no argument {key!r}; there are: {there}")
        values[key] = value
    missing = [key for key in schema.get("required", []) if key not in values]
    if missing:
        raise CommandError(f"{name}: {missing[0]}=… is needed")
    return values


def overview(known: dict[str, Any]) -> str:
    """Every command with its arguments; those that can be left out in brackets."""
    lines = ["Commands of this terminal:", ""]
    for name, about in known.items():
        lines.append(f"  {' '.join([name, *_shown(about['arguments'])])}")
        lines.append(f"      {about['help']}")
    return "\n".join([*lines, "", "  watch", "      follow the event log until Ctrl-C"])


def _shown(schema: dict[str, Any]) -> list[str]:
    needed = schema.get("required", [])
    return [f"{key}=…" if key in needed else f"[{key}=…]" for key in schema.get("properties", {})]
