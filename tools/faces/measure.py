"""Applies the terminal's own similarity measure to the pictures the tool makes."""

from pathlib import Path

import cv2
import numpy as np

from devices.camera.contract import Image
from devices.face.recognition.detector import YuNetDetector
from devices.face.recognition.matcher import SFaceMatcher
from devices.face.recognition.models import checked_models
from tools.faces.search import LIKE, Vector, likeness


class Gauge:
    def __init__(self) -> None:
        models = checked_models()
        self._detector = YuNetDetector(models.detector)
        self._matcher = SFaceMatcher(str(models.sface), 0.45)

    def feature(self, picture: Image) -> Vector | None:
        """None unless there is exactly one face."""
        faces = self._detector.faces(picture)
        return self._matcher.template(picture, faces[0]) if len(faces) == 1 else None

    def feature_of(self, file: Path) -> Vector:
        feature = self.feature(np.asarray(cv2.imread(str(file)), dtype=np.uint8))
        if feature is None:
            raise SystemExit(f"{file}: not exactly one face")
        return feature

    def film(self, file: Path, every: int = 5) -> list[Vector]:
        """Features of the frames in which a face is found."""
        capture = cv2.VideoCapture(str(file))
        out: list[Vector] = []
        number = 0
        while (read := capture.read())[0]:
            feature = (
                self.feature(np.asarray(read[1], dtype=np.uint8)) if number % every == 0 else None
            )
            out += [feature] if feature is not None else []
            number += 1
        return out


def table(folder: Path) -> str:
    """Markdown: cosine of every pair of references, and of each with its own film."""
    gauge = Gauge()
    names = sorted(path.parent.name for path in folder.glob("*/reference.jpg"))
    features = {name: gauge.feature_of(folder / name / "reference.jpg") for name in names}
    own = {n: [float(features[n] @ v) for v in gauge.film(folder / n / "front.avi")] for n in names}
    lines = ["| | " + " | ".join(names) + " | own film, least |", "|---" * (len(names) + 2) + "|"]
    for a in names:
        row = [f"{float(features[a] @ features[b]):.2f}" for b in names]
        lines.append(f"| {a} | " + " | ".join(row) + f" | {min(own[a]):.2f} |")
    worst = max(likeness(features).values())
    lines.append(f"\nMost alike two: {worst:.3f} (limit {LIKE:.2f}).")
    return "\n".join(lines) + "\n"
