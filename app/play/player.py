"""Plays one scenario against the real program: own process, real screens, touch, simulated devices."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import trio

from app.centre_control import CentreControl
from app.play.expectations import complaints
from app.play.privacy import personal_traces
from app.play.scenario import Scenario, Step
from app.play.stage import Stage, StepFailedError
from app.play.verbs import VERBS
from app.settings_file import write_settings
from devices.dock import DockClient, DockError

START_SECONDS = 30.0


@dataclass
class Played:
    """What came of one scenario. failures: one line each; empty means that all was as expected."""

    scenario: Scenario
    seconds: float = 0.0
    failures: list[str] = field(default_factory=list)
    screens: list[str] = field(default_factory=list)
    out: Path = Path()

    @property
    def passed(self) -> bool:
        return not self.failures


async def play(
    scenario: Scenario, centre: CentreControl, out: Path, tell: Callable[[str], None]
) -> Played:
    """Play it from a fresh terminal; `out` gets pictures, papers and the event log."""
    out.mkdir(parents=True, exist_ok=True)
    played = Played(scenario, out=out)
    began = time.monotonic()
    operations_before = centre.operations()
    try:
        async with _stage(scenario, centre, out, tell) as stage:
            await _play_steps(stage, scenario, played)
            if played.passed:
                played.failures += await complaints(stage, scenario, operations_before)
            played.screens = stage.screens_passed()
    except StepFailedError as error:
        played.failures.append(str(error))
    finally:
        if centre.mode != "up":
            await trio.to_thread.run_sync(centre.set_mode, "up")
    played.failures += personal_traces(out)
    played.seconds = time.monotonic() - began
    return played


async def _play_steps(stage: Stage, scenario: Scenario, played: Played) -> None:
    for number, step in enumerate(scenario.steps, start=1):
        problem = await _play_step(stage, step)
        if problem:
            await stage.picture("failed")
            played.failures.append(f"step {number} ({step}): {problem}")
            return


async def _play_step(stage: Stage, step: Step) -> str:
    try:
        await VERBS[step.verb](stage, step.value)
    except (StepFailedError, DockError) as error:
        return str(error)
    return ""


@asynccontextmanager
async def _stage(
    scenario: Scenario, centre: CentreControl, out: Path, tell: Callable[[str], None]
) -> AsyncIterator[Stage]:
    state = out / "terminal"
    config = write_settings(
        out / "terminal.toml", state, centre, scenario.orientation, scenario.settings
    )
    socket = out / "dock.sock"
    process = _start_terminal(config, socket, scenario)
    try:
        dock = await _connect(socket, process)
        yield Stage(dock, centre, state, out, tell)
        await dock.run("quit")
        await dock.aclose()
        await _wait_for_end(process)
    finally:
        _kill(process)


def _start_terminal(config: Path, socket: Path, scenario: Scenario) -> subprocess.Popen[bytes]:
    command = [sys.executable, "main.py", "--config", str(config), "--dock", str(socket)]
    command += ["--language", scenario.language]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).parent.parent.parent
    # What it prints is searched for citizens like every file that it writes.
    with (config.parent / "terminal-output.log").open("wb") as output:
        return subprocess.Popen(
            command, cwd=root, env=environment, stdout=output, stderr=subprocess.STDOUT
        )


async def _connect(socket: Path, process: subprocess.Popen[bytes]) -> DockClient:
    with trio.move_on_after(START_SECONDS):
        while True:
            if process.poll() is not None:
                raise StepFailedError(f"the terminal ended with status {process.returncode}")
            try:
                return await DockClient.connect(socket)
            except OSError:
                await trio.sleep(0.05)
    raise StepFailedError("the terminal did not start")


async def _wait_for_end(process: subprocess.Popen[bytes]) -> None:
    status = await trio.to_thread.run_sync(process.wait)
    if status != 0:
        raise StepFailedError(f"the terminal ended with status {status}")


def _kill(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is None:
        process.send_signal(signal.SIGKILL)
        process.wait()
