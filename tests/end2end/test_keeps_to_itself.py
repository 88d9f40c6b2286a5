"""A running terminal's files and memory are for its own user only."""

import os
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from devices.process_hardening import die_with_parent
from tests.support.process import no_core

ROOT = Path(__file__).parents[2]
SETTINGS = """
[terminal]
id = "T001"
name = "One"
place = "Hall"
state_folder = "{folder}/state"
production = false
[card]
driver = "simulated"
[camera]
kind = "simulated"
[printer]
driver = "simulated"
[centre]
address = "https://127.0.0.1:1"
token_file = "{folder}/token"
"""


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Made by somebody before, open to everybody."""
    folder = tmp_path / "state"
    folder.mkdir()
    folder.chmod(0o755)
    return folder


@pytest.fixture
def terminal(tmp_path: Path, state: Path) -> Iterator[int]:
    """Its process id, once it stands; started with the usual umask."""
    (tmp_path / "terminal.toml").write_text(SETTINGS.format(folder=tmp_path))
    (tmp_path / "token").write_text("token")
    command = [sys.executable, "main.py", "--config", str(tmp_path / "terminal.toml")]
    process = subprocess.Popen(
        die_with_parent(command),
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        umask=0o022,
    )
    try:
        _until_it_stands(state / "events.jsonl", process)
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            assert process.wait(20) == 0
        finally:
            process.kill()


def _until_it_stands(events: Path, process: subprocess.Popen[bytes]) -> None:
    until = time.monotonic() + 30
    while not (events.exists() and "screen-shown" in events.read_text("utf-8")):
        assert process.poll() is None
        assert time.monotonic() < until
        time.sleep(0.05)


def test_files_and_memory(terminal: int, state: Path) -> None:
    assert no_core(Path(f"/proc/{terminal}/limits").read_text("ascii"))
    things = [state, *state.rglob("*")]
    assert {"events.jsonl", "journal.sqlite", "journal.key", "run"} <= {one.name for one in things}
    open_to_others = {one.name for one in things if stat.S_IMODE(one.stat().st_mode) & 0o077}
    assert open_to_others <= {"receipt-signing.key.pub.pem"}  # that one is for everybody
