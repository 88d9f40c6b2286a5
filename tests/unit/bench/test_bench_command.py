"""The command as a process. Figures are not judged: timing has no place in the test suite."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from qa.bench import catalogue

ROOT = Path(__file__).parents[3]


def _run(*words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "main.py", "bench", *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )


def test_a_quick_measurement_of_the_receipt() -> None:
    done = _run("--quick", "--only", "receipt", "--json")
    assert (done.returncode, done.stderr) == (0, "")
    figures = json.loads(done.stdout)["measurements"]["receipt"]
    made = next(figure for figure in figures if figure["name"] == "receipt made (zh), median")
    assert made["value"] > 0 and made["floor"]["value"] > 0 and made["ratio"] > 0
    assert made["met"] in (True, False)


def test_an_unknown_measurement_gets_the_list() -> None:
    done = _run("--only", "speed")
    assert done.returncode == 2
    assert done.stderr.startswith("main.py bench: no measurement 'speed'; there are: ")
    assert "receipt" in done.stderr and done.stderr.count("\n") == 1


@pytest.mark.parametrize("name", catalogue.names())
def test_every_measurement_has_help(name: str) -> None:
    measurement = catalogue.load(name)
    assert measurement.HELP and callable(measurement.measure)
