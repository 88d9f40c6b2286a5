"""A running terminal's files and memory are accessible only to its own user."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from devices.process_hardening import die_with_parent
from tests.support.process import no_core
from tests.support.simulated_terminal import until_it_stands, write_simulated

ROOT = Path(__file__).parents[2]


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """Created beforehand, open to everybody."""
    folder = tmp_path / "state"
    folder.mkdir()
    folder.chmod(0o755)
    return folder


@pytest.fixture
def terminal(tmp_path: Path, state: Path) -> Iterator[int]:
    """Started with the usual umask; yields its process id once it is up."""
    command = [sys.executable, "main.py", "--config", str(write_simulated(tmp_path))]
    process = subprocess.Popen(
        die_with_parent(command),
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        umask=0o022,
    )
    try:
        until_it_stands(tmp_path, process)
        yield process.pid
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            assert process.wait(20) == 0
        finally:
            process.kill()


def test_files_and_memory(terminal: int, state: Path) -> None:
    assert no_core(Path(f"/proc/{terminal}/limits").read_text("ascii"))
    things = [state, *state.rglob("*")]
    assert {"events.jsonl", "journal.sqlite", "journal.key", "run"} <= {one.name for one in things}
    open_to_others = {one.name for one in things if stat.S_IMODE(one.stat().st_mode) & 0o077}
    assert open_to_others <= {"receipt-signing.key.pub.pem"}  # this one is world-readable
