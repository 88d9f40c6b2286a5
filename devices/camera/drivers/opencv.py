"""A camera, a video file or an MJPEG address through OpenCV; always provides the newest frame.

A thread of its own reads continuously: a reader that pauses gets stale pictures from the buffers.
`isOpened()` stays true after a loss, so only arriving frames count as a sign of life.
"""

import threading
import time
from pathlib import Path

import cv2
import numpy as np

from devices.camera.contract import Frame, Image
from devices.camera.spec import CameraSpec
from devices.health import DeviceState, Health

OPEN_TIMEOUT_MS = 2000
READ_TIMEOUT_MS = 2000
_RETRY_SECONDS = 0.3
_FROZEN_SECONDS = 1.0
_BAD_FRAMES = 5
"""Damaged pictures look like a loss; this many in a row count as one."""


class OpenCvCamera:
    """Opens in the background, and reopens after every loss, until closed."""

    def __init__(self, spec: CameraSpec) -> None:
        self._spec = spec
        self._frame: Frame | None = None
        self._opened = False
        self._ever = False
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="camera", daemon=True)
        self._thread.start()

    def latest(self) -> Frame | None:
        return self._frame

    def health(self) -> Health:
        """Online only while the newest frame is less than a second old."""
        frame = self._frame
        if frame is not None and time.monotonic() - frame.taken_at < _FROZEN_SECONDS:
            return Health(DeviceState.ONLINE)
        if self._opened:
            return Health(DeviceState.OFFLINE, "frozen")
        if self._ever:
            return Health(DeviceState.OFFLINE, "gone")
        return Health(DeviceState.NO_DEVICE, "gone")

    def close(self) -> None:
        """Waits for the thread for at most the duration of one read."""
        self._stop.set()
        self._thread.join(READ_TIMEOUT_MS / 1000 + 0.5)
        self._frame = None

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                self._read_once()
            except (cv2.error, ValueError, OverflowError):
                pass  # a source that OpenCV rejects counts as a missing camera; health reports it
            self._stop.wait(0 if self._spec.kind == "file" and self._ever else _RETRY_SECONDS)

    def _read_once(self) -> None:
        capture = _open(self._spec)
        try:
            self._opened = capture.isOpened()
            if self._opened:
                self._ever = True
                self._read_all(capture)
        finally:
            self._opened = False
            capture.release()

    def _read_all(self, capture: cv2.VideoCapture) -> None:
        """Until the source is lost, ends (a file is then reopened from the start), or we are closed."""
        pause = _pause(self._spec, capture)
        bad, last = 0, b""
        due = time.monotonic()
        while not self._stop.is_set() and bad < _BAD_FRAMES:
            got, picture = capture.read()
            if not got or picture is None:
                bad += 1
                if self._spec.kind == "file":
                    return
                continue
            bad, seen = 0, _fingerprint(picture)
            if seen != last or self._spec.kind == "file":
                self._publish(picture)
            last = seen
            due = max(due + pause, time.monotonic() - 1)
            self._stop.wait(max(0.0, due - time.monotonic()))

    def _publish(self, picture: object) -> None:
        image: Image = np.asarray(picture, dtype=np.uint8)
        number = self._frame.sequence + 1 if self._frame else 1
        self._frame = Frame(image, time.monotonic(), number)


def _open(spec: CameraSpec) -> cv2.VideoCapture:
    if spec.kind == "device":
        device = int(spec.source) if spec.source.isdecimal() else spec.source
        capture = cv2.VideoCapture(device, cv2.CAP_V4L2)
        capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        return capture
    if spec.kind == "file" and not Path(spec.source).is_file():
        return cv2.VideoCapture()
    limits = [cv2.CAP_PROP_OPEN_TIMEOUT_MSEC, OPEN_TIMEOUT_MS]
    limits += [cv2.CAP_PROP_READ_TIMEOUT_MSEC, READ_TIMEOUT_MS]
    return cv2.VideoCapture(spec.source, cv2.CAP_FFMPEG, limits)


def _pause(spec: CameraSpec, capture: cv2.VideoCapture) -> float:
    """A file is read as fast as it can be decoded: throttle it to its frame rate."""
    if spec.kind != "file":
        return 0.0
    rate = capture.get(cv2.CAP_PROP_FPS)
    return 1 / rate if 1 <= rate <= 120 else 1 / 15


def _fingerprint(picture: object) -> bytes:
    """A live sensor never produces two bit-identical frames; a stuck one does."""
    return np.asarray(picture, dtype=np.uint8)[::16, ::16].tobytes()
