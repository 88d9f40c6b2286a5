"""The OpenCV camera: a file, an MJPEG address that fails in every way, and nothing at all."""

import ctypes
import itertools
import os
import select
import socket
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import cv2
import numpy as np
import pytest
import trio

from devices.camera.drivers.opencv import OpenCvCamera
from devices.camera.simulators.scene import FACES
from devices.camera.spec import CameraSpec
from devices.face.contract import FaceHint, FaceResult, Match, NotLive, NotLiveReason
from devices.face.drivers.process import ProcessFaceVerifier
from devices.health import DeviceState
from tests.contract.face.faces import LEFT_RIGHT, quick, reference

_IN_OPEN = 0x20
"""inotify(7)"""
_FILM = FACES / "f01" / "left-right.avi"


class MjpegServer:
    """Sends one picture after another on loopback; `mode` changes its behaviour at run time."""

    def __init__(self) -> None:
        self.mode = "run"
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._listening.settimeout(0.1)
        self._closing = False
        self._threads = [threading.Thread(target=self._accept)]
        self._threads[0].start()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self._listening.getsockname()[1]}/video.mjpg"

    def close(self) -> None:
        self._closing = True
        for thread in self._threads:
            thread.join()
        self._listening.close()

    def _accept(self) -> None:
        while not self._closing:
            try:
                peer, _ = self._listening.accept()
            except TimeoutError:
                continue
            thread = threading.Thread(target=self._serve, args=(peer,))
            self._threads.append(thread)
            thread.start()

    def _serve(self, peer: socket.socket) -> None:
        with peer:
            try:
                self._stream(peer)
            except OSError:
                pass  # the camera hung up

    def _stream(self, peer: socket.socket) -> None:
        peer.settimeout(1)
        peer.recv(4096)
        peer.sendall(
            b"HTTP/1.0 200 OK\r\nContent-Type: multipart/x-mixed-replace; boundary=b\r\n\r\n"
        )
        for number in itertools.count():
            if self._closing or self.mode == "drop":
                return
            if self.mode == "run":
                jpeg = _picture(number)
                head = f"--b\r\nContent-Type: image/jpeg\r\nContent-Length: {len(jpeg)}\r\n\r\n"
                peer.sendall(head.encode() + jpeg + b"\r\n")
            time.sleep(0.05)  # real time: the frame rate that OpenCV's thread follows


def _picture(number: int) -> bytes:
    image = np.full((120, 160, 3), 60 + number % 100, np.uint8)
    return bytes(cv2.imencode(".jpg", image)[1])


@contextmanager
def _camera(spec: CameraSpec) -> Iterator[OpenCvCamera]:
    camera = OpenCvCamera(spec)
    try:
        yield camera
    finally:
        camera.close()


def _soon(condition: Callable[[], bool], seconds: float = 6.0) -> bool:
    """In real time: OpenCV's thread offers no event."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        if condition():
            return True
        time.sleep(0.02)
    return False


def _sequence(camera: OpenCvCamera) -> int:
    frame = camera.latest()
    return frame.sequence if frame is not None else 0


def test_an_address_that_hangs_is_frozen_then_comes_back() -> None:
    server = MjpegServer()
    try:
        with _camera(CameraSpec("url", server.address)) as camera:
            assert _soon(lambda: camera.health().state is DeviceState.ONLINE)
            server.mode = "hang"
            assert _soon(lambda: camera.health().reason == "frozen")
            server.mode = "run"
            assert _soon(lambda: camera.health().state is DeviceState.ONLINE, 10)
            server.mode = "drop"
            assert _soon(lambda: not camera.health().usable)
            server.mode = "run"
            assert _soon(lambda: camera.health().state is DeviceState.ONLINE, 10)
    finally:
        server.close()


@pytest.mark.parametrize(
    "spec",
    [
        CameraSpec("device", "99"),
        CameraSpec("device", "/dev/no-such-camera"),
        CameraSpec("device", "nonsense"),
        CameraSpec("device", "99999999999"),
        CameraSpec("file", "/nowhere.avi"),
        CameraSpec("url", "nonsense"),
    ],
    ids=lambda spec: f"{spec.kind}-{spec.source}",
)
def test_without_a_camera_it_keeps_trying(spec: CameraSpec) -> None:
    with _camera(spec) as camera:
        time.sleep(0.3)  # real time: OpenCV's own thread does not signal its attempts
        assert camera.latest() is None
        assert camera.health().state is DeviceState.NO_DEVICE
        assert any(thread.name == "camera" for thread in threading.enumerate())


def test_a_device_path_is_opened_as_such(tmp_path: Path) -> None:
    device = tmp_path / "video0"
    device.write_bytes(b"")
    libc = ctypes.CDLL(None)
    watch = libc.inotify_init1(os.O_NONBLOCK)
    try:
        libc.inotify_add_watch(watch, bytes(device), _IN_OPEN)
        with _camera(CameraSpec("device", str(device))) as camera:
            assert _soon(lambda: bool(select.select([watch], [], [], 0)[0]))
            assert camera.health().state is DeviceState.NO_DEVICE  # it is not a camera after all
    finally:
        os.close(watch)


def test_a_file_keeps_its_frame_rate_and_loops() -> None:
    with _camera(CameraSpec("file", str(FACES / "f02" / "left.avi"))) as camera:
        began = time.monotonic()
        assert _soon(lambda: _sequence(camera) >= 33, seconds=30)  # 30 in the file
        assert time.monotonic() - began > 0.9 * 32 / 15  # 15 a second: slower on a loaded machine


def test_a_person_in_a_file_is_recognised_when_the_turns_match() -> None:
    assert trio.run(_from_film, LEFT_RIGHT) == Match()


def test_the_same_file_is_refused_for_different_turns() -> None:
    wrong = (FaceHint.TURN_RIGHT, FaceHint.TURN_LEFT)
    assert trio.run(_from_film, wrong) == NotLive(NotLiveReason.WRONG_TURN)


async def _from_film(turns: tuple[FaceHint, ...]) -> FaceResult:
    settings = quick(CameraSpec("file", str(_FILM)))
    verifier = ProcessFaceVerifier(settings, turns)
    async with verifier.session() as session:
        return await session.verify(reference("f01"), lambda hint: None)
