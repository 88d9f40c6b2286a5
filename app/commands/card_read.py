"""What the card in a reader says."""

import argparse
import json
from typing import Any

import trio

from app.command_line import CommandError
from devices.card.contract import CardFault, SlotState

HELP = "what the card in a reader says (masked, unless --personal)"
SETTLE_SECONDS = 3.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--reader", default="", help="part of the reader's name; default: the first"
    )
    parser.add_argument("--personal", action="store_true", help="show name and numbers in full")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(arguments: argparse.Namespace) -> int:
    """0 read, 1 no card or not readable, 2 no reader."""
    description = trio.run(_read, arguments.reader, arguments.personal)
    if arguments.json:
        print(json.dumps(description, indent=2, ensure_ascii=False))
    else:
        for key, value in description.items():
            print(f"{key.replace('_', ' '):<24} {value}")
    return 1 if "fault" in description else 0


async def _read(reader: str, personal: bool) -> dict[str, Any]:
    from devices.card.describe import describe
    from devices.card.pcsc import PcscCardSlot

    async with PcscCardSlot(reader, timeout_seconds=5.0) as slot:
        with trio.move_on_after(SETTLE_SECONDS):
            await slot.status.wait_until(lambda status: status.state is SlotState.CARD_IN)
        status = slot.status.value
        if status.state is SlotState.UNAVAILABLE:
            raise CommandError(f"no card reader ({status.health.reason})")
        try:
            return await describe(slot, personal=personal)
        except CardFault as fault:
            return {"fault": fault.reason.value, "code": fault.code}
