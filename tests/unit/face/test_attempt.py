"""Whole attempts on a simulated clock: every person, every order of turns, every attack."""

import itertools
from collections.abc import Callable
from functools import cache

import numpy as np
import pytest

from devices.camera.contract import Frame, Image
from devices.camera.simulators.camera import Clips, LivePerson
from devices.camera.simulators.scene import FACES, known_faces
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
)
from devices.face.recognition.attempt import (
    Attempt,
    Cancelled,
    Instruments,
    Outside,
    reference_template,
)
from devices.face.recognition.challenge import TURNS
from devices.face.recognition.detector import YuNetDetector
from devices.face.recognition.matcher import SFaceMatcher
from devices.face.recognition.mesh import MeshLandmarker
from devices.face.recognition.models import checked_models
from devices.face.settings import FaceSettings
from devices.health import DeviceState, Health

Scene = Callable[[float], Image]
_RATE = 12
_ORDERS = list(itertools.product(TURNS, repeat=2))


@cache
def _tools() -> Instruments:
    models = checked_models()
    matcher = SFaceMatcher(str(models.sface), 0.45)
    return Instruments(
        YuNetDetector(models.detector), MeshLandmarker(models.mesh), matcher, matcher
    )


class Stage:
    """A camera whose clock jumps from one picture to the next."""

    def __init__(self, *actors: str) -> None:
        self.now = 1000.0
        self.people = [LivePerson(Clips(FACES / name)) for name in actors]
        self.scene: Scene = self.people[0].frame if self.people else _wall
        self.hints: list[FaceHint] = []
        self.cancelled = False

    def latest(self) -> Frame:
        picture = self.scene(self.now)
        return Frame(picture, self.now, int(self.now * _RATE))

    def health(self) -> Health:
        return Health(DeviceState.ONLINE)

    def close(self) -> None: ...

    def tell(self, hint: FaceHint) -> None:
        self.hints.append(hint)
        for person in self.people:
            person.tell(hint, self.now)

    def sleep(self, _: float) -> None:
        self.now += 1 / _RATE

    def attempt(self, holder: str, turns: tuple[FaceHint, ...]) -> FaceResult:
        reference = reference_template(_tools(), (FACES / holder / "reference.jpg").read_bytes())
        assert reference is not None
        settings = FaceSettings(CameraSpec("device", "0"), turn_seconds=4, find_seconds=4)
        outside = Outside(
            self.tell,
            lambda image: None,
            lambda: self.cancelled,
            lambda: turns,
            lambda: 0.4,
            lambda: self.now,
            self.sleep,
        )
        return Attempt(settings, self, _tools(), outside).run(reference)


def _wall(_: float) -> Image:
    picture = np.full((480, 640, 3), 180, np.uint8)
    picture[:, :200] = 90
    return picture


@pytest.mark.parametrize("name", known_faces())
def test_every_person_passes_every_order(name: str) -> None:
    number = int(name[1:])
    for turns in (_ORDERS[number % 4], _ORDERS[(number + 1) % 4]):
        assert Stage(name).attempt(name, turns) == Match()


@pytest.mark.parametrize(("who", "holder"), [("f01", "f06"), ("f02", "f05"), ("f08", "f06")])
def test_the_most_similar_persons_are_told_apart(who: str, holder: str) -> None:
    assert Stage(who).attempt(holder, _ORDERS[1]) == NoMatch()


def test_a_second_person_who_appears_repeatedly() -> None:
    stage = Stage("f01", "f02")

    def scene(now: float) -> Image:
        one = stage.people[0].frame(now)
        if now % 2.6 < 2.35:
            return one
        return np.hstack([one[:, 160:480], stage.people[1].frame(now)[:, 160:480]])

    stage.scene = scene
    assert stage.attempt("f01", _ORDERS[0]) == NotLive(NotLiveReason.TRACK_LOST)


@pytest.mark.parametrize("turner", ["f02", "f06"])
def test_somebody_else_turns_instead_of_the_holders_picture(turner: str) -> None:
    """The holder's face when looking straight, another's in every turn, at the same position."""
    stage = Stage(turner)
    photograph = Clips(FACES / "f01")["front"][0]

    def scene(now: float) -> Image:
        asked = bool(stage.hints) and stage.hints[-1] in TURNS
        turning = stage.people[0].turning or asked
        return stage.people[0].frame(now) if turning else photograph

    stage.scene = scene
    result = stage.attempt("f01", (FaceHint.TURN_LEFT, FaceHint.TURN_RIGHT))
    assert result == NotLive(NotLiveReason.TRACK_LOST)


def test_a_person_who_leaves_during_the_attempt() -> None:
    stage = Stage("f01")
    live = stage.scene

    def scene(now: float) -> Image:
        return _wall(now) if now > 1004 else live(now)

    stage.scene = scene
    assert stage.attempt("f01", _ORDERS[0]) == NoDecision(NoDecisionReason.NO_FACE)


def test_an_attempt_nobody_waits_for_is_cancelled() -> None:
    stage = Stage()
    stage.cancelled = True
    with pytest.raises(Cancelled):
        stage.attempt("f01", _ORDERS[0])
