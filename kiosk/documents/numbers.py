"""The number of a receipt: "V012-26-1122-0042-K".

Terminal, year, month and day, serial, check character. Made to be read out over the phone: short
groups, one case, and a check character that detects every wrong character and every swap of
neighbours except one pair (ISO/IEC 7064, MOD 37,36). No group has more than four digits, so the
event log accepts it (`kiosk.events.code`).
"""

import re
from dataclasses import dataclass
from datetime import date
from typing import NewType

ReceiptNumber = NewType("ReceiptNumber", str)

LAST_SERIAL = 9_999_999

_ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_TERMINAL = re.compile(r"[A-Z0-9]+(-[A-Z0-9]+)*")
_LONG_NUMBER = re.compile(r"\d{5,}")
_NUMBER = re.compile(
    r"(?P<terminal>[A-Z0-9]+(?:-[A-Z0-9]+)*)-(?P<year>\d\d)-(?P<month>\d\d)(?P<day>\d\d)"
    r"-(?P<serial>(?:[1-9]\d{0,2}-)?\d{4})-(?P<check>[0-9A-Z])"
)


@dataclass(frozen=True, slots=True)
class NumberParts:
    terminal: str
    day: date
    serial: int


def receipt_number(terminal: str, day: date, serial: int) -> ReceiptNumber:
    """terminal: letters, digits and inner hyphens, at most 24, no run of five digits; case is
    ignored. serial: 1 to LAST_SERIAL, never reused by a terminal. Raises ValueError."""
    name = terminal.upper()
    if len(name) > 24 or not _TERMINAL.fullmatch(name) or _LONG_NUMBER.search(name):
        raise ValueError(f"terminal name not usable in receipt numbers: {terminal!r}")
    if not 1 <= serial <= LAST_SERIAL:
        raise ValueError(f"receipt serial out of range: {serial}")
    thousands, rest = divmod(serial, 10_000)
    groups = f"{thousands}-{rest:04}" if thousands else f"{rest:04}"
    body = f"{name}-{day:%y-%m%d}-{groups}"
    return ReceiptNumber(f"{body}-{check_character(body)}")


def parse_receipt_number(text: str) -> NumberParts | None:
    """None if it is not a receipt number or a character is wrong. Case and blanks are ignored."""
    tidy = "".join(text.split()).upper()
    match = _NUMBER.fullmatch(tidy)
    if match is None or check_character(tidy[:-2]) != match["check"]:
        return None
    try:
        day = date(2000 + int(match["year"]), int(match["month"]), int(match["day"]))
    except ValueError:
        return None
    return NumberParts(match["terminal"], day, int(match["serial"].replace("-", "")))


def check_character(body: str) -> str:
    """ISO/IEC 7064 hybrid system MOD 37,36 over the letters and digits of `body`."""
    carry = 36
    for character in body:
        if character == "-":
            continue
        carry = (carry + _ALPHABET.index(character)) % 36 or 36
        carry = carry * 2 % 37
    return _ALPHABET[(37 - carry) % 36]
