"""Commands whose reader stops reading, as `head` does."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from app.command_line import main

PROJECT = Path(__file__).parents[3]


@pytest.mark.parametrize("unbuffered", ["", "1"])
@pytest.mark.parametrize("words", [["-h"], ["dock", "-h"]])
def test_a_reader_that_stops_ends_it_quietly(words: list[str], unbuffered: str) -> None:
    with subprocess.Popen(
        [sys.executable, "main.py", *words],
        cwd=PROJECT,
        env={**os.environ, "PYTHONUNBUFFERED": unbuffered},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as child:
        assert child.stdout is not None and child.stderr is not None
        child.stdout.close()
        said = child.stderr.read()
    assert said == ""
    assert child.returncode in ((141,) if words == ["-h"] else (0, 141))


def test_another_broken_pipe_is_a_bug(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    def broken() -> str:
        raise BrokenPipeError

    monkeypatch.setattr("app.command_line.overview", broken)
    with pytest.raises(BrokenPipeError):
        main(["-h"])
