"""Synthetic citizens for the card tests. Their numbers satisfy the number rules but belong to nobody."""

from datetime import date
from typing import Any

from devices.card.numbers import card_check_character, resident_check_digit
from devices.citizens import Citizen, CitizenCard


def citizen(number: int = 1, name: str = "张三", **card: Any) -> Citizen:
    """The citizen with that number; keyword arguments go to the card."""
    body, person = f"Z{number:07d}", f"1101051949123{number:04d}"
    fields: dict[str, Any] = {
        "number": body + card_check_character(body),
        "identification_code": f"110105D156000005{number:08X}5A5A5A5A",
        "card_class": "3",
        "version": "2.0",
        "issued": date(2020, 2, 29),
        "expires": date(2040, 2, 28),
        "pin": "135790",
    }
    return Citizen(
        id=f"c{number:02d}",
        name=name,
        sex="2",
        social_security_number=person + resident_check_digit(person),
        phone=None,
        card=CitizenCard(**(fields | card)),
        face=None,
        story="for tests",
        standing="normal",
    )


def look_up(citizen_id: str) -> Citizen:
    """Citizens c01 to c03; KeyError for others."""
    return {"c01": citizen(1), "c02": citizen(2, "李四"), "c03": citizen(3, "王五")}[citizen_id]
