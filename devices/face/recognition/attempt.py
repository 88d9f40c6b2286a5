"""One attempt: face detection, challenge, comparison. Runs inside the face process."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import cv2
import numpy as np

from devices.camera.contract import Camera, Frame, Image
from devices.face.contract import (
    FaceHint,
    FaceResult,
    Match,
    NoDecision,
    NoDecisionReason,
    NoMatch,
    NotLive,
    NotLiveReason,
)
from devices.face.recognition.binding import OneFace
from devices.face.recognition.challenge import Challenge, random_rest, random_turns
from devices.face.recognition.detector import Face, YuNetDetector
from devices.face.recognition.geometry import Points, nose_offset, plane_residual
from devices.face.recognition.matcher import Matcher, SFaceMatcher, Template
from devices.face.recognition.mesh import MeshLandmarker
from devices.face.recognition.quality import complaint, is_covered, is_dark
from devices.face.recognition.samples import Samples
from devices.face.recognition.tracker import Seen, Tracker
from devices.face.settings import FaceSettings

_RESTARTS = 3
_POLL_SECONDS = 0.004
_LARGEST_REFERENCE = 4_000_000
_NO_FACE_FOUND = {
    FaceHint.NO_FACE: NoDecisionReason.NO_FACE,
    FaceHint.SEVERAL_FACES: NoDecisionReason.SEVERAL_FACES,
    FaceHint.TOO_DARK: NoDecisionReason.TOO_DARK,
    FaceHint.STARTING: NoDecisionReason.CAMERA_GONE,
}


class Cancelled(Exception):
    """Nobody is waiting for this attempt any more."""


@dataclass(frozen=True)
class Instruments:
    detector: YuNetDetector
    mesh: MeshLandmarker
    matcher: Matcher
    sface: SFaceMatcher
    """Binds the pictures of one attempt to each other; may be the matcher itself."""


@dataclass(frozen=True)
class Outside:
    """The attempt's outputs and inputs.

    hint: what the person should do now, for every picture. frame: every new picture (preview).
    turns, rest: random, or fixed by a test.
    """

    hint: Callable[[FaceHint], None]
    frame: Callable[[Image], None]
    cancelled: Callable[[], bool]
    turns: Callable[[], Sequence[FaceHint]] = random_turns
    rest: Callable[[], float] = random_rest
    now: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep


def reference_template(instruments: Instruments, jpeg: bytes) -> Template | None:
    """None if the picture cannot be read or does not contain exactly one usable face."""
    if not 0 < len(jpeg) <= _LARGEST_REFERENCE:
        return None
    try:
        image = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    except cv2.error:
        return None
    if image is None:
        return None
    picture: Image = np.asarray(image, dtype=np.uint8)
    faces = instruments.detector.faces(picture)
    if len(faces) != 1:
        return None
    return instruments.matcher.template(picture, faces[0])


@dataclass(repr=False)
class _Progress:
    """What has been collected on the face being tracked. Cleared when the track breaks."""

    samples: Samples = field(default_factory=Samples)
    one_face: OneFace = field(default_factory=OneFace)
    challenge: Challenge | None = None
    straight: Points | None = None
    restarts: int = 0
    since: float = 0.0
    """When the search for a face began, or began again."""

    def start_over(self, now: float) -> None:
        self.wipe()
        if self.challenge is not None:
            self.restarts += 1
            self.since = now
        self.challenge = self.straight = None

    def wipe(self) -> None:
        self.samples.wipe()
        self.one_face.wipe()


class Attempt:
    """Use once."""

    def __init__(
        self, settings: FaceSettings, camera: Camera, instruments: Instruments, outside: Outside
    ) -> None:
        self._settings, self._camera = settings, camera
        self._tools, self._out = instruments, outside
        self._tracker = Tracker()
        self._progress = _Progress()
        self._hint = FaceHint.STARTING

    def run(self, reference: Template) -> FaceResult:
        """Blocks until decided; raises Cancelled."""
        start = self._progress.since = self._out.now()
        sequence, alive_at = -1, start
        try:
            while True:
                now = self._out.now()
                frame = self._next(sequence)
                if frame is not None:
                    sequence = frame.sequence
                    covered = is_covered(frame.image)
                    alive_at = alive_at if covered else now
                    result = self._look(frame, now, reference)
                    if result is not None:
                        return result
                if now - alive_at > self._settings.camera_seconds:
                    return NoDecision(self._camera_reason(now))
                late = now > start + self._settings.attempt_seconds
                if self._progress.challenge is not None and late:
                    return NotLive(NotLiveReason.NO_TURN)
                if late or self._nobody_since(now) > self._settings.find_seconds:
                    return NoDecision(self._why_not_found())
        finally:
            self._progress.wipe()

    def _nobody_since(self, now: float) -> float:
        return 0.0 if self._progress.challenge else now - self._progress.since

    def _next(self, sequence: int) -> Frame | None:
        """The newest frame if it is a new one; otherwise sleeps briefly."""
        if self._out.cancelled():
            raise Cancelled
        frame = self._camera.latest()
        if frame is not None and frame.sequence != sequence:
            self._out.frame(frame.image)
            return frame
        self._out.sleep(_POLL_SECONDS)
        return None

    def _look(self, frame: Frame, now: float, reference: Template) -> FaceResult | None:
        faces = self._tools.detector.faces(frame.image)
        seen = self._tracker.see(faces, now)
        if seen is Seen.BROKEN:
            self._progress.start_over(now)
            if self._progress.restarts >= _RESTARTS:
                return NotLive(NotLiveReason.TRACK_LOST)
        if seen is not Seen.SAME:
            if self._progress.challenge is None:
                self._tell(_nobody(frame.image, faces))
            return None
        return self._look_at(frame.image, faces[0], now, reference)

    def _look_at(
        self, image: Image, face: Face, now: float, reference: Template
    ) -> FaceResult | None:
        """Processes the one face in view."""
        wrong = complaint(image, face)
        if wrong is None:
            self._sample(image, face, now)
        progress = self._progress
        if progress.challenge is None:
            self._tell(wrong or FaceHint.HOLD_STILL)
            if wrong is None and progress.samples.enough_to_begin:
                self._begin(now)
            return None
        before = progress.challenge.turns_left
        reason = progress.challenge.see(nose_offset(face), lambda: self._depth(image, face), now)
        if reason is not None:
            return NotLive(reason)
        if progress.challenge.turns_left < before:
            progress.one_face.add_turned(self._tools.sface.template(image, face))
        if progress.challenge.done:
            return self._decide(reference)
        self._tell(progress.challenge.hint)
        return None

    def _begin(self, now: float) -> None:
        seconds = self._settings.turn_seconds
        self._progress.challenge = Challenge(self._out.turns(), now, seconds, self._out.rest)

    def _sample(self, image: Image, face: Face, now: float) -> None:
        """Collect a template and a frontal mesh, at intervals."""
        challenge = self._progress.challenge
        if challenge is not None and not challenge.resting:
            return
        if self._progress.straight is not None and not self._progress.samples.wanted(now):
            return
        template = self._tools.matcher.template(image, face)
        if template is not None:
            self._progress.samples.add(template, now)
            self._progress.one_face.add_straight(self._tools.sface.template(image, face))
            self._progress.straight = self._tools.mesh.points(image, face)

    def _depth(self, image: Image, face: Face) -> float:
        if self._progress.straight is None:
            return 0.0
        return plane_residual(self._progress.straight, self._tools.mesh.points(image, face))

    def _decide(self, reference: Template) -> FaceResult:
        self._tell(FaceHint.CHECKING)
        if not self._progress.one_face.holds:
            return NotLive(NotLiveReason.TRACK_LOST)
        same = self._tools.matcher.same_person(reference, self._progress.samples.all)
        return Match() if same else NoMatch()

    def _tell(self, hint: FaceHint) -> None:
        self._hint = hint
        self._out.hint(hint)

    def _camera_reason(self, now: float) -> NoDecisionReason:
        frame = self._camera.latest()
        health = self._camera.health()
        if frame is not None and now - frame.taken_at < 1.0 and health.usable:
            return NoDecisionReason.CAMERA_COVERED
        frozen = health.reason == "frozen"
        return NoDecisionReason.CAMERA_FROZEN if frozen else NoDecisionReason.CAMERA_GONE

    def _why_not_found(self) -> NoDecisionReason:
        return _NO_FACE_FOUND.get(self._hint, NoDecisionReason.POOR_PICTURE)


def _nobody(image: Image, faces: list[Face]) -> FaceHint:
    if len(faces) > 1:
        return FaceHint.SEVERAL_FACES
    return FaceHint.TOO_DARK if is_dark(image) else FaceHint.NO_FACE
