import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.card.numbers import (
    card_check_character,
    is_card_number,
    is_identification_code,
    is_resident_id,
    resident_check_digit,
)

_BODIES = st.from_regex(r"[A-Z][0-9A-Z]{7}", fullmatch=True).filter(str.isascii)


@pytest.mark.parametrize(
    "number",
    ["X00000019", "A00000003", "A00000011", "A0000002X", "B12345671", "X00000000", "X00000027"],
)
def test_card_numbers_from_the_standard_pass(number: str) -> None:
    assert is_card_number(number)


@pytest.mark.parametrize(
    "number", ["A00000001", "X0000001", "x00000019", "000000019", "X000000190", "X0000001９", ""]
)
def test_invalid_card_numbers(number: str) -> None:
    assert not is_card_number(number)


@given(_BODIES, st.integers(0, 7), st.sampled_from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
def test_a_wrong_character_is_detected_unless_its_weight_is_equal(
    body: str, place: int, other: str
) -> None:
    number = body + card_check_character(body)
    changed = number[:place] + other + number[place + 1 :]
    heavier = int(other, 36) - int(number[place], 36)
    assert is_card_number(number)
    assert is_card_number(changed) == (heavier % 11 == 0 and changed[0].isalpha())


@pytest.mark.parametrize("number", ["11010519491231002X", "111111198101011110"])
def test_published_resident_ids_pass(number: str) -> None:
    assert is_resident_id(number)


def test_abolished_areas_and_permits_pass() -> None:
    for area in ("371602", "410105", "810000", "830000"):
        body = f"{area}19500228003"
        assert is_resident_id(body + resident_check_digit(body))


@pytest.mark.parametrize("birth", ["19490229", "19491301", "19490431", "00000101"])
def test_an_impossible_birth_date_is_refused(birth: str) -> None:
    body = f"110105{birth}002"
    assert not is_resident_id(body + resident_check_digit(body))


@given(st.integers(0, 16), st.integers(1, 9))
def test_every_single_wrong_digit_of_a_resident_id_is_detected(place: int, by: int) -> None:
    number = "11010519491231002X"
    other = str((int(number[place]) + by) % 10)
    assert not is_resident_id(number[:place] + other + number[place + 1 :])


@given(st.text())
def test_any_text_can_be_checked(text: str) -> None:
    assert not (is_card_number(text) and is_resident_id(text))
    assert is_identification_code(text) is False


@pytest.mark.parametrize(
    ("code", "good"),
    [
        ("639900D15600000500BF7C7A48FB4966", True),
        ("639900D15600000600BF7C7A48FB4966", False),
        ("6399A0D15600000500BF7C7A48FB4966", False),
        ("639900d15600000500BF7C7A48FB4966", False),
        ("639900D15600000500BF7C7A48FB49", False),
    ],
)
def test_identification_codes(code: str, good: bool) -> None:
    assert is_identification_code(code) is good
