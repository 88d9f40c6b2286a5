"""The list of staff cards: anonymous digests, one code per card, one clear line per error."""

from datetime import date
from pathlib import Path

import pytest

from app.staff_file import add_card, write_staff
from devices.card.contract import CardClass, CardIdentity, SpecVersion
from devices.citizens import shelf
from kiosk.session.roles import Role, StaffCard, StaffList
from kiosk.settings import SettingsError
from qa.demo_staff import simulated_card


def identity(citizen: str) -> CardIdentity:
    card = shelf()[citizen].card
    return CardIdentity(
        card.identification_code,
        CardClass.ADULT,
        SpecVersion.V2,
        date(2020, 1, 1),
        date(2040, 1, 1),
        card.number,
        None,
        None,
    )


def test_only_the_listed_card_is_known(tmp_path: Path) -> None:
    file = tmp_path / "staff.toml"
    add_card(file, simulated_card("c51", "T7", Role.TECHNICIAN))
    add_card(file, simulated_card("c52", "S1", Role.SUPERVISOR))
    known = StaffList.load(file)
    found = {citizen: known.member(identity(citizen)) for citizen in shelf()}
    codes = {citizen: member.code for citizen, member in found.items() if member}
    assert codes == {"c51": "T7", "c52": "S1"}
    assert found["c52"] is not None and found["c52"].role.may_export
    assert found["c51"] is not None and not found["c51"].role.may_export


def test_the_file_reveals_nothing_of_the_card(tmp_path: Path) -> None:
    file = tmp_path / "staff.toml"
    add_card(file, simulated_card("c51", "T7", Role.TECHNICIAN))
    text = file.read_text("utf-8").lower()
    citizen = shelf()["c51"]
    for secret in (citizen.name, citizen.card.number, citizen.card.identification_code):
        assert secret.lower() not in text
    assert file.stat().st_mode & 0o007 == 0


def test_the_same_card_has_another_digest_each_time() -> None:
    one, two = (simulated_card("c51", "T7", Role.TECHNICIAN) for _ in range(2))
    assert one.digest != two.digest


def test_a_code_is_given_once(tmp_path: Path) -> None:
    file = tmp_path / "staff.toml"
    add_card(file, simulated_card("c51", "T7", Role.TECHNICIAN))
    with pytest.raises(ValueError, match="T7"):
        add_card(file, simulated_card("c52", "T7", Role.SUPERVISOR))
    assert len(StaffList.load(file).cards) == 1


def test_a_card_with_only_the_right_number_is_rejected() -> None:
    card = shelf()["c51"].card
    forged = StaffCard.of(card.number, "0" * 32, "T7", Role.TECHNICIAN)
    assert StaffList([forged]).member(identity("c51")) is None


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("[[card]]\ncode = 'T7'\n", "card 1.role: is missing"),
        ("[[card]", "Expected"),
        ("surprise = 1\n", "there is no key 'surprise'; there are: card"),
    ],
)
def test_errors_are_reported(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / "staff.toml"
    file.write_text(text, "utf-8")
    with pytest.raises(SettingsError) as refused:
        StaffList.load(file)
    assert complaint in str(refused.value)


def test_a_duplicate_code_is_an_error(tmp_path: Path) -> None:
    file = tmp_path / "staff.toml"
    write_staff(file, [simulated_card(who, "T7", Role.TECHNICIAN) for who in ("c51", "c52")])
    with pytest.raises(SettingsError, match="the same code"):
        StaffList.load(file)


def test_without_a_file_nobody_is_staff() -> None:
    assert StaffList().member(identity("c51")) is None


def test_a_file_keeps_its_mode(tmp_path: Path) -> None:
    file = tmp_path / "staff.toml"
    add_card(file, simulated_card("c51", "T7", Role.TECHNICIAN))
    file.chmod(0o600)
    add_card(file, simulated_card("c52", "S1", Role.SUPERVISOR))
    assert file.stat().st_mode & 0o777 == 0o600
