"""The command line finds every command; mistakes get a one-line message and exit status 2."""

import argparse
from contextlib import closing
from pathlib import Path

import pytest

from app.command_line import CommandFailedError, command_names, load, main
from app.display import NAMES
from app.state_folder import Hold, StateFolder
from kiosk.version import VERSION
from qa.settings_file import CentreAddress, write_settings


def test_every_command_has_help() -> None:
    assert {"terminal", "demo", "play", "doctor", "card read", "central", "receipt verify"} <= set(
        command_names()
    )
    for name in command_names():
        module = load(name)
        assert module.HELP
        module.add_arguments(argparse.ArgumentParser())


def test_overview(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(load(name).HELP in shown for name in command_names())


@pytest.mark.parametrize(
    "words",
    [
        ["fly"],
        ["--config", "/nowhere/terminal.toml"],
        ["doctor", "--config", "/nowhere/terminal.toml"],
        ["play", "/nowhere/scenario.yaml"],
        ["receipt", "verify", "VT1:XYZ", "--key", "/nowhere/key.pem"],
    ],
)
def test_one_line_and_status_two(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(words) == 2
    said = capsys.readouterr().err
    assert said.startswith("main.py")
    assert said.count("\n") == 1


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["card"], "'card' needs one more word: main.py card read"),
        (["staff", "remove"], "'staff' needs one more word: main.py staff add"),
        (["dmo"], "no command 'dmo'; did you mean demo? main.py --help lists all"),
        (["fly"], "no command 'fly'; main.py --help lists all"),
    ],
)
def test_an_incomplete_command(
    words: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err == f"main.py: {said}\n"


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Ventanilla {VERSION}\n"


INTERRUPT = BaseExceptionGroup("one", [BaseExceptionGroup("two", [KeyboardInterrupt()])])


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (KeyboardInterrupt(), 130, "stopped"),
        (INTERRUPT, 130, "stopped"),
        (ExceptionGroup("one", [CommandFailedError("no centre")]), 1, "no centre"),
    ],
)
def test_errors_that_are_not_bugs_end_quietly(
    error: BaseException,
    status: int,
    line: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fail(_: argparse.Namespace) -> int:
        raise error

    monkeypatch.setattr(load("central"), "run", fail)
    assert main(["central"]) == status
    assert capsys.readouterr().err == f"main.py central: {line}\n"


def test_a_wrong_import_of_ours_is_shown_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: argparse.Namespace) -> int:
        raise ModuleNotFoundError("No module named 'kiosk.gone'", name="kiosk.gone")

    monkeypatch.setattr(load("central"), "run", fail)
    with pytest.raises(ModuleNotFoundError):
        main(["central"])


def test_a_terminal_without_a_display(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)
    config = write_settings(
        tmp_path / "terminal.toml", tmp_path / "state", CentreAddress.nowhere(), over={}
    )
    assert main(["--config", str(config)]) == 2
    said = capsys.readouterr().err
    assert said.startswith("main.py: no display: ")
    assert said.count("\n") == 1


def test_a_second_demo_changes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with closing(Hold(tmp_path / "lock")):
        (tmp_path / "terminal.toml").write_text("the first one's", "utf-8")
        assert main(["demo", "--out", str(tmp_path)]) == 2
    told = capsys.readouterr()
    assert (told.out, told.err.count("\n")) == ("", 1)
    assert "another running terminal" in told.err
    assert {file.name for file in tmp_path.iterdir()} == {"lock", "terminal.toml"}
    assert (tmp_path / "terminal.toml").read_text("utf-8") == "the first one's"


def test_a_demo_on_the_state_of_a_running_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with closing(StateFolder(tmp_path / "terminal").prepare()):
        assert main(["demo", "--out", str(tmp_path)]) == 2
    assert capsys.readouterr().err.count("\n") == 1
    assert not (tmp_path / "terminal.toml").exists()


def test_an_unknown_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["doctor", "--surprise"])
    assert ended.value.code == 2
    assert "--surprise" in capsys.readouterr().err


@pytest.mark.parametrize("words", [["--dock", "dock.sock"], ["--debug"]])
def test_what_a_production_terminal_refuses(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    example = Path(__file__).parents[3] / "deploy" / "terminal.example.toml"
    assert main(["--config", str(example), *words]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"main.py: {words[0]}: ")
    assert "production" in said
    assert said.count("\n") == 1
