"""The real face process, on scenes of the simulated camera."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import trio

from devices.camera.spec import CameraSpec
from devices.face.contract import (
    FaceHint,
    FaceResult,
    Match,
    NoDecision,
    NoDecisionReason,
    NoMatch,
    NotLive,
    NotLiveReason,
    Preview,
    ReferencePicture,
)
from devices.face.drivers.child import Child
from devices.face.drivers.process import ProcessFaceVerifier
from devices.health import DeviceState
from tests.contract.face.faces import LEFT_RIGHT, Booth, quick, reference
from tests.support.process import no_core

_GONE = NoDecision(NoDecisionReason.CAMERA_GONE)


def test_the_holder_is_guided_and_recognised_and_sees_the_preview(tmp_path: Path) -> None:
    async def run() -> None:
        booth = Booth(tmp_path)
        seen: list[Preview] = []
        async with booth.verifier.session() as session, trio.open_nursery() as nursery:
            nursery.start_soon(_watch, booth.verifier, seen)
            assert await booth.attempt(session, "f02", "f01") == NoMatch()
            booth.hints.clear()
            assert await booth.attempt(session, "f02", "f02") == Match()
            nursery.cancel_scope.cancel()
        assert booth.verifier.preview.latest_preview() is None
        assert booth.hints[0] is FaceHint.STARTING
        assert booth.hints[-1] is FaceHint.CHECKING
        assert len([hint for hint in booth.hints if hint in LEFT_RIGHT]) == 2
        assert len(seen) > 20
        assert (seen[0].width, seen[0].height, len(seen[0].data)) == (480, 640, 480 * 640 * 4)
        assert any(seen[0].data)

    trio.run(run)


def test_a_cameras_password_is_not_on_the_command_line() -> None:
    camera = CameraSpec("url", "http://user:hunter2@127.0.0.1:9/video")

    async def run() -> None:
        async with ProcessFaceVerifier(quick(camera)).session() as session:
            for file in ("cmdline", "environ"):
                assert b"hunter2" not in Path(f"/proc/{session.pid}/{file}").read_bytes()
            result = await session.verify(reference("f01"), lambda hint: None)
            assert result == _GONE  # it got the address, but nothing is there

    trio.run(run)
    assert "hunter2" not in repr(camera)


def test_a_process_that_cannot_be_started_is_no_decision(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_memory(*_: object, **__: object) -> None:
        raise OSError(12, "Cannot allocate memory")

    async def run() -> None:
        booth = Booth(tmp_path)
        before = len(list(Path("/proc/self/fd").iterdir()))
        with monkeypatch.context() as patched:
            patched.setattr(subprocess, "Popen", no_memory)
            async with booth.verifier.session() as session:
                died = NoDecision(NoDecisionReason.PROCESS_DIED)
                assert await session.verify(reference("f01"), lambda hint: None) == died
            async with booth.verifier.live_picture():
                pass
            assert (await booth.verifier.check()).reason == "process"
        assert len(list(Path("/proc/self/fd").iterdir())) == before

    trio.run(run)


def test_an_unkillable_process_is_abandoned(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Like one blocked by a camera driver in the kernel."""

    held: list[Child] = []

    async def run() -> None:
        booth = Booth(tmp_path)
        async with booth.verifier.session() as session:
            held.append(await session.child())
            os.kill(session.pid, signal.SIGSTOP)
            monkeypatch.setattr(subprocess.Popen, "kill", lambda process: None)
            with trio.fail_after(5):
                await session.end()

    trio.run(run)
    assert held[0].alive
    os.kill(held[0].pid, signal.SIGKILL)
    held[0]._process.wait(timeout=5)


def test_it_dumps_no_core(tmp_path: Path) -> None:
    async def run() -> None:
        booth = Booth(tmp_path)
        async with booth.verifier.session() as session:
            await booth.attempt(session, "gone", "f01")
            limits = Path(f"/proc/{session.pid}/limits").read_text("ascii")
            assert no_core(limits)

    trio.run(run)


async def _watch(verifier: ProcessFaceVerifier, seen: list[Preview]) -> None:
    while True:
        picture = verifier.preview.latest_preview()
        if picture is not None and (not seen or picture.sequence != seen[-1].sequence):
            seen.append(picture)
        await trio.sleep(0.02)


def test_a_photograph_of_the_holder_is_refused(tmp_path: Path) -> None:
    assert trio.run(Booth(tmp_path).one, "photo:f01") in (
        NotLive(NotLiveReason.NO_TURN),
        NotLive(NotLiveReason.FLAT),
    )


def test_a_recording_in_another_order_is_refused(tmp_path: Path) -> None:
    """It turns left first, regardless of the instructions."""
    booth = Booth(tmp_path, turns=(FaceHint.TURN_RIGHT, FaceHint.TURN_RIGHT))
    assert trio.run(booth.one, "replay:f01") == NotLive(NotLiveReason.WRONG_TURN)


@pytest.mark.parametrize(
    ("scene", "reason", "hint"),
    [
        ("empty", NoDecisionReason.NO_FACE, FaceHint.NO_FACE),
        ("two:f01+f02", NoDecisionReason.SEVERAL_FACES, FaceHint.SEVERAL_FACES),
        ("dark:f01", NoDecisionReason.TOO_DARK, FaceHint.TOO_DARK),
        ("far:f01", NoDecisionReason.POOR_PICTURE, FaceHint.COME_CLOSER),
        ("covered", NoDecisionReason.CAMERA_COVERED, FaceHint.STARTING),
        ("gone", NoDecisionReason.CAMERA_GONE, FaceHint.STARTING),
        ("frozen:f01", NoDecisionReason.CAMERA_FROZEN, FaceHint.STARTING),
    ],
)
def test_no_decision(tmp_path: Path, scene: str, reason: NoDecisionReason, hint: FaceHint) -> None:
    booth = Booth(tmp_path)
    assert trio.run(booth.one, scene) == NoDecision(reason)
    assert hint in booth.hints


def test_a_camera_lost_during_an_attempt(tmp_path: Path) -> None:
    async def run() -> FaceResult:
        booth = Booth(tmp_path)
        async with booth.verifier.session() as session, trio.open_nursery() as nursery:
            nursery.start_soon(_later, lambda: booth.camera.see("gone"))
            return await booth.attempt(session, "f01", "f01")

    assert trio.run(run) == _GONE


async def _later(action: object, seconds: float = 1.5) -> None:
    await trio.sleep(seconds)  # real time: to interrupt another process
    assert callable(action)
    action()


@pytest.mark.parametrize("jpeg", [b"", b"not a picture", b"\xff\xd8\xff\xe0" + bytes(200)])
def test_an_unusable_reference(tmp_path: Path, jpeg: bytes) -> None:
    async def run() -> FaceResult:
        booth = Booth(tmp_path)
        async with booth.verifier.session() as session:
            return await session.verify(ReferencePicture(jpeg), booth.hints.append)

    assert trio.run(run) == NoDecision(NoDecisionReason.BAD_REFERENCE)


def test_a_killed_process_is_no_decision_and_the_next_attempt_works(tmp_path: Path) -> None:
    async def run() -> None:
        booth = Booth(tmp_path)
        async with booth.verifier.session() as session, trio.open_nursery() as nursery:
            nursery.start_soon(_later, lambda: os.kill(session.pid, signal.SIGKILL))
            died = await booth.attempt(session, "f01", "f01")
            assert died == NoDecision(NoDecisionReason.PROCESS_DIED)
            assert await booth.attempt(session, "gone", "f01") == _GONE

    trio.run(run)


def test_nothing_is_left_of_a_session(tmp_path: Path) -> None:
    """Cancelled during an attempt: the process is gone, no memory is shared, nothing was written."""

    async def run() -> int:
        booth = Booth(tmp_path)
        booth.camera.see("f01")
        with trio.move_on_after(2.0):
            async with booth.verifier.session() as session:
                pid = session.pid
                await session.verify(reference("f01"), booth.hints.append)
        assert booth.verifier.preview.latest_preview() is None
        return pid

    pid = trio.run(run)
    assert not Path(f"/proc/{pid}").exists()
    assert not [link for link in _open_files() if "memfd:preview" in link]
    assert "memfd:preview" not in Path("/proc/self/maps").read_text()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["camera-scene.json"]


def _open_files() -> list[str]:
    links = Path("/proc/self/fd").iterdir()
    return [os.readlink(link) for link in links if link.is_symlink()]  # noqa: PTH115


def test_a_cancelled_attempt_stops_the_camera_and_the_session_goes_on(tmp_path: Path) -> None:
    async def run() -> None:
        booth = Booth(tmp_path)
        async with booth.verifier.session() as session:
            with trio.move_on_after(1.5) as scope:
                await booth.attempt(session, "f01", "f01")
            assert scope.cancelled_caught
            with trio.fail_after(10):  # real time: another process releases the camera
                while booth.verifier.preview.latest_preview() is not None:
                    await trio.sleep(0.02)
            assert await booth.attempt(session, "gone", "f01") == _GONE

    trio.run(run)


def test_the_dlib_matcher_agrees(tmp_path: Path) -> None:
    async def run() -> None:
        booth = Booth(tmp_path, matcher="dlib")
        async with booth.verifier.session() as session:
            assert await booth.attempt(session, "f03", "f03") == Match()
            assert await booth.attempt(session, "f03", "f08") == NoMatch()

    trio.run(run)


def test_the_childs_memory_cannot_be_read(tmp_path: Path) -> None:
    """No core file; /proc belongs to root, so no other program of this user can read its memory."""

    async def run() -> None:
        booth = Booth(tmp_path)
        async with booth.verifier.session() as session:
            await booth.attempt(session, "gone", "f01")
            limits = Path(f"/proc/{session.pid}/limits").read_text()
            core = next(line for line in limits.splitlines() if line.startswith("Max core"))
            assert core.split()[4:6] == ["0", "0"]

    trio.run(run)


def test_check(tmp_path: Path) -> None:
    async def run() -> None:
        booth = Booth(tmp_path)
        booth.camera.see("empty")
        assert (await booth.verifier.check()).state is DeviceState.ONLINE
        missing = ProcessFaceVerifier(quick(CameraSpec("file", str(tmp_path / "none.avi"))))
        with trio.fail_after(30):  # real time: a process has to start; it must not hang
            assert (await missing.check()).state is DeviceState.NO_DEVICE

    trio.run(run)


_TERMINAL = """
import sys, trio
from pathlib import Path
from tests.contract.face.faces import Booth

async def run():
    async with Booth(Path(sys.argv[1])).verifier.session() as session:
        print(session.pid, flush=True)
        await trio.sleep_forever()

trio.run(run)
"""


def test_no_process_outlives_a_killed_terminal(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _TERMINAL, str(tmp_path)], stdout=subprocess.PIPE, text=True
    ) as terminal:
        assert terminal.stdout is not None
        pid = int(terminal.stdout.readline())
        assert _runs(pid)
        terminal.kill()
    until = time.monotonic() + 10  # real time: the kernel kills it in its own time
    while _runs(pid) and time.monotonic() < until:
        time.sleep(0.02)
    assert not _runs(pid)


def _runs(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
