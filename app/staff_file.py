"""Writes the list of staff cards (TOML), which contains only digests."""

import os
from collections.abc import Sequence
from pathlib import Path

from kiosk.session.roles import StaffCard, StaffList, card_digest

HEADER = """\
# The cards that open maintenance mode, made by "main.py staff add". A digest identifies nobody; keep
# a record elsewhere of whose code is whose. To remove a card, delete its lines and restart the terminal.
"""


def write_staff(file: Path, cards: Sequence[StaffCard]) -> None:
    """Rewrites the whole file and syncs it to disk before it replaces the old one. Mode 640, or the old
    file's."""
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
    """Keeps owner, group and mode: the terminal's group must still be able to read it."""
    os.fchmod(handle, old.st_mode & 0o777)
    if old.st_gid != os.getegid():
        os.fchown(handle, -1, old.st_gid)


def add_card(file: Path, card: StaffCard) -> None:
    """Raises SettingsError if the list can't be read, ValueError if the code is taken."""
    known = StaffList.load(file).cards if file.exists() else ()
    if card.code in {old.code for old in known}:
        raise ValueError(f"the code {card.code} is taken")
    write_staff(file, [*known, card])


def code_on_the_list(file: Path, number: str, identification_code: str) -> str | None:
    """The code under which this card is already listed, if it is. Raises SettingsError."""
    for card in StaffList.load(file).cards if file.exists() else ():
        if card_digest(number, identification_code, bytes.fromhex(card.salt)) == card.digest:
            return card.code
    return None
