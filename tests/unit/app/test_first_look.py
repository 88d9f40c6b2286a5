import argparse
import os
from dataclasses import replace
from pathlib import Path

import pytest

from app.command_line import CommandError
from app.commands import terminal
from app.first_look import FirstLook
from kiosk.settings import load_settings
from qa.settings_file import CentreAddress, write_settings

PRODUCTION = """
[terminal]
id = "T001"
name = "One"
place = "Hall"
state_folder = "{state}"
[printer]
address = "ipp://localhost/ipp/print"
[centre]
address = "https://localhost:1"
token_file = "/nowhere/token"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return written(tmp_path)


def written(folder: Path, orientation: str = "portrait") -> Path:
    (folder / "state").mkdir(exist_ok=True)
    return write_settings(
        folder / "terminal.toml", folder / "state", CentreAddress.nowhere(), orientation
    )


def test_a_file_no_start_has_seen_is_checked_first(file: Path) -> None:
    assert FirstLook.at_known(file) is None


def test_a_valid_file_is_known_at_the_next_start(file: Path) -> None:
    look = FirstLook.of(load_settings(file))
    look.remember(file)
    assert FirstLook.at_known(file) == look


def test_a_changed_file_is_no_longer_known(file: Path, tmp_path: Path) -> None:
    FirstLook.of(load_settings(file)).remember(file)
    written(tmp_path, "landscape")
    assert FirstLook.at_known(file) is None


def test_a_file_changed_in_its_place_to_the_same_length_is_not_known(file: Path) -> None:
    FirstLook.of(load_settings(file)).remember(file)
    text = file.read_text().replace("Main hall", "Back hall")
    file.write_text(text)
    os.utime(file, ns=(0, file.stat().st_mtime_ns + 1))  # whatever the clock's grain
    assert FirstLook.at_known(file) is None


def test_a_forged_note_lets_no_tester_into_production(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "terminal.toml"
    file.write_text(PRODUCTION.format(state=tmp_path))
    replace(FirstLook.of(load_settings(file)), production=False).remember(file)
    arguments = argparse.Namespace(
        config=file, windowed=False, language=None, dock=None, debug=True
    )
    monkeypatch.setattr("app.run_terminal.run_terminal", lambda look, load, options: load())
    monkeypatch.setattr("app.display.need_display", lambda: None)
    with pytest.raises(CommandError, match="not allowed in production"):
        terminal.run(arguments)


def test_another_file_with_the_same_content_is_not_known(file: Path, tmp_path: Path) -> None:
    FirstLook.of(load_settings(file)).remember(file)
    other = tmp_path / "other.toml"
    other.write_bytes(file.read_bytes())
    assert FirstLook.at_known(other) is None


def test_another_program_version_checks_again(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    FirstLook.of(load_settings(file)).remember(file)
    monkeypatch.setattr("app.first_look.VERSION", "9.9.9")
    assert FirstLook.at_known(file) is None


@pytest.mark.parametrize("spoilt", ["", "[]", "{}", '{"file": []}', "null", "{"])
def test_a_corrupt_note_is_ignored(file: Path, tmp_path: Path, spoilt: str) -> None:
    FirstLook.of(load_settings(file)).remember(file)
    (tmp_path / "state" / "settings-checked.json").write_text(spoilt)
    assert FirstLook.at_known(file) is None


@pytest.mark.parametrize("text", ["", "terminal = 3", "[terminal]\nstate_folder = 7", "[terminal"])
def test_an_invalid_file_is_left_to_the_full_check(tmp_path: Path, text: str) -> None:
    file = tmp_path / "terminal.toml"
    file.write_text(text)
    assert FirstLook.at_known(file) is None
    assert FirstLook.at_known(tmp_path / "none.toml") is None


def test_its_values_are_those_of_the_settings(file: Path) -> None:
    look = FirstLook.of(load_settings(file))
    assert (look.orientation, look.place, look.production) == ("portrait", "Main hall", False)
    assert replace(look, language="zh") != look
