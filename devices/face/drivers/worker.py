"""The face process: camera, models and one visit's pictures live and end with it.

    python -m devices.face.drivers.worker PREVIEW_FD [TURNS]

TURNS: a fixed challenge, for tests. The first line of standard input is FaceSettings as JSON:
a camera's address may contain a password, and command lines are world-readable. See wire.py for the
rest.
"""

import json
import os
import queue
import signal
import sys
import threading
import time
from collections.abc import Sequence
from typing import IO, Any, Protocol, runtime_checkable

import cv2
import numpy as np

from devices.camera.contract import Camera, Image
from devices.camera.opening import open_camera
from devices.face.contract import FaceHint, FaceResult, NoDecision, NoDecisionReason
from devices.face.drivers.preview_ring import HEIGHT, WIDTH, PreviewWriter
from devices.face.drivers.wire import Message, result_message
from devices.face.recognition.attempt import (
    Attempt,
    Cancelled,
    Instruments,
    Outside,
    reference_template,
)
from devices.face.recognition.challenge import random_turns
from devices.face.recognition.detector import YuNetDetector
from devices.face.recognition.hints import HintVoice
from devices.face.recognition.matcher import Matcher, SFaceMatcher
from devices.face.recognition.mesh import MeshLandmarker
from devices.face.recognition.models import ModelFiles, ModelsDamaged, checked_models
from devices.face.settings import FaceSettings
from devices.health import Health
from devices.process_hardening import keep_memory_private, tie_to_parent

_LOOK_SECONDS = 0.04


@runtime_checkable
class FollowsHints(Protocol):
    """A simulated camera, whose persons follow the instructions on the screen."""

    def instruct(self, hint: str) -> None: ...


class Worker:
    def __init__(
        self, settings: FaceSettings, out: IO[str], preview: PreviewWriter, turns: list[FaceHint]
    ) -> None:
        self._settings, self._out, self._preview, self._turns = settings, out, preview, turns
        self._orders: queue.Queue[tuple[Message, bytes]] = queue.Queue()
        self._wanted = 0
        """The attempt that is being waited for."""

    def run(self, orders: IO[bytes]) -> None:
        """Until the orders end; then the whole process ends, whatever it is doing."""
        threading.Thread(target=self._listen, args=(orders,), daemon=True).start()
        try:
            instruments = _instruments(self._settings, checked_models())
        except (ModelsDamaged, cv2.error, ImportError):
            self._say({"is": "broken", "reason": "models"})
            return
        self._say({"is": "ready"})
        while True:
            order, body = self._orders.get()
            if order["do"] == "check":
                health = self._check()
                answer = {"state": health.state.value, "reason": health.reason}
                self._say({"is": "health", **answer})
            elif order["do"] == "look":
                self._look()
            else:
                self._verify(instruments, order["attempt"], body)

    def _listen(self, orders: IO[bytes]) -> None:
        for line in orders:
            order = json.loads(line)
            body = orders.read(order.get("length", 0))
            self._wanted = order.get("attempt", 0)
            if order["do"] != "stop":
                self._orders.put((order, body))
        self._preview.wipe()
        os._exit(0)

    def _verify(self, instruments: Instruments, number: int, jpeg: bytes) -> None:
        reference = reference_template(instruments, jpeg)
        if reference is None:
            result: FaceResult = NoDecision(NoDecisionReason.BAD_REFERENCE)
        else:
            camera = open_camera(self._settings.camera)
            try:
                outside = self._outside(camera, number)
                result = Attempt(self._settings, camera, instruments, outside).run(reference)
            except Cancelled:
                return
            finally:
                reference.fill(0)
                camera.close()
                self._preview.wipe()
        self._say(result_message(number, result))

    def _outside(self, camera: Camera, number: int) -> Outside:
        voice = HintVoice(lambda hint: self._hint(camera, number, hint), time.monotonic)
        return Outside(voice.say, self._show, lambda: self._wanted != number, self._challenge)

    def _challenge(self) -> Sequence[FaceHint]:
        return self._turns or random_turns(self._settings.turns)

    def _hint(self, camera: Camera, number: int, hint: FaceHint) -> None:
        self._say({"is": "hint", "attempt": number, "hint": hint.value})
        if isinstance(camera, FollowsHints):
            camera.instruct(hint.value)

    def _show(self, image: Image) -> None:
        self._preview.write(preview_pixels(image))

    def _look(self) -> None:
        """Show the camera's picture, and do nothing else, until the orders end."""
        camera = open_camera(self._settings.camera)
        shown = -1
        while True:
            frame = camera.latest()
            if frame is not None and frame.sequence != shown:
                shown = frame.sequence
                self._show(frame.image)
            time.sleep(_LOOK_SECONDS)

    def _check(self) -> Health:
        """Open the camera and wait for a picture."""
        camera = open_camera(self._settings.camera)
        try:
            until = time.monotonic() + self._settings.camera_seconds
            while camera.latest() is None and time.monotonic() < until:
                time.sleep(0.02)
            return camera.health()
        finally:
            camera.close()

    def _say(self, message: Message) -> None:
        self._out.write(json.dumps(message) + "\n")
        self._out.flush()


def preview_pixels(image: Image) -> bytes:
    """The centre of the picture, cropped to the preview's shape, mirrored, with a fourth byte."""
    height, width = image.shape[:2]
    across = min(width, height * WIDTH // HEIGHT)
    left = (width - across) // 2
    cut = image[:, left : left + across]
    small = cv2.resize(cut, (WIDTH, HEIGHT), interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.cvtColor(cv2.flip(small, 1), cv2.COLOR_BGR2BGRA)).tobytes()


def _instruments(settings: FaceSettings, models: ModelFiles) -> Instruments:
    detector, mesh = YuNetDetector(models.detector), MeshLandmarker(models.mesh)
    sface = SFaceMatcher(str(models.sface), settings.sface_threshold)
    return Instruments(detector, mesh, _matcher(settings, sface), sface)


def _matcher(settings: FaceSettings, sface: SFaceMatcher) -> Matcher:
    if settings.matcher == "sface":
        return sface
    from devices.face.recognition.dlib_matcher import DlibMatcher  # takes 1.8 s, so only if needed

    return DlibMatcher(settings.dlib_threshold)


def _harden() -> None:
    """Die with the terminal, leave no core file, protect the memory from other processes."""
    tie_to_parent()
    keep_memory_private()
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _own_output() -> IO[str]:
    """Keep standard output for ourselves; anything that libraries print is discarded."""
    own = os.dup(1)
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for fd in (1, 2):
        os.dup2(nowhere, fd)
    return os.fdopen(own, "w", encoding="utf-8")


def main(arguments: list[str]) -> None:
    _harden()
    values: dict[str, Any] = json.loads(sys.stdin.buffer.readline())
    out = _own_output()
    cv2.setNumThreads(1)
    turns = [FaceHint(value) for value in arguments[1:]]
    preview = PreviewWriter(int(arguments[0]))
    Worker(FaceSettings.from_json(values), out, preview, turns).run(sys.stdin.buffer)


if __name__ == "__main__":
    main(sys.argv[1:])
