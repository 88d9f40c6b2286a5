"""Receipt numbers: unique, short, and robust against misreading."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.documents.numbers import (
    LAST_SERIAL,
    NumberParts,
    check_character,
    parse_receipt_number,
    receipt_number,
)
from kiosk.events import code

DAY = date(2026, 11, 22)
terminals = st.from_regex(r"\A[A-Z]{1,3}[0-9]{0,4}(-[A-Z0-9]{1,4}){0,2}\Z")
serials = st.integers(1, LAST_SERIAL)
days = st.dates(date(2000, 1, 1), date(2099, 12, 31))


def test_format() -> None:
    assert receipt_number("v012", DAY, 42).startswith("V012-26-1122-0042-")
    assert receipt_number("V012", DAY, 1_230_042).startswith("V012-26-1122-123-0042-")


@given(terminals, days, serials)
def test_round_trips_and_can_be_logged(terminal: str, day: date, serial: int) -> None:
    number = receipt_number(terminal, day, serial)
    assert parse_receipt_number(number) == NumberParts(terminal, day, serial)
    assert parse_receipt_number(f" {number.lower()} ") == NumberParts(terminal, day, serial)
    assert str(code(number)) == number


@given(terminals, days, serials, st.data())
def test_a_wrong_character_is_detected(
    terminal: str, day: date, serial: int, data: st.DataObject
) -> None:
    number = receipt_number(terminal, day, serial)
    place = data.draw(st.sampled_from([i for i, c in enumerate(number) if c != "-"]))
    other = data.draw(st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    changed = number[:place] + other + number[place + 1 :]
    assert changed == number or parse_receipt_number(changed) is None


def test_swapped_neighbours_are_detected() -> None:
    number = receipt_number("V012", DAY, 1234)
    swapped = number.replace("1234", "1324")
    assert parse_receipt_number(swapped) is None


def test_the_check_character_matches_the_standard() -> None:
    """The commonly used example for ISO/IEC 7064 MOD 37,36: the Global Release Identifier."""
    assert check_character("A12425GABC1234002") == "M"


@pytest.mark.parametrize("terminal", ["", "V 1", "T12345", "-V1", "V1-", "终端", "V" * 25])
def test_refuses_a_terminal_name_that_cannot_be_read_out(terminal: str) -> None:
    with pytest.raises(ValueError, match="terminal name not usable"):
        receipt_number(terminal, DAY, 1)


@pytest.mark.parametrize("serial", [0, -1, LAST_SERIAL + 1])
def test_refuses_a_serial_out_of_range(serial: int) -> None:
    with pytest.raises(ValueError, match="out of range"):
        receipt_number("V012", DAY, serial)


@pytest.mark.parametrize("text", ["", "V012", "V012-26-1322-0042-0", "12333", "V012-26-1122-42-0"])
def test_invalid_numbers(text: str) -> None:
    assert parse_receipt_number(text) is None


def test_an_impossible_date() -> None:
    body = "V012-26-0231-0042"
    assert parse_receipt_number(f"{body}-{check_character(body)}") is None
