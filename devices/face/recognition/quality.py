"""Is this picture good enough to compare (after ISO/IEC 29794-5), and if not, what should change?"""

import cv2
import numpy as np

from devices.camera.contract import Image
from devices.face.contract import FaceHint
from devices.face.recognition.detector import Face
from devices.face.recognition.geometry import nose_offset, roll_degrees

MIN_WIDTH = 110
"""Pixels; the eyes are then at least 50 apart."""
STRAIGHT = 0.18
"""Nose offset of about 10 degrees."""
_MAX_ROLL = 15.0
_GREY = (22.0, 215.0)
_CONTRAST = 9.0
"""Standard deviation of grey levels in the face's box. Used to judge lighting, so that dark skin in
good light is not rejected."""
_SHARP = 25.0
"""Variance of the Laplacian of the 112-pixel crop."""
_COVERED = 4.0
_DARK = 38.0


def is_covered(image: Image) -> bool:
    """Nothing is visible at all: a hand, a cap or tape over the lens."""
    small = cv2.resize(_grey(image), (32, 24), interpolation=cv2.INTER_AREA)
    return float(small.std()) < _COVERED


def is_dark(image: Image) -> bool:
    return float(_grey(image)[::4, ::4].mean()) < _DARK


def complaint(image: Image, face: Face) -> FaceHint | None:
    """The first thing that is wrong, or None if good enough to compare."""
    return _place(image, face) or _light(image, face) or _pose(face) or _sharpness(image, face)


def place_complaint(image: Image, face: Face) -> FaceHint | None:
    """Only distance and position, for a head that is turning."""
    return _place(image, face)


def _place(image: Image, face: Face) -> FaceHint | None:
    height, width = image.shape[:2]
    x, y, across, down = face.box
    if across < MIN_WIDTH:
        return FaceHint.COME_CLOSER
    if across > 0.6 * width or down > 0.85 * height:
        return FaceHint.MOVE_BACK
    middle_x, middle_y = (x + across / 2) / width, (y + down / 2) / height
    if not (0.27 < middle_x < 0.73 and 0.2 < middle_y < 0.8):
        return FaceHint.CENTRE
    return None


def _light(image: Image, face: Face) -> FaceHint | None:
    x, y, width, height = (round(value) for value in face.box)
    cut = _grey(image)[max(0, y) : y + height, max(0, x) : x + width]
    if cut.size == 0:
        return FaceHint.CENTRE
    mean = float(cut.mean())
    if mean < _GREY[0] or float(cut.std()) < _CONTRAST:
        return FaceHint.TOO_DARK
    return FaceHint.TOO_BRIGHT if mean > _GREY[1] else None


def _pose(face: Face) -> FaceHint | None:
    if abs(nose_offset(face)) > STRAIGHT or abs(roll_degrees(face)) > _MAX_ROLL:
        return FaceHint.LOOK_STRAIGHT
    return None


def _sharpness(image: Image, face: Face) -> FaceHint | None:
    x, y, width, height = (round(value) for value in face.box)
    cut = _grey(image)[max(0, y) : y + height, max(0, x) : x + width]
    small = cv2.resize(cut, (112, 112), interpolation=cv2.INTER_AREA)
    sharp = float(cv2.Laplacian(small, cv2.CV_64F).var())
    return FaceHint.HOLD_STILL if sharp < _SHARP else None


def _grey(image: Image) -> Image:
    return np.asarray(cv2.cvtColor(image, cv2.COLOR_BGR2GRAY), dtype=np.uint8)
