"""What the card in a reader says."""

import argparse
import json
from collections.abc import Iterator, Mapping
from typing import Any

import trio

from app.command_line import CommandError
from devices.card.contract import SlotState

HELP = "what the card in a reader says (masked, unless --personal)"
SETTLE_SECONDS = 3.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--reader", default="", help="part of the reader's name; default: the first"
    )
    parser.add_argument("--personal", action="store_true", help="show name and numbers in full")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Exit status: 0 read, 1 no card or an unreadable one, 2 no reader."""
    told = trio.run(_read, arguments.reader, arguments.personal)
    if told["slot"] == SlotState.UNAVAILABLE:
        raise CommandError(f"no card reader ({told['reason']})")
    if arguments.json:
        print(json.dumps(told, indent=2, ensure_ascii=False))
    else:
        print("\n".join(_lines(told)))
    return 0 if told["card"] else 1


async def _read(reader: str, personal: bool) -> dict[str, Any]:
    from app.compose_devices import one
    from devices.card.read_command import describe

    async with one("card", "pcsc", reader=reader) as slot:
        with trio.move_on_after(SETTLE_SECONDS):
            await slot.status.wait_until(lambda status: status.state is SlotState.CARD_IN)
        return await describe(slot, personal)


def _lines(told: Mapping[str, Any]) -> Iterator[str]:
    """One line per value; nested keys are prefixed with their parents' names."""
    for key, value in told.items():
        if isinstance(value, Mapping):
            yield from (f"{key} {line}" for line in _lines(value))
        else:
            yield f"{key.replace('_', ' '):<26} {'-' if value in (None, '') else value}"
