"""The terminal that a scenario is played on: the real program in a process of its own."""

import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import trio

from app.centre_control import CentreControl
from app.play.scenario import Scenario
from app.play.stage import Stage, StepFailedError
from app.settings_file import write_settings
from devices.dock import DockClient

ROOT = Path(__file__).parent.parent.parent
START_SECONDS = 30.0
END_SECONDS = 15.0
GOODBYE_SECONDS = 0.7
"""Shorter than for people; a scenario says otherwise when it wants to."""


@asynccontextmanager
async def running_terminal(
    scenario: Scenario, centre: CentreControl, out: Path, tell: Callable[[str], None]
) -> AsyncIterator[Stage]:
    """A fresh terminal whose files lie below `out`. Raises StepFailedError when it does not start,
    or does not end as it should."""
    state = out / "terminal"
    config = write_settings(
        out / "terminal.toml", state, centre, scenario.orientation, _settings(scenario)
    )
    with tempfile.TemporaryDirectory(prefix="ventanilla-") as folder:
        socket = Path(folder) / "dock"  # a socket's path may have 107 bytes, `out` may have more
        process = _start(config, socket, scenario)
        try:
            dock = await _connect(socket, process)
            yield Stage(dock, centre, state, out, tell)
            await dock.run("quit")
            await dock.aclose()
            await _wait_for_end(process)
        finally:
            _kill(process)


def _settings(scenario: Scenario) -> dict[str, dict[str, Any]]:
    visit = {"goodbye_seconds": GOODBYE_SECONDS, **scenario.settings.get("visit", {})}
    return {**scenario.settings, "visit": visit}


def _start(config: Path, socket: Path, scenario: Scenario) -> subprocess.Popen[bytes]:
    command = [sys.executable, "main.py", "--config", str(config), "--dock", str(socket)]
    command += ["--language", scenario.language]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    # What it prints is searched for citizens like every file that it writes.
    with (config.parent / "terminal-output.log").open("wb") as output:
        return subprocess.Popen(
            command, cwd=ROOT, env=environment, stdout=output, stderr=subprocess.STDOUT
        )


async def _connect(socket: Path, process: subprocess.Popen[bytes]) -> DockClient:
    with trio.move_on_after(START_SECONDS):
        while True:
            if process.poll() is not None:
                raise StepFailedError("a terminal", f"it ended with status {process.returncode}")
            try:
                return await DockClient.connect(socket)
            except OSError:
                await trio.sleep(0.05)
    raise StepFailedError(f"a terminal within {START_SECONDS:g} s", "none")


async def _wait_for_end(process: subprocess.Popen[bytes]) -> None:
    with trio.move_on_after(END_SECONDS) as waiting:
        while process.poll() is None:
            await trio.sleep(0.02)
    if waiting.cancelled_caught:
        raise StepFailedError(f"the terminal to end within {END_SECONDS:g} s", "it runs on")
    status = process.returncode
    if status != 0:
        raise StepFailedError("the terminal to end with status 0", f"status {status}")


def _kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGKILL)
        process.wait()
