"""`main.py --debug`: what a developer sees."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from devices.process_hardening import die_with_parent
from tests.support.simulated_terminal import until_it_stands, write_simulated

ROOT = Path(__file__).parents[2]
NO_DISPLAY = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
SECRET = "what went wrong"

PROGRAM = f"""
import threading
from app import developing
from kiosk.failures import where
developing.install()
def fail():
    raise ValueError("{SECRET}")
"""

IN = {
    "main thread": "fail()",
    "thread": "threading.Thread(target=fail).start()",
    "what was recovered from": "try:\n    fail()\nexcept ValueError as error:\n    where(error)",
    "Qt slot": "from PySide6.QtCore import QCoreApplication, QTimer\n"
    "app = QCoreApplication([])\n"
    "QTimer.singleShot(0, fail)\nQTimer.singleShot(50, app.quit)\napp.exec()",
}


def test_the_log_is_printed_as_it_is_written(tmp_path: Path) -> None:
    command = [sys.executable, "main.py", "--debug", "--config", str(write_simulated(tmp_path))]
    with (tmp_path / "heard").open("w") as heard:
        process = subprocess.Popen(die_with_parent(command), cwd=ROOT, env=NO_DISPLAY, stderr=heard)
        until_it_stands(tmp_path, process)
        process.send_signal(signal.SIGTERM)
        assert process.wait(20) == 0
    said = (tmp_path / "heard").read_text("utf-8")
    assert said.startswith("main.py: --debug: ")
    for line in (tmp_path / "state" / "events.jsonl").read_text("utf-8").splitlines():
        assert line in said


@pytest.mark.parametrize("where", IN)
def test_an_error_is_shown_with_its_traceback(where: str) -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM + IN[where]],
        cwd=ROOT,
        env=NO_DISPLAY,
        capture_output=True,
        text=True,
        timeout=30,
    )
    assert "Traceback" in done.stderr
    assert f"ValueError: {SECRET}" in done.stderr
