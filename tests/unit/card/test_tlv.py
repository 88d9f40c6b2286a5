"""Records are parsed strictly: anything invalid in the file is rejected."""

import pytest

from devices.card.contract import CardFault, CardFaultReason
from devices.card.files import EF05, CardTag
from devices.card.tlv import parse_records

CLASS = bytes.fromhex("020133")
VERSION = bytes.fromhex("0304322E3030")


def test_records_are_split_by_tag() -> None:
    assert parse_records(CLASS + VERSION, EF05) == {
        CardTag.CARD_CLASS: b"3",
        CardTag.VERSION: b"2.00",
    }
    assert parse_records(b"", EF05) == {}


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (CLASS + CLASS, "repeated"),
        (CLASS + VERSION + CLASS, "repeated"),
        (bytes.fromhex("02003303"), "length"),  # shorter than the item
        (bytes.fromhex("02023333"), "length"),  # longer than the item
        (CLASS[:-1], "truncated"),
        (VERSION[:-1], "truncated"),
        (CLASS + b"\x03", "truncated"),
        (b"\x02", "truncated"),
        (bytes.fromhex("0801") + b"1", "tag"),  # a tag of the other file
        (bytes.fromhex("FF01") + b"1", "tag"),  # a tag of no file
    ],
)
def test_anything_else_is_unreadable(data: bytes, what: str) -> None:
    with pytest.raises(CardFault) as fault:
        parse_records(data, EF05)
    assert (fault.value.reason, fault.value.code) == (CardFaultReason.UNREADABLE, f"ef05-{what}")
