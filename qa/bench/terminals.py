"""Terminals for the measurements, and a simulated person who makes visits."""

import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any

import trio

from devices.process_hardening import die_with_parent
from qa.bench.bench import ROOT, Workbench
from qa.dock.client import DockClient
from qa.play.scenario import Scenario, load_scenario
from qa.play.stage import Stage
from qa.settings_file import write_settings

PLAIN = ("main.py", "--config", "{config}")
DOCKED = (*PLAIN, "--dock", "{socket}")
OBSERVED = ("-m", "qa.bench.observed_terminal", "{config}", "{socket}")
_START_SECONDS = 30.0
_VISIT = ROOT / "scenarios" / "happy-visit-es.yaml"

Process = subprocess.Popen[bytes]
Sections = Mapping[str, Mapping[str, Any]]


class BenchCitizen(Stage):
    """Like the person of a scenario, but takes no pictures of the screen."""

    async def picture(self, name: str) -> Path:
        return self.out / f"{name}.png"

    async def until_attract(self) -> None:
        """Returns also if the screen was already shown."""
        with trio.fail_after(_START_SECONDS):
            while (await self.screen_now())["name"] != "attract":
                await trio.sleep(0.05)


@dataclass(frozen=True)
class RunningTerminal:
    process: subprocess.Popen[bytes]
    person: BenchCitizen | None


def prepared(bench: Workbench, name: str, over: Sections = MappingProxyType({})) -> Path:
    """The settings file of a fresh terminal, with its state folder beside it."""
    folder = bench.folder / name
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    visit = {"goodbye_seconds": 1.0, **over.get("visit", {})}
    return write_settings(
        folder / "terminal.toml", folder / "state", bench.centre, over={**over, "visit": visit}
    )


def start(
    words: tuple[str, ...],
    environment: Mapping[str, str],
    out: int | None = None,
    **paths: Path,
) -> Process:
    """Starts a Python process of the project, without a display unless the environment names one.

    out: a descriptor for its stdout, which is otherwise discarded.
    """
    command = die_with_parent([sys.executable, *(word.format(**paths) for word in words)])
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment},
        stdout=subprocess.DEVNULL if out is None else out,
    )


@asynccontextmanager
async def terminal(
    bench: Workbench, name: str, words: tuple[str, ...], over: Sections = MappingProxyType({})
) -> AsyncIterator[RunningTerminal]:
    """A fresh, running terminal; if it has a dock, with a person in front of it."""
    config = prepared(bench, name, over)
    with tempfile.TemporaryDirectory(prefix="ventanilla-") as folder:
        socket = Path(folder) / "dock"
        process = start(words, {}, config=config, socket=socket)
        try:
            person = None
            if any("{socket}" in word for word in words):
                dock = await _connect(socket, process)
                person = BenchCitizen(dock, bench.centre, config.parent / "state", config.parent)
            yield RunningTerminal(process, person)
        finally:
            end(process)


def end(process: Process) -> None:
    """Terminate it and wait."""
    process.send_signal(signal.SIGTERM)
    try:
        process.wait(10)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def the_visit() -> Scenario:
    """The simulated visit: card, PIN, face, balance, receipt, card back."""
    return load_scenario(_VISIT)


async def walk(person: BenchCitizen, until: str = "") -> None:
    """Go through the whole visit, or until this screen is shown."""
    for step in the_visit().steps:
        await step.verb.do(person, step.value)
        if until and str(step) == f"screen: {until}":
            return
    await person.until_attract()


async def _connect(socket: Path, process: Process) -> DockClient:
    with trio.fail_after(_START_SECONDS):
        while process.poll() is None:
            try:
                return await DockClient.connect(socket)
            except OSError:
                await trio.sleep(0.05)
    raise RuntimeError(f"the terminal ended with status {process.returncode}")
