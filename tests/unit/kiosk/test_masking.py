"""What may be left lying on a counter."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.citizens import Citizen, shelf
from kiosk.masking import mask_name, mask_number


@pytest.mark.parametrize(
    ("name", "masked"),
    [
        ("王晓兰", "王••"),
        ("丁一", "丁••"),
        ("欧阳若曦", "欧阳••"),
        ("买买提江·阿卜杜热合曼", "买••"),
        ("GARCÍA MARÍA", "G••"),
        ("", "••"),
    ],
)
def test_names(name: str, masked: str) -> None:
    assert mask_name(name) == masked


@pytest.mark.parametrize(
    ("number", "masked"),
    [
        ("320106197809021234", "320••••••••1234"),
        ("32010619780902123X", "320••••••••123X"),
        ("1234", "••••••••••••"),
        ("", "••••••••••••"),
    ],
)
def test_numbers(number: str, masked: str) -> None:
    assert mask_number(number) == masked


def test_nobody_on_the_shelf_is_shown_in_full() -> None:
    for citizen in shelf().values():
        assert citizen.name not in mask_name(citizen.name)
        assert len(mask_number(citizen.social_security_number).replace("•", "")) == 7


@pytest.mark.parametrize("citizen", shelf().values(), ids=lambda citizen: citizen.id)
def test_neither_name_nor_birthday_is_shown(citizen: Citizen) -> None:
    assert citizen.name not in mask_name(citizen.name)
    assert citizen.social_security_number[6:14] not in mask_number(citizen.social_security_number)


@given(st.text("0123456789X", max_size=30))
def test_half_of_a_number_is_hidden_and_all_of_a_short_one(number: str) -> None:
    shown = mask_number(number).replace("\u2022", "")
    assert 2 * len(shown) < len(number) or not shown
    assert len(number) >= 15 or not shown
