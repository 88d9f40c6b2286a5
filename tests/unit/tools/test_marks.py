"""Tests have the mark of their folder, and only marks described in pyproject.toml."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]


def collected(marks: str, folder: str) -> set[str]:
    """The files of the tests in this folder that these marks select."""
    command = [sys.executable, "-m", "pytest", "--collect-only", "-m", marks, folder]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode in (0, 5), done.stdout
    return {line.partition("::")[0] for line in done.stdout.splitlines() if "::" in line}


@pytest.mark.parametrize(
    ("mark", "folder"),
    [
        ("peer", "tests/contract/voice"),
        ("screen", "tests/screens"),
        ("end2end", "tests/end2end"),
    ],
)
def test_a_whole_folder(mark: str, folder: str) -> None:
    assert collected(f"not {mark}", folder) == set()
    assert collected(mark, folder)


def test_unit_and_flow_tests_have_no_mark() -> None:
    assert collected("peer or screen or end2end", "tests/unit/card") == set()
