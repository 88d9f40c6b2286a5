"""Face verification, without a screen."""

import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from statistics import median

import numpy as np
import trio

from app.compose_devices import face_verifier
from devices.camera.simulators.control import SimulatedCameraControl
from devices.camera.simulators.scene import FACES
from devices.face.contract import (
    FaceHint,
    FaceSession,
    FaceVerifier,
    Match,
    PreviewSource,
    ReferencePicture,
)
from devices.face.recognition.detector import YuNetDetector
from devices.face.recognition.matcher import SFaceMatcher
from devices.face.recognition.models import checked_models
from kiosk.settings import FaceSection
from qa.bench.bench import Workbench
from qa.bench.figures import Figure, Floor, Result
from qa.bench.measurements.receipt import milliseconds

HELP = "face decision and first live picture, beside the bare networks on one picture"
_REFERENCE = FACES / "f01" / "reference.jpg"
_POLL_SECONDS = 0.002


@dataclass
class _Attempt:
    """Timestamps of one attempt, in seconds of the performance counter."""

    began: float = 0.0
    pictured: float = 0.0
    ended: float = 0.0
    hints: list[tuple[FaceHint, float]] = field(default_factory=list)

    @property
    def last_hint(self) -> float:
        return self.hints[-1][1]


def measure(bench: Workbench) -> Iterator[Result]:
    times = bench.times(5, 1)
    attempts = trio.run(_attempts, bench, times)
    started, warm = attempts[0::2], attempts[1::2]
    bare = Floor("detector and matcher on one picture", _bare(bench.times(20, 3)))
    decided = median([(each.ended - each.last_hint) * 1000 for each in attempts])
    yield Figure("face decided after the last hint", decided, "ms", bare, samples=2 * times)
    for name, some in (("new process", started), ("second try", warm)):
        pictured = median([(each.pictured - each.began) * 1000 for each in some])
        yield Figure(f"attempt to first live picture, {name}", pictured, "ms", None, samples=times)
    whole = median([(each.ended - each.began) * 1000 for each in attempts])
    yield Figure("whole attempt, two head turns and all", whole, "ms", samples=2 * times)


async def _attempts(bench: Workbench, times: int) -> list[_Attempt]:
    """Two per session: the first one starts the process."""
    camera = SimulatedCameraControl(bench.folder / "camera")
    camera.see("f01")
    verifier = face_verifier(FaceSection(turns=2), camera.spec)
    done = []
    for _ in range(times):
        async with verifier.session() as session:
            for _ in range(2):
                done.append(await _attempt(verifier, session))
    return done


async def _attempt(verifier: FaceVerifier, session: FaceSession) -> _Attempt:
    """The holder, who follows every hint. Raises RuntimeError if there is no match."""
    attempt = _Attempt(began=time.perf_counter())

    def hear(hint: FaceHint) -> None:
        attempt.hints.append((hint, time.perf_counter()))

    async with trio.open_nursery() as nursery:
        nursery.start_soon(_watch_for_picture, verifier.preview, attempt)
        result = await session.verify(ReferencePicture(_REFERENCE.read_bytes()), hear)
        attempt.ended = time.perf_counter()
        nursery.cancel_scope.cancel()
    if not isinstance(result, Match):
        raise RuntimeError(f"the face was not recognised: {type(result).__name__}")
    return attempt


async def _watch_for_picture(source: PreviewSource, attempt: _Attempt) -> None:
    while source.latest_preview() is None:
        await trio.sleep(_POLL_SECONDS)
    attempt.pictured = time.perf_counter()


def _bare(times: int) -> float:
    """Milliseconds the two networks take for one picture, in this process."""
    import cv2

    models = checked_models()
    detector, matcher = YuNetDetector(models.detector), SFaceMatcher(str(models.sface), 0.45)
    image = np.asarray(cv2.imread(str(_REFERENCE)), dtype=np.uint8)

    def once() -> None:
        matcher.template(image, detector.faces(image)[0])

    once()
    return median(milliseconds(once) for _ in range(times))
