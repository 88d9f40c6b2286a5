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
NOT_DONE = 1
NO_PIN = "000000"
"""Typed as the right PIN for a card that has none."""
TYPED = {
    "pin": "type a PIN on the pad and touch OK: right, wrong or digits",
    "code": "type the newest code of the card's citizen and touch OK: right, wrong or digits",
}
OWN = {**TYPED, "watch": "follow the event log until Ctrl-C"}
"""Commands put together here from the terminal's own, with their help."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "words",
        nargs="*",
        metavar="COMMAND [KEY=VALUE …]",
        help="without one: list all commands; watch: follow the event log",
    )
    parser.add_argument("--json", action="store_true", help="print the answer as JSON")
    parser.add_argument(
        "--socket",
        type=Path,
        default=DEMO_SOCKET,
        help="the terminal's socket (default: the demo's)",
    )


def run(arguments: argparse.Namespace) -> int:
    """Exit status: 0 done, 1 the terminal could not do it, 2 no such command or argument."""
    try:
        return trio.run(_run, arguments.socket, arguments.words, arguments.json)
    except KeyboardInterrupt:
        return 0  # the way to stop watching


async def _run(socket: Path, words: list[str], whole: bool) -> int:
    from devices.dock import DockError
    from qa.dock.client import DockClient

    try:
        client = await DockClient.connect(socket)
    except OSError as error:
        raise CommandError(
            f"no terminal listens at {socket} ({error.strerror}); main.py demo starts one"
        ) from None
    try:
        return await _do(client, words, whole)
    except (trio.BrokenResourceError, trio.ClosedResourceError):
        print("main.py dock: the terminal has stopped", file=sys.stderr)
        return NOT_DONE
    except DockError as error:
        print(f"main.py dock: {error}", file=sys.stderr)
        return NOT_DONE
    finally:
        await client.aclose()


async def _do(client: Any, words: list[str], whole: bool) -> int:
    known = await client.run("help")
    if not words:
        print(overview(known))
        return 0
    name, values = words[0], parsed(words[0], words[1:])
    if name in OWN:
        _check_own(name, values)
    if name == "watch":
        return await _watch(client)
    if name in TYPED:
        await _type(client, name, values["value"])
        print(shortly(name, None))
        return 0
    told = await _execute(client, known, name, values)
    print(json.dumps(told, indent=2, ensure_ascii=False) if whole else shortly(name, told))
    return 0


async def _execute(client: Any, known: dict[str, Any], name: str, values: dict[str, str]) -> Any:
    """The terminal's answer. Raises DockError, or CommandError for an unknown command or argument. Unknown
    ones are sent to the terminal all the same, so that its window shows what was tried."""
    from devices.dock import DockError
    from qa.dock.complaints import did_you_mean

    try:
        return await client.run(name, **values)
    except DockError as error:
        if name not in known:
            hint = did_you_mean(name, [*known, *OWN]) or "main.py dock lists all"
            raise CommandError(f"no command {name!r}; {hint}") from None
        if _fits(values, known[name]["arguments"]):
            raise
        raise CommandError(str(error)) from None


def _fits(values: dict[str, str], schema: dict[str, Any]) -> bool:
    """Whether these arguments match the command's."""
    there, needed = schema.get("properties", {}), schema.get("required", [])
    return all(key in there for key in values) and all(key in values for key in needed)


def _check_own(name: str, values: dict[str, str]) -> None:
    wanted = {"value"} if name in TYPED else set[str]()
    if values.keys() == wanted:
        return
    raise CommandError(
        f"{name}: value=… is needed, and nothing else" if wanted else f"{name} takes no arguments"
    )


async def _type(client: Any, name: str, value: str) -> None:
    """Type a PIN or a one-time code on the pad, as the person whose card is inserted."""
    if value not in ("right", "wrong") and not (value.isascii() and value.isdigit()):
        raise CommandError(f"{name}: value: must be right, wrong or digits")
    digits = value if value.isdigit() else await _right_digits(client, name)
    if value == "wrong":
        digits = "".join(str((int(digit) + 1) % 10) for digit in digits)
    for item in [*(f"key-{digit}" for digit in digits), "ok"]:
        await client.run("touch", item=item)


async def _right_digits(client: Any, name: str) -> str:
    """The PIN of the inserted card, or the newest code sent to its holder's phone."""
    from devices.citizens import shelf
    from devices.dock import DockError

    citizen = shelf().get((await client.run("card.state"))["citizen"])
    if citizen is None:
        raise DockError(f"{name}: no citizen's card is in the slot")
    if name == "pin":
        return citizen.card.pin or NO_PIN
    messages = await client.run("phone.messages")
    codes = [one["code"] for one in messages if one["phone"] == citizen.phone]
    if not codes:
        raise DockError(f"code: none was sent to the phone of {citizen.id}")
    return str(codes[-1])


async def _watch(client: Any) -> int:
    """Runs until the terminal exits or Ctrl-C."""
    after = 0
    while True:
        for event in await client.run("events", last=500, after=after):
            after = event.pop("number")
            at, name = event.pop("at"), event.pop("event")
            rest = " ".join(f"{key}={value}" for key, value in event.items() if value != "")
            print(f"{at}  {name:<20} {rest}", flush=True)
        await trio.sleep(WATCH_SECONDS)


def parsed(name: str, words: list[str]) -> dict[str, str]:
    """Parses "key=value" words into a command's arguments. Raises CommandError."""
    values: dict[str, str] = {}
    for word in words:
        key, given, value = word.partition("=")
        if not given and name in OWN and name not in TYPED:
            raise CommandError(f"{name} takes no arguments")
        if not given:
            raise CommandError(f"{name}: {word!r} is not KEY=VALUE")
        if key == "do":  # reserved by the protocol
            raise CommandError(f"{name}: no argument 'do'")
        values[key] = value
    return values


def shortly(name: str, told: Any) -> str:
    """An answer formatted for a person: "done" if empty, a table for the screen, else JSON."""
    if told is None:
        return "done"
    if name == "screen":
        return screen_table(told)
    return json.dumps(told, indent=2, ensure_ascii=False)


def screen_table(told: dict[str, Any]) -> str:
    """Name and language, then one line for each named item that can be touched."""
    head = f"{told['name']}, language {told['language']}"
    if told["covered_by"]:
        head += f", {told['base']} is covered by {told['covered_by']}"
    wide = max((len(one["item"]) for one in told["items"]), default=0)
    rows = [
        f"  {one['item']:<{wide}}  {_touchable(one):<8}  {' '.join(one['text'].split())}".rstrip()
        for one in told["items"]
    ]
    return "\n".join([head, *rows])


def _touchable(one: dict[str, Any]) -> str:
    if one["enabled"]:
        return "enabled"
    return "covered" if one.get("covered_by") else "disabled"


def overview(known: dict[str, Any]) -> str:
    """All commands with their arguments, optional ones in brackets."""
    lines = ["Commands of this terminal:", ""]
    for name, about in known.items():
        lines.append(f"  {' '.join([name, *_shown(about['arguments'])])}")
        lines.append(f"      {about['help']}")
    for name, about in OWN.items():
        lines += [f"  {name}{' value=…' if name in TYPED else ''}", f"      {about}"]
    return "\n".join(lines)


def _shown(schema: dict[str, Any]) -> list[str]:
    needed = schema.get("required", [])
    return [f"{key}=…" if key in needed else f"[{key}=…]" for key in schema.get("properties", {})]
