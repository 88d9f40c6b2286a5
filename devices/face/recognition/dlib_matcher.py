"""A second, independent matcher: the `face_recognition` library (dlib's network), with our threshold.

Its own limit of 0.6 accepts nearly 40 of 100 pairs of different people with East Asian names.
"""

from collections.abc import Sequence

import cv2
import face_recognition
import numpy as np

from devices.camera.contract import Image
from devices.face.recognition.detector import Face
from devices.face.recognition.matcher import Template

_FACE_WIDTH = 150
"""Pixels to which a face is scaled, so that dlib's own detector is fast and reliable."""


class DlibMatcher:
    def __init__(self, threshold: float) -> None:
        self._threshold = threshold

    def template(self, image: Image, face: Face) -> Template | None:
        """Finds the face again with dlib's own detector: its thresholds were measured with that one."""
        picture = np.ascontiguousarray(_cut(image, face)[:, :, ::-1])
        places = face_recognition.face_locations(picture, 1, "hog")
        if len(places) != 1:
            return None
        found = face_recognition.face_encodings(picture, places, 1, "small")
        return np.asarray(found[0], dtype=np.float32) if found else None

    def same_person(self, reference: Template, probes: Sequence[Template]) -> bool:
        """Uses the median distance: averaging dlib's vectors makes strangers look more alike."""
        distances = face_recognition.face_distance(np.stack(probes), reference)
        return bool(np.median(distances) <= self._threshold)


def _cut(image: Image, face: Face) -> Image:
    x, y, width, height = face.box
    room = 0.6 * max(width, height)
    top, left = max(0, round(y - room)), max(0, round(x - room))
    cut = image[top : round(y + height + room), left : round(x + width + room)]
    scale = _FACE_WIDTH / width
    return np.asarray(cv2.resize(cut, None, fx=scale, fy=scale), dtype=np.uint8)
