"""SIGKILL in the middle of a visit: after a restart the terminal is ready and its journal intact."""

import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
import trio

from devices.citizens import shelf
from devices.process_hardening import die_with_parent
from kiosk.store.journal import Journal, ReceiptState
from kiosk.store.vault import Vault
from qa.centre_control import CentreControl
from qa.dock.client import DockClient
from qa.play.stage import Stage
from qa.settings_file import write_settings

ROOT = Path(__file__).parents[2]
CITIZEN = shelf()["c01"]


@pytest.fixture(scope="module")
def centre(tmp_path_factory: pytest.TempPathFactory) -> Iterator[CentreControl]:
    service = CentreControl(tmp_path_factory.mktemp("centre"))
    service.start()
    yield service
    service.stop()


def start(config: Path, socket: Path) -> subprocess.Popen[bytes]:
    socket.unlink(missing_ok=True)
    return subprocess.Popen(
        die_with_parent(
            [sys.executable, "main.py", "--config", str(config), "--dock", str(socket)]
        ),
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


@asynccontextmanager
async def at_terminal(socket: Path, centre: CentreControl, out: Path) -> AsyncIterator[Stage]:
    with trio.fail_after(20):
        while True:
            try:
                dock = await DockClient.connect(socket)
                break
            except OSError:
                await trio.sleep(0.05)
    try:
        yield Stage(dock, centre, out / "terminal", out, citizen=CITIZEN)
    finally:
        await dock.aclose()


async def at_pin(stage: Stage) -> None:
    await stage.wait_for_screen("attract")
    await stage.dock.run("card.insert", citizen="c01")
    await stage.wait_for_screen("enter-pin")


async def at_the_camera(stage: Stage) -> None:
    await stage.dock.run("camera.see", scene="f01")
    await at_pin(stage)
    await stage.type_digits(CITIZEN.card.pin or "")
    await stage.wait_for_screen("consent")
    await stage.touch("agree")
    await stage.wait_for_screen("look-at-camera")
    await trio.sleep(1)  # real: into the middle of the real program's face check


async def at_the_printer(stage: Stage) -> None:
    await at_the_camera(stage)
    await stage.wait_for_screen("menu", within=40)
    await stage.touch("service-balance")
    await stage.wait_for_screen("balance")
    await stage.dock.run("printer.set", state="silent")
    await stage.touch("print")
    await stage.wait_for_screen("printing")


@pytest.mark.timeout(120)
@pytest.mark.parametrize(
    ("moment", "started"), [(at_pin, 0), (at_the_printer, 1)], ids=["at PIN", "at the printer"]
)
def test_the_terminal(
    tmp_path: Path, centre: CentreControl, moment: Callable[[Stage], Awaitable[None]], started: int
) -> None:
    config = write_settings(tmp_path / "terminal.toml", tmp_path / "terminal", centre)
    socket = tmp_path / "dock"
    process = start(config, socket)

    async def visit_and_kill() -> None:
        async with at_terminal(socket, centre, tmp_path) as stage:
            await moment(stage)
            process.send_signal(signal.SIGKILL)

    async def ready_again() -> None:
        async with at_terminal(socket, centre, tmp_path) as stage:
            await stage.wait_for_screen("attract")
            with trio.fail_after(10):
                while (await stage.dock.run("state"))["outbox"] != ({"done": 1} if started else {}):
                    await trio.sleep(0.05)
            await stage.dock.run("quit")

    trio.run(visit_and_kill)
    process.wait()
    again = start(config, socket)
    trio.run(ready_again)
    assert again.wait(10) == 0
    assert_whole(tmp_path / "terminal", started)


def assert_whole(state: Path, unclear: int) -> None:
    journal = Journal.open(state / "journal.sqlite", Vault((state / "journal.key").read_bytes()))
    assert journal.receipts(ReceiptState.STARTED) == []
    assert len(journal.receipts(ReceiptState.UNCLEAR)) == unclear
    journal.audit_entries()
    abnormal = journal.staff.last_abnormal()
    assert abnormal is not None
    assert abnormal.code == "killed"
    journal.close()


def face_process_of(terminal: int) -> int:
    children = Path(f"/proc/{terminal}/task").glob("*/children")
    pids = [int(pid) for file in children for pid in file.read_text().split()]
    (face,) = [
        pid
        for pid in pids
        if b"devices.face.drivers.worker" in Path(f"/proc/{pid}/cmdline").read_bytes()
    ]
    return face


@pytest.mark.timeout(120)
def test_the_face_process(tmp_path: Path, centre: CentreControl) -> None:
    config = write_settings(tmp_path / "terminal.toml", tmp_path / "terminal", centre)
    socket = tmp_path / "dock"
    process = start(config, socket)

    async def visit() -> None:
        async with at_terminal(socket, centre, tmp_path) as stage:
            await steps(stage)

    async def steps(stage: Stage) -> None:
        await at_the_camera(stage)
        os.kill(face_process_of(process.pid), signal.SIGKILL)
        await stage.wait_for_screen("face-failed")
        await stage.touch("try-again")
        await stage.wait_for_screen("menu", within=40)
        await stage.dock.run("card.remove")
        await stage.wait_for_screen("attract")
        await stage.dock.run("quit")

    try:
        trio.run(visit)
        assert process.wait(10) == 0
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()


@pytest.mark.timeout(120)
def test_the_central_service(tmp_path: Path, centre: CentreControl) -> None:
    config = write_settings(tmp_path / "terminal.toml", tmp_path / "terminal", centre)
    socket = tmp_path / "dock"
    process = start(config, socket)

    async def visit() -> None:
        async with at_terminal(socket, centre, tmp_path) as stage:
            await steps(stage)

    async def steps(stage: Stage) -> None:
        await at_pin(stage)
        await trio.to_thread.run_sync(centre.set_mode, "away")
        await stage.type_digits(CITIZEN.card.pin or "")
        await stage.wait_for_screen("consent")
        await stage.touch("agree")
        await stage.wait_for_screen("problem-centre-away")
        await stage.dock.run("card.remove")
        await stage.wait_for_screen("attract")
        await trio.to_thread.run_sync(centre.set_mode, "up")
        await at_pin_again(stage)
        await stage.dock.run("quit")

    async def at_pin_again(stage: Stage) -> None:
        await stage.dock.run("card.insert", citizen="c01")
        await stage.wait_for_screen("enter-pin")
        await stage.dock.run("card.remove")
        await stage.wait_for_screen("attract")

    try:
        trio.run(visit)
        assert process.wait(10) == 0
    finally:
        if process.poll() is None:
            process.kill()
            process.wait()
