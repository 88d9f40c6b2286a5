"""`main.py play` as a tester runs it: the real terminal, the real centre, the exit status."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest

from devices.process_hardening import die_with_parent
from qa.bench.processes import family

ROOT = Path(__file__).parents[2]

WRONG = """name: A card with a blocked PIN must not be served
steps:
  - insert: c39
  - screen: problem-pin-blocked
  - touch: understood
  - screen: take-card
  - pull
expect:
  outcome: served
"""


def play(out: Path, *words: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "main.py", "play", *words, "--out", str(out)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
    )


@pytest.mark.slow
def test_scenarios_that_pass(tmp_path: Path) -> None:
    files = [f"scenarios/{name}.yaml" for name in ("pin-blocked", "terminal-killed-while-printing")]
    reports = ["--junit", str(tmp_path / "j.xml"), "--html", str(tmp_path / "r.html")]
    done = play(tmp_path / "out", *files, *reports, "--jobs", "2")
    assert done.returncode == 0, done.stdout + done.stderr
    assert "2 passed, 0 failed" in done.stdout
    (suite,) = ElementTree.parse(tmp_path / "j.xml").getroot()
    assert [case.get("name") for case in suite] == [
        "pin-blocked",
        "terminal-killed-while-printing",
    ]
    page = (tmp_path / "r.html").read_text("utf-8")
    assert "All scenarios passed" in page
    assert page.count("data:image/webp") >= 8
    assert (tmp_path / "out" / "pin-blocked" / "01-problem-pin-blocked.png").exists()


@pytest.mark.slow
def test_a_wrong_expectation_fails_with_its_reason(tmp_path: Path) -> None:
    file = tmp_path / "wrong.yaml"
    file.write_text(WRONG, "utf-8")
    done = play(tmp_path / "out", str(file))
    assert done.returncode == 1, done.stdout + done.stderr
    assert "expected: served" in done.stdout
    assert "got:      pin-blocked" in done.stdout
    assert "0 passed, 1 failed" in done.stdout


@pytest.mark.slow
def test_when_killed_it_leaves_nothing_running(tmp_path: Path) -> None:
    command = ["main.py", "play", "happy-visit-es", "--out", str(tmp_path / "out")]
    playing = subprocess.Popen(
        die_with_parent([sys.executable, *command]), cwd=ROOT, stdout=subprocess.DEVNULL
    )
    wait_until(
        lambda: len(family(playing.pid)) >= 3, 30
    )  # play itself, the centre and the terminal
    children = family(playing.pid)[1:]
    playing.kill()
    playing.wait(timeout=5)
    wait_until(lambda: not any(Path(f"/proc/{child}").exists() for child in children), 10)


def wait_until(true: Callable[[], bool], seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < deadline
        time.sleep(0.05)
