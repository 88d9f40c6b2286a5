"""The terminal a scenario is played on: the real program in its own process."""

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

from devices.process_hardening import die_with_parent
from qa.centre_control import CentreControl
from qa.dock.client import DockClient
from qa.play.scenario import Scenario
from qa.play.stage import Stage, StepFailedError
from qa.settings_file import write_settings

ROOT = Path(__file__).parent.parent.parent
START_SECONDS = 30.0
END_SECONDS = 15.0
GOODBYE_SECONDS = 0.7
"""Shorter than for people; a scenario may override it."""


class TerminalProcess:
    """The terminal's process, which can be killed and restarted on the same state."""

    def __init__(self, config: Path, socket: Path, scenario: Scenario) -> None:
        self._config, self._socket, self._scenario = config, socket, scenario
        self._process = self._start()

    async def connect(self) -> DockClient:
        with trio.move_on_after(START_SECONDS):
            while True:
                status = self._process.poll()
                if status is not None:
                    got = f"it exited with status {status}: {self._last_words()}"
                    raise StepFailedError("a terminal", got)
                try:
                    return await DockClient.connect(self._socket)
                except OSError:
                    await trio.sleep(0.05)
        raise StepFailedError(f"a terminal within {START_SECONDS:g} s", "none")

    async def ended(self) -> None:
        """Wait until it has exited by itself, as it should."""
        with trio.move_on_after(END_SECONDS):
            while self._process.poll() is None:
                await trio.sleep(0.02)
        if self._process.returncode is None:
            raise StepFailedError(
                f"the terminal to exit within {END_SECONDS:g} s", "it is still running"
            )
        if self._process.returncode != 0:
            got = f"status {self._process.returncode}"
            raise StepFailedError("the terminal to exit with status 0", got)

    async def restart(self) -> DockClient:
        """SIGKILL, as in a power failure, then a restart."""
        self.kill()
        self._socket.unlink(missing_ok=True)
        self._process = self._start()
        return await self.connect()

    def kill(self) -> None:
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGKILL)
            self._process.wait()

    def _last_words(self) -> str:
        lines = self._output.read_text("utf-8", errors="replace").splitlines()
        return lines[-1] if lines else "no output"

    @property
    def _output(self) -> Path:
        return output_file(self._config.parent)

    def _start(self) -> subprocess.Popen[bytes]:
        words = ["--config", str(self._config), "--dock", str(self._socket)]
        words += ["--language", self._scenario.language]
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        # Its output is searched for personal data like every file it writes.
        with self._output.open("ab") as output:
            return subprocess.Popen(
                die_with_parent([sys.executable, "main.py", *words]),
                cwd=ROOT,
                env=environment,
                stdout=output,
                stderr=subprocess.STDOUT,
            )


def output_file(out: Path) -> Path:
    """What the terminal of a scenario printed."""
    return out / "terminal-output.log"


@asynccontextmanager
async def running_terminal(
    scenario: Scenario, centre: CentreControl, out: Path, tell: Callable[[str], None]
) -> AsyncIterator[Stage]:
    """A fresh terminal with its files below `out`. Raises StepFailedError if it does not start or does not
    exit as it should."""
    state = out / "terminal"
    config = write_settings(
        out / "terminal.toml", state, centre, scenario.orientation, _settings(scenario)
    )
    with tempfile.TemporaryDirectory(prefix="ventanilla-") as folder:
        # A socket path is limited to 107 bytes; `out` may be longer.
        machine = TerminalProcess(config, Path(folder) / "dock", scenario)
        try:
            stage = Stage(await machine.connect(), centre, state, out, tell, machine=machine)
            yield stage
            await stage.dock.run("quit")
            await stage.dock.aclose()
            await machine.ended()
        finally:
            machine.kill()


def _settings(scenario: Scenario) -> dict[str, dict[str, Any]]:
    visit = {"goodbye_seconds": GOODBYE_SECONDS, **scenario.settings.get("visit", {})}
    return {**scenario.settings, "visit": visit}
