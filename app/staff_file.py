"""Writes the list of staff cards (TOML), which holds digests only."""

import os
from collections.abc import Sequence
from pathlib import Path

from kiosk.session.roles import StaffCard, StaffList, card_digest

HEADER = """\
# The cards that open maintenance mode, made by "main.py staff add". A digest names nobody; write down
# elsewhere whose code is whose. To take a card off, delete its lines and restart the terminal.
"""


def write_staff(file: Path, cards: Sequence[StaffCard]) -> None:
    """The whole file anew, on disk before it takes the old one's place. Mode 640, or as it was."""
    fresh = file.with_suffix(".new")
    text = "\n".join([HEADER, *(card.as_toml() for card in cards)])
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o640)
    try:
        if file.exists():
            _as_before(handle, file.stat())
        os.write(handle, text.encode())
        os.fsync(handle)
    finally:
        os.close(handle)
    fresh.replace(file)


def _as_before(handle: int, old: os.stat_result) -> None:
    """The terminal's group must go on reading it."""
    os.fchmod(handle, old.st_mode & 0o777)
    if old.st_gid != os.getegid():
        os.fchown(handle, -1, old.st_gid)


def add_card(file: Path, card: StaffCard) -> None:
    """Raises SettingsError when the list can't be read, ValueError when the code is taken."""
    known = StaffList.load(file).cards if file.exists() else ()
    if card.code in {old.code for old in known}:
        raise ValueError(f"the code {card.code} is taken")
    write_staff(file, [*known, card])


def code_on_the_list(file: Path, number: str, identification_code: str) -> str | None:
    """Under which code this card stands there; raises SettingsError."""
    for card in StaffList.load(file).cards if file.exists() else ():
        if card_digest(number, identification_code, bytes.fromhex(card.salt)) == card.digest:
            return card.code
    return None
