"""Terminals for the measurements, and a person who walks through visits at them."""

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
    """A scenario's person, without a camera of their own: no pictures are taken of the screen."""

    async def picture(self, name: str) -> Path:
        return self.out / f"{name}.png"

    async def until_attract(self) -> None:
        """Whether or not it stood before."""
        with trio.fail_after(_START_SECONDS):
            while (await self.screen_now())["name"] != "attract":
                await trio.sleep(0.05)


@dataclass(frozen=True)
class RunningTerminal:
    process: subprocess.Popen[bytes]
    person: BenchCitizen | None


def prepared(bench: Workbench, name: str, over: Sections = MappingProxyType({})) -> Path:
    """The settings file of a fresh terminal, with its state beside it."""
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
    """A Python process of the project, without a screen unless the environment names one.

    out: a descriptor for its standard output; left out, it says nothing.
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
    """A fresh terminal that runs; with a person in front of it when it has a dock."""
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
    """Ask it to go, and wait."""
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
    """Through the whole visit, or until this screen stands."""
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
