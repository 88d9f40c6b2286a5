"""main.py staff add: a card is added to the list; mistakes get a one-line message."""

from pathlib import Path

import pytest

from app.command_line import main
from kiosk.session.roles import Role, StaffList

ADD = ["staff", "add", "--role", "technician"]


def test_a_simulated_card_is_added_to_the_list(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "staff.toml"
    words = [*ADD, "--file", str(file), "--code", "T7", "--citizen", "c51"]
    assert main(words) == 0
    assert capsys.readouterr().out == "T7 (technician) is on the list.\n"
    (card,) = StaffList.load(file).cards
    assert (card.code, card.role) == ("T7", Role.TECHNICIAN)


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        (["--code", "T7", "--citizen", "c99"], "no citizen"),
        (["--code", "Ana", "--citizen", "c51"], "--code"),
        (["--code", "T1", "--citizen", "c51"], "T1 is taken"),
        (["--code", "T2", "--citizen", "c52"], "this card is already on the list as T1"),
    ],
)
def test_mistakes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str], complaint: str
) -> None:
    file = str(tmp_path / "staff.toml")
    main([*ADD, "--file", file, "--code", "T1", "--citizen", "c52"])
    assert main([*ADD, "--file", file, *words]) == 2
    said = capsys.readouterr().err
    assert complaint in said
    assert said.count("\n") == 1
    assert len(StaffList.load(Path(file)).cards) == 1


def test_a_missing_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = str(tmp_path / "none" / "staff.toml")
    assert main([*ADD, "--file", file, "--code", "T1", "--citizen", "c52"]) == 2
    assert "No such file" in capsys.readouterr().err
