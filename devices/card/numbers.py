"""The number rules: card number, identification code, resident ID number.

Area codes are not checked: the tables of GB/T 2260 change, and citizens keep numbers with
abolished area codes. python-stdnum rejects real elderly citizens for that reason.
"""

import re
from datetime import date

_CARD_NUMBER = re.compile(r"[A-Z][0-9A-Z]{7}[0-9X]")
_CARD_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_RESIDENT_ID = re.compile(r"[1-9][0-9]{16}[0-9X]")
_RESIDENT_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_RESIDENT_CHECKS = "10X98765432"
_IDENTIFICATION_CODE = re.compile(r"[0-9]{6}D156000005[0-9A-F]{16}")


def card_check_character(body: str) -> str:
    """The ninth character of a card number; body: the eight before it (LD/T 32 V2.0 annex A)."""
    total = sum(int(c, 36) * w for c, w in zip(body, _CARD_WEIGHTS, strict=True))
    check = 11 - total % 11
    return {10: "X", 11: "0"}.get(check, str(check))


def is_card_number(text: str) -> bool:
    return bool(_CARD_NUMBER.fullmatch(text)) and card_check_character(text[:8]) == text[8]


def is_identification_code(text: str) -> bool:
    """卡识别码: area, the constant D156000005, serial, authentication code (LD/T 32 part 6)."""
    return bool(_IDENTIFICATION_CODE.fullmatch(text))


def resident_check_digit(body: str) -> str:
    """The last character of a resident ID; body: the 17 before it (GB 11643, ISO 7064 MOD 11-2)."""
    total = sum(int(c) * w for c, w in zip(body, _RESIDENT_WEIGHTS, strict=True))
    return _RESIDENT_CHECKS[total % 11]


def is_resident_id(text: str) -> bool:
    """Shape, calendar date and check digit of an 18-character number, permits 81 to 83 included."""
    if not _RESIDENT_ID.fullmatch(text) or resident_check_digit(text[:17]) != text[17]:
        return False
    try:
        date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return False
    return True
