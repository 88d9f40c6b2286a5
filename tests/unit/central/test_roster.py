"""Every rule of the synthetic citizens, over all of them."""

import subprocess
import sys
from datetime import date

import pytest

from central.histories import MARKS, RESIDENT, RETIRED
from devices.citizens import Citizen, shelf
from kiosk.central.contract import CardState
from tools.make_citizens import FILE

CITIZENS = list(shelf().values())
ON_DAY = date(2026, 11, 22)


def age(citizen: Citizen) -> int:
    born = citizen.social_security_number[6:14]
    return (int(f"{ON_DAY:%Y%m%d}") - int(born)) // 10_000


def check_of_resident_number(number: str) -> str:
    """GB 11643 implemented differently than in the tool: powers of two modulo eleven."""
    rest = sum(int(digit) * pow(2, 17 - place, 11) for place, digit in enumerate(number[:17])) % 11
    return "X" if (12 - rest) % 11 == 10 else str((12 - rest) % 11)


def check_of_card_number(number: str) -> str:
    values = [ord(c) - 55 if c.isalpha() else int(c) for c in number[:8]]
    rest = sum(v * w for v, w in zip(values, (3, 7, 9, 10, 5, 8, 4, 2), strict=True)) % 11
    return "0X987654321"[rest]


def test_the_standards_examples_pass_these_checks() -> None:
    assert check_of_resident_number("11010519491231002X") == "X"
    assert [check_of_card_number(n) for n in ("X00000019", "A0000002X", "B12345671")] == [
        "9",
        "X",
        "1",
    ]


def test_there_are_enough_and_the_file_matches_the_tools_output() -> None:
    assert len(CITIZENS) >= 44
    assert [citizen.id for citizen in CITIZENS] == [
        f"c{n:02d}" for n in range(1, len(CITIZENS) + 1)
    ]
    made = subprocess.run(
        [sys.executable, "tools/make_citizens.py", "--check"], cwd=FILE.parents[2]
    )
    assert made.returncode == 0


def test_everything_that_identifies_a_person_is_unique() -> None:
    for values in (
        [c.name for c in CITIZENS],
        [c.social_security_number for c in CITIZENS],
        [c.card.number for c in CITIZENS],
        [c.card.identification_code for c in CITIZENS],
        [c.phone for c in CITIZENS if c.phone],
    ):
        assert len(set(values)) == len(values)


@pytest.mark.parametrize("citizen", CITIZENS, ids=lambda c: c.id)
def test_numbers_satisfy_the_rules(citizen: Citizen) -> None:
    number = citizen.social_security_number
    assert check_of_resident_number(number) == number[17]
    assert date(int(number[6:10]), int(number[10:12]), int(number[12:14])) < ON_DAY
    assert citizen.sex == "9" or int(number[16]) % 2 == int(citizen.sex) % 2
    assert citizen.card.number[0].isupper()
    assert check_of_card_number(citizen.card.number) == citizen.card.number[8]
    assert citizen.card.identification_code[6:16] == "D156000005"
    assert citizen.card.issued < citizen.card.expires
    assert 0 <= citizen.card.attempts_left <= citizen.card.attempts
    assert citizen.card.pin is None or len(citizen.card.pin) == 6
    assert citizen.phone is None or (
        citizen.phone.startswith("1380000") and len(citizen.phone) == 11
    )


@pytest.mark.parametrize("citizen", CITIZENS, ids=lambda c: c.id)
def test_the_name_fits_the_chip(citizen: Citizen) -> None:
    chip = citizen.name_on_chip.encode("gbk")
    has_extension = citizen.card.version != "1.00"
    assert len(chip) <= (50 if has_extension else 30)
    if citizen.chip_name is not None:
        fits = len(citizen.name) * 2 <= (50 if has_extension else 30)
        assert not fits or not gbk_can(citizen.name)


def gbk_can(name: str) -> bool:
    try:
        name.encode("gbk")
    except UnicodeEncodeError:
        return False
    return True


@pytest.mark.parametrize("citizen", CITIZENS, ids=lambda c: c.id)
def test_work_and_marks_are_known_words(citizen: Citizen) -> None:
    assert citizen.standing in set(CardState)
    assert citizen.work in {"employee", "civil-servant", "flexible", "none"} | RETIRED | RESIDENT
    others = {"blocked", "several-accounts", "ill", "first-year", "highest-base", "lowest-base"}
    others |= {"overdrawn"}
    benefits = {"maternity-benefit", "injury-benefit"}
    assert set(citizen.marks) <= set(MARKS) | others | benefits
    assert citizen.story.isascii() and citizen.story.endswith(".")
    if age(citizen) < 16:
        assert citizen.guardian in shelf() and age(shelf()[citizen.guardian]) >= 18


def test_the_first_one_is_in_order() -> None:
    first = shelf()["c01"]
    assert (first.card.pin, first.card.version, first.standing, first.face) == (
        "246810",
        "2.0",
        "normal",
        "f01",
    )
    assert first.card.issued < ON_DAY < first.card.expires and first.phone is not None


def test_the_edge_cases_are_there() -> None:
    def some(test: object) -> bool:
        assert callable(test)
        return any(test(citizen) for citizen in CITIZENS)

    assert [c.face for c in CITIZENS if c.face] == [f"f{n:02d}" for n in range(1, 9)]
    assert {c.standing for c in CITIZENS} == set(CardState)
    assert {c.card.version for c in CITIZENS} == {"1.00", "2.0", "3.00"}
    assert {c.card.card_class for c in CITIZENS} == {"1", "2", "3", "4"}
    assert min(map(age, CITIZENS)) == 6 and max(map(age, CITIZENS)) == 94
    assert some(lambda c: len(c.name) > 15 and c.chip_name is None)
    assert some(lambda c: not gbk_can(c.name) and any(ord(x) > 0xFFFF for x in c.name))
    assert some(lambda c: c.card.attempts_left == 0)
    assert some(lambda c: c.card.pin is None)
    assert some(lambda c: c.card.expires < ON_DAY)
    assert some(lambda c: not c.phone and not c.face and c.standing == "normal")
    assert some(lambda c: c.social_security_number.endswith("X"))
    assert some(lambda c: c.social_security_number.startswith("81"))
    wanted = {"owed", "double-months", "blocked", "several-accounts", "interrupted"}
    assert wanted <= {mark for c in CITIZENS for mark in c.marks}
