"""One whole visit with real parts only.

The program in a window under X; the card through the real PC/SC service; a file as camera, read with
OpenCV; the native face models in their own process; HTTPS to the central service; paper from a real
IPP printer.
"""

import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Any

import pytest
import trio

from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.vpcd import VpcdReader
from devices.citizens import shelf
from devices.process_hardening import die_with_parent
from qa.centre_control import CentreControl
from qa.dock.client import DockClient
from qa.play.privacy import personal_traces
from qa.play.stage import Stage
from qa.settings_file import write_settings
from tests.support.ippeveprinter import IppEvePrinter
from tests.support.pcscd import PrivatePcscd

ROOT = Path(__file__).parents[2]
CITIZEN = shelf()["c01"]
CLIP = ROOT / "assets" / "faces" / "f01" / "left-right.avi"


@contextmanager
def x_server() -> Iterator[str]:
    """Its own display, ended by pid."""
    read, write = os.pipe()
    server = subprocess.Popen(
        die_with_parent(
            ["Xvfb", "-displayfd", str(write), "-screen", "0", "1200x1000x24", "-nolisten", "tcp"]
        ),
        pass_fds=(write,),
        stderr=subprocess.DEVNULL,
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def real_devices(printer: IppEvePrinter) -> dict[str, dict[str, Any]]:
    return {
        "card": {"driver": "pcsc", "reader": "Virtual PCD 00 00"},
        "camera": {"driver": "file", "source": str(CLIP)},
        "face": {"challenge": ["left", "right"]},
        "printer": {"driver": "ipp", "address": printer.address},
    }


@contextmanager
def terminal(config: Path, socket: Path, display: str) -> Iterator[subprocess.Popen[bytes]]:
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "main.py", "--config", str(config), "--dock", str(socket)]
    process = subprocess.Popen(die_with_parent([*command, "--windowed"]), cwd=ROOT, env=environment)
    try:
        yield process
    finally:
        if process.poll() is None:
            process.kill()
        process.wait()


@asynccontextmanager
async def at_the_terminal(socket: Path, centre: CentreControl, out: Path) -> AsyncIterator[Stage]:
    with trio.fail_after(20):
        while not socket.exists():
            await trio.sleep(0.05)
    dock = await DockClient.connect(socket)
    yield Stage(dock, centre, out / "terminal", out, citizen=CITIZEN)
    await dock.run("quit")
    await dock.aclose()


async def visit(stage: Stage, reader: VpcdReader) -> None:
    await stage.wait_for_screen("attract")
    await reader.insert(SimulatedCard(CITIZEN))
    await stage.wait_for_screen("enter-pin")
    await stage.type_digits(CITIZEN.card.pin or "")
    await stage.wait_for_screen("consent")
    await stage.touch("agree")
    await stage.wait_for_screen("menu", within=60)
    await stage.touch("service-balance")
    await stage.wait_for_screen("balance")
    await stage.touch("print")
    await stage.wait_for_screen("take-receipt")
    await stage.touch("understood")
    await stage.wait_for_screen("balance")
    await stage.touch("back")
    await stage.wait_for_screen("menu")
    await stage.touch("finish")
    await stage.wait_for_screen("take-card")
    await reader.pull()
    await stage.wait_for_screen("attract")


@pytest.mark.timeout(180)
def test_the_whole_visit_with_real_parts(tmp_path: Path) -> None:
    centre = CentreControl(tmp_path / "centre")
    centre.start()
    out = tmp_path / "visit"
    out.mkdir()
    try:
        with PrivatePcscd() as pcscd, IppEvePrinter() as printer, x_server() as display:
            over = real_devices(printer)
            config = write_settings(out / "terminal.toml", out / "terminal", centre, over=over)
            with terminal(config, out / "dock", display) as process:
                outcomes = trio.run(play, out, centre, pcscd.ports[0])
                assert process.wait(10) == 0
            papers = printer.papers
        assert outcomes == ["served"]
        assert len(papers) == 1
        assert papers[0].startswith(b"%PDF")
        assert centre.operations() == 1
        assert personal_traces(out) == []
    finally:
        centre.stop()


async def play(out: Path, centre: CentreControl, port: int) -> list[str]:
    async with at_the_terminal(out / "dock", centre, out) as stage, VpcdReader(port) as reader:
        await visit(stage, reader)
        while centre.operations() == 0:
            await trio.sleep(0.05)
        state = await stage.dock.run("state")
    outcomes: list[str] = state["outcomes"]
    return outcomes
