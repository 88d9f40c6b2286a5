"""The command line: every command is found, and mistakes get one line and exit status 2."""

import argparse
from pathlib import Path

import pytest

from app.command_line import command_names, load, main
from central.process import DidNotStart


def test_every_command_tells_what_it_is_for() -> None:
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


INTERRUPT = BaseExceptionGroup("one", [BaseExceptionGroup("two", [KeyboardInterrupt()])])


@pytest.mark.parametrize(
    ("error", "status", "line"),
    [
        (KeyboardInterrupt(), 130, "stopped"),
        (INTERRUPT, 130, "stopped"),
        (ExceptionGroup("one", [DidNotStart("no centre")]), 1, "no centre"),
    ],
)
def test_an_end_that_is_no_mistake_of_ours(
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


def test_an_unknown_option(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["doctor", "--surprise"])
    assert ended.value.code == 2
    assert "--surprise" in capsys.readouterr().err


def test_a_production_terminal_takes_no_dock(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    example = Path(__file__).parents[3] / "deploy" / "terminal.example.toml"
    assert main(["--config", str(example), "--dock", str(tmp_path / "dock")]) == 2
    assert "production" in capsys.readouterr().err
