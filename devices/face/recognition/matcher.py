"""Are these pictures of the same person? One contract, two independent implementations."""

from collections.abc import Sequence
from typing import Protocol

import cv2
import numpy as np
import numpy.typing as npt

from devices.camera.contract import Image
from devices.face.recognition.detector import Face

Template = npt.NDArray[np.float32]
"""128 numbers. Biometric data: in memory only."""


class Matcher(Protocol):
    def template(self, image: Image, face: Face) -> Template | None:
        """None if this matcher cannot process the face."""
        ...

    def same_person(self, reference: Template, probes: Sequence[Template]) -> bool:
        """probes: one or more pictures of the same live face."""
        ...


class SFaceMatcher:
    """Cosine of SFace features; the probes are averaged, which stabilises the result."""

    def __init__(self, model: str, threshold: float) -> None:
        self._net = cv2.FaceRecognizerSF.create(model, "")
        self._threshold = threshold

    def template(self, image: Image, face: Face) -> Template:
        vector = np.asarray(self._net.feature(self._net.alignCrop(image, face.row)))[0]
        return np.asarray(vector / np.linalg.norm(vector), dtype=np.float32)

    def likeness(self, reference: Template, probes: Sequence[Template]) -> float:
        mean = np.mean(np.stack(probes), axis=0)
        return float(reference @ mean / np.linalg.norm(mean))

    def same_person(self, reference: Template, probes: Sequence[Template]) -> bool:
        return self.likeness(reference, probes) >= self._threshold
