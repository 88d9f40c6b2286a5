"""Adds a card to the list of cards that open maintenance mode."""

import argparse
from pathlib import Path

import trio

from app.command_line import CommandError

HELP = "add the card in the reader to the list of cards that open maintenance mode"
SETTLE_SECONDS = 10.0


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--file", type=Path, required=True, help="the list (staff.cards_file)")
    parser.add_argument("--role", choices=["technician", "supervisor"], required=True)
    parser.add_argument(
        "--code",
        required=True,
        help='identifies the person in logs: capitals and digits, such as "T7"',
    )
    parser.add_argument(
        "--reader", default="", help="part of the reader's name; default: the first"
    )
    parser.add_argument(
        "--citizen", help="use a synthetic citizen's card instead (c51), for simulated slots"
    )


def run(arguments: argparse.Namespace) -> int:
    """Exit status 0 if the card was added; prints only its code."""
    from pydantic import ValidationError

    from app.staff_file import add_card, code_on_the_list
    from kiosk.session.roles import StaffCard
    from kiosk.settings import SettingsError

    try:
        number, identification = _card(arguments)
        listed = code_on_the_list(arguments.file, number, identification)
        if listed is not None:
            raise CommandError(f"this card is already on the list as {listed}")
        card = StaffCard.of(number, identification, arguments.code, arguments.role)
        add_card(arguments.file, card)
    except ValidationError as error:
        raise CommandError(f"--code: {error.errors()[0]['msg']}") from None
    except (SettingsError, ValueError) as error:
        raise CommandError(str(error)) from None
    except OSError as error:
        raise CommandError(f"{arguments.file}: {error.strerror}") from None
    print(f"{card.code} ({card.role.value}) is on the list.")
    return 0


def _card(arguments: argparse.Namespace) -> tuple[str, str]:
    """Card number and identification code."""
    from devices.citizens import shelf

    if arguments.citizen is None:
        return trio.run(_read, arguments.reader)
    if arguments.citizen not in shelf():
        raise CommandError(f"no citizen {arguments.citizen!r}")
    card = shelf()[arguments.citizen].card
    return card.number, card.identification_code


async def _read(reader: str) -> tuple[str, str]:
    from app.compose_devices import one
    from devices.card.contract import CardFault, SlotState

    async with one("card", "pcsc", reader=reader) as slot:
        with trio.move_on_after(SETTLE_SECONDS):
            await slot.status.wait_until(lambda status: status.state is SlotState.CARD_IN)
        try:
            card = await slot.open()
            try:
                identity = await card.identify()
            finally:
                await card.close()
        except CardFault as fault:
            raise CommandError(f"the card can't be read ({fault})") from None
    return identity.card_number, identity.identification_code
