"""`main.py play` without playing: --check, --schema, rejected arguments."""

import re
from pathlib import Path

import pytest

from app.command_line import main
from devices.card.simulators.faults import ChipFault
from devices.citizens import shelf
from devices.printer.simulators.printer import PrinterCondition
from devices.voice.contract import Sound
from kiosk.session.outcome import Outcome
from qa.centre_control import MODES
from qa.play.scenario import Expectation
from qa.play.schema import schema_text
from qa.play.values import events, screens
from qa.play.verbs import VERBS
from tests.unit.play.test_scenario_file import GOOD


def written(folder: Path, name: str, text: str) -> str:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(text, "utf-8")
    return str(folder / name)


def test_check_of_valid_files(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = [written(tmp_path, f"{name}.yaml", GOOD) for name in ("one", "two")]
    assert main(["play", "--check", *files]) == 0
    assert capsys.readouterr().out == "2 scenarios are valid\n"


def test_check_of_a_scenario_by_its_bare_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "--check", "happy-visit-es"]) == 0
    assert capsys.readouterr().out == "1 scenario is valid\n"


def test_zero_jobs_are_rejected(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["play", "--jobs", "0"])
    assert ended.value.code == 2
    assert "--jobs: 0: must be at least 1" in capsys.readouterr().err


def test_check_prints_every_complaint_about_every_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    one = written(tmp_path, "one.yaml", GOOD.replace("c01", "c77").replace("enter-pin", "x"))
    two = written(tmp_path, "two.yaml", "name: [")
    assert main(["play", "--check", one, two, str(tmp_path / "none.yaml")]) == 2
    told = capsys.readouterr().err
    assert f"{one}:3: step 1: no citizen 'c77'" in told
    assert f"{one}:4: step 2: no screen 'x'" in told
    assert f"{two}:" in told
    assert "none.yaml: No such file" in told


def test_two_files_with_the_same_name_are_rejected(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [written(tmp_path / folder, "same.yaml", GOOD) for folder in ("a", "b")]
    assert main(["play", "--check", *files]) == 2
    assert "same: two files have this name" in capsys.readouterr().err


def test_quick_with_slow_files_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path, "slow.yaml", GOOD + "slow: true\n")
    assert main(["play", "--quick", file]) == 2
    assert "no scenario to play" in capsys.readouterr().err


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "--schema"]) == 0
    assert capsys.readouterr().out == schema_text()


def test_a_misspelt_scenario_name(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "--check", "happy-visit-e"]) == 2
    told = capsys.readouterr().err
    assert "happy-visit-e: No such file; did you mean happy-visit-es?" in told


def test_a_folder_stands_for_all_its_scenarios(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("one", "two"):
        written(tmp_path / "some", f"{name}.yaml", GOOD)
    written(tmp_path / "some", "notes.txt", "not a scenario")
    assert main(["play", "--check", str(tmp_path / "some")]) == 0
    assert capsys.readouterr().out == "2 scenarios are valid\n"
    (tmp_path / "none").mkdir()
    assert main(["play", "--check", str(tmp_path / "none")]) == 2
    assert "no scenario (*.yaml) in this folder" in capsys.readouterr().err


def test_every_name_a_file_can_use_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["play", "--names"]) == 0
    told = set(re.findall(r"[a-z0-9_-]+", capsys.readouterr().out))
    wanted = {*VERBS, *screens(), *shelf(), *Expectation.model_fields, *MODES}
    wanted |= {state.value for state in (*Outcome, *Sound, *ChipFault, *PrinterCondition)}
    wanted |= {name for event, fields in events().items() for name in (event, *fields)}
    wanted |= {"waiting", "no-service", "muted", "reminder_seconds", "frozen", "f08"}
    assert wanted - told == set()
