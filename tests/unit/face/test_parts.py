"""The components of face verification, without a process."""

import shutil
from pathlib import Path

import numpy as np
import pytest

from devices.camera.simulators.camera import Clips
from devices.camera.simulators.scene import FACES
from devices.camera.spec import CameraSpec
from devices.face.contract import FaceHint
from devices.face.recognition.attempt import Instruments, reference_template
from devices.face.recognition.detector import Face, YuNetDetector
from devices.face.recognition.geometry import Points, nose_offset, plane_residual, roll_degrees
from devices.face.recognition.hints import HintVoice
from devices.face.recognition.matcher import SFaceMatcher
from devices.face.recognition.mesh import MeshLandmarker
from devices.face.recognition.models import FOLDER, ModelsDamaged, checked_models
from devices.face.recognition.quality import complaint, is_covered
from devices.face.recognition.samples import Samples
from devices.face.recognition.tracker import Seen, Tracker
from devices.face.settings import FaceSettings


def _face(x: float = 200, y: float = 150, nose: float = 0.0, width: float = 140) -> Face:
    """nose: sideways offset, in half eye distances."""
    eyes = [(x + 40, y + 60), (x + 100, y + 60)]
    points = [*eyes, (x + 70 + 30 * nose, y + 95), (x + 50, y + 125), (x + 90, y + 125)]
    row = [x, y, width, width * 1.3, *(value for point in points for value in point), 0.9]
    return Face(np.array(row, dtype=np.float32))


def test_the_nose_offset_shows_the_turn_of_the_head() -> None:
    assert nose_offset(_face()) == pytest.approx(0)
    assert nose_offset(_face(nose=0.4)) == pytest.approx(0.4)
    assert nose_offset(_face(nose=-0.4)) == pytest.approx(-0.4)
    assert roll_degrees(_face()) == pytest.approx(0)


def test_a_flat_picture_is_explained_by_a_plane_and_a_head_is_not() -> None:
    dice = np.random.default_rng(3)
    shape = dice.uniform(-50, 50, (478, 3)) * [1, 1, 0.5]
    flat = shape * [1, 1, 0]

    def seen(
        points: np.ndarray[tuple[int, int], np.dtype[np.float64]],
    ) -> Points:
        angle = np.radians(25)
        x = points[:, 0] * np.cos(angle) + points[:, 2] * np.sin(angle)
        depth = 500 - points[:, 0] * np.sin(angle) + points[:, 2] * np.cos(angle)
        return np.asarray(np.stack([x, points[:, 1]], 1) / depth[:, None] * 500, np.float32)

    assert plane_residual(flat[:, :2].astype(np.float32), seen(flat)) < 0.001
    assert plane_residual(shape[:, :2].astype(np.float32), seen(shape)) > 0.05


@pytest.mark.parametrize("name", ["f01", "f04", "f08"])
def test_a_turned_head_is_solid_and_its_photograph_is_not(name: str) -> None:
    models = checked_models()
    detector, mesh = YuNetDetector(models.detector), MeshLandmarker(models.mesh)
    clips = Clips(FACES / name)

    def points(number: int, film: str) -> Points:
        image = clips[film][number]
        found: Points = mesh.points(image, detector.faces(image)[0])
        return found

    straight = points(0, "front")
    assert plane_residual(straight, points(12, "left")) > 0.05
    assert plane_residual(straight, points(12, "right")) > 0.05
    assert plane_residual(straight, points(20, "front")) < 0.025


def test_another_face_does_not_take_over() -> None:
    tracker = Tracker()
    assert tracker.see([_face()], 0.0) is Seen.SAME
    assert tracker.see([_face(x=215)], 0.1) is Seen.SAME
    assert tracker.see([], 0.5) is Seen.NOBODY
    assert tracker.see([_face(x=220)], 0.6) is Seen.SAME
    assert tracker.see([_face(x=420)], 0.7) is Seen.BROKEN
    assert tracker.see([_face(x=420)], 0.8) is Seen.SAME
    assert tracker.see([_face(x=420), _face(x=100)], 0.9) is Seen.BROKEN
    assert tracker.see([_face()], 1.0) is Seen.SAME
    assert tracker.see([], 2.0) is Seen.BROKEN


def test_samples_are_spread_and_wiped() -> None:
    samples = Samples()
    made = [np.full(4, number, np.float32) for number in range(8)]
    for number, template in enumerate(made):
        assert samples.wanted(number)
        samples.add(template, number)
        assert not samples.wanted(number + 0.2)
    assert [int(template[0]) for template in samples.all] == [0, 1, 5, 6, 7]
    samples.wipe()
    assert samples.all == []
    assert not any(template.any() for template in made)


def test_hints_do_not_flicker_but_turns_come_at_once() -> None:
    told: list[FaceHint] = []
    clock = [0.0]
    voice = HintVoice(told.append, lambda: clock[0])

    def say(hint: FaceHint, seconds: float) -> None:
        for _ in range(round(seconds * 20)):
            voice.say(hint)
            clock[0] += 0.05

    say(FaceHint.NO_FACE, 0.5)
    say(FaceHint.CENTRE, 0.1)
    say(FaceHint.NO_FACE, 0.2)
    say(FaceHint.HOLD_STILL, 0.5)
    say(FaceHint.TURN_LEFT, 0.1)
    assert told == [FaceHint.NO_FACE, FaceHint.HOLD_STILL, FaceHint.TURN_LEFT]


def test_damaged_models_are_refused(tmp_path: Path) -> None:
    for file in FOLDER.iterdir():
        shutil.copy(file, tmp_path)
    assert checked_models(tmp_path).sface.parent == tmp_path
    sface = checked_models(tmp_path).sface
    sface.write_bytes(sface.read_bytes()[:-1] + b"!")
    with pytest.raises(ModelsDamaged, match="sface"):
        checked_models(tmp_path)
    sface.unlink()
    with pytest.raises(ModelsDamaged, match="sface"):
        checked_models(tmp_path)
    (tmp_path / "models.toml").write_text("[yunet]\n")
    with pytest.raises(ModelsDamaged):
        checked_models(tmp_path)


def test_references_and_quality_hints() -> None:
    models = checked_models()
    detector = YuNetDetector(models.detector)
    matcher = SFaceMatcher(str(models.sface), 0.45)
    tools = Instruments(detector, MeshLandmarker(models.mesh), matcher, matcher)
    one = reference_template(tools, (FACES / "f01" / "reference.jpg").read_bytes())
    assert one is not None
    assert reference_template(tools, bytes(5_000_000)) is None
    image = Clips(FACES / "f01")["front"][0]
    face = detector.faces(image)[0]
    assert complaint(image, face) is None
    assert complaint((image * 0.05).astype(np.uint8), face) is FaceHint.TOO_DARK
    assert complaint(np.full_like(image, 250), face) is not None
    assert is_covered(np.full_like(image, 7))
    assert not is_covered(image)
    turned = Clips(FACES / "f01")["left"][12]
    assert complaint(turned, detector.faces(turned)[0]) is FaceHint.LOOK_STRAIGHT


def test_unsafe_thresholds_are_refused() -> None:
    with pytest.raises(ValueError, match="dlib_threshold"):
        FaceSettings(CameraSpec("device", "0"), dlib_threshold=0.6)
    with pytest.raises(ValueError, match="sface_threshold"):
        FaceSettings(CameraSpec("device", "0"), sface_threshold=0.3)
    with pytest.raises(ValueError, match="turns"):
        FaceSettings(CameraSpec("device", "0"), turns=1)


def test_settings_reach_the_process_complete() -> None:
    settings = FaceSettings(CameraSpec("url", "http://127.0.0.1/x"), "dlib", turn_seconds=4)
    assert FaceSettings.from_json(settings.to_json()) == settings
