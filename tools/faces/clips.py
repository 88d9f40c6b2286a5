"""The pictures of a person: a reference like an identity photograph, and short films."""

import math
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np

from tools.faces.render import Light, Picture, View
from tools.faces.studio import Pose, Sitter

RATE = 15
_FAR = 40.0
"""Degrees; how far people turn their head when asked to."""

REFERENCE_VIEW = View(358, 441, (0.0, -0.15, 0.0), 3.1)
REFERENCE_LIGHT = Light((0.1, 0.3, 1.0), 0.68, 1.0, 0.30)
CLIP_VIEW = View(640, 480, (0.0, -0.25, 0.0), 3.8)
CLIP_LIGHT = Light((0.45, 0.5, 0.9), 0.72, 1.04, 0.22)


def reference(sitter: Sitter) -> Picture:
    ground = np.full((REFERENCE_VIEW.height, REFERENCE_VIEW.width, 3), (232, 228, 222), np.uint8)
    return sitter.paint(Pose(smile=0.2), REFERENCE_VIEW, REFERENCE_LIGHT, ground)


def idle(seconds: float = 3.0) -> list[Pose]:
    """Looks ahead, sways a little, blinks once; the end matches the start."""
    count = int(seconds * RATE)
    return [_idle_pose(number / count, number) for number in range(count)]


def _idle_pose(part: float, number: int) -> Pose:
    wave = 2 * math.pi * part
    shut = {18: 0.5, 19: 1.0, 20: 1.0, 21: 0.6, 22: 0.2}.get(number, 0.0)
    sway = (0.05 * math.sin(wave), 0.02 * (1 - math.cos(2 * wave)))
    return Pose(2 * math.sin(wave), 1.2 * math.sin(2 * wave), math.sin(wave), shut, 0.25, sway)


def turn(side: str) -> list[Pose]:
    """Two seconds: out, hold, back."""
    sign = 1 if side == "left" else -1
    shares = [_ease(i / 9) for i in range(9)] + [1.0] * 9 + [_ease(1 - i / 9) for i in range(10)]
    shares += [0.0, 0.0]
    return [Pose(sign * _FAR * s, 2 * s, sign * 2 * s, 0.0, 0.25) for s in shares]


def _ease(part: float) -> float:
    return part * part * (3 - 2 * part)


def films() -> dict[str, list[Pose]]:
    return {"front": idle(), "left": turn("left"), "right": turn("right")}


def in_order() -> list[Pose]:
    """One fixed film: ahead, left, ahead, right, ahead."""
    rest = idle()
    return rest[:38] + turn("left") + rest[:30] + turn("right") + rest[:15]


def write_film(file: Path, sitter: Sitter, poses: list[Pose]) -> None:
    code = cv2.VideoWriter.fourcc(*"XVID")
    size = (CLIP_VIEW.width, CLIP_VIEW.height)
    writer = cv2.VideoWriter(str(file), cv2.CAP_FFMPEG, code, float(RATE), size)
    for picture in _pictures(sitter, poses):
        writer.write(picture)
    writer.release()


def _pictures(sitter: Sitter, poses: list[Pose]) -> Iterator[Picture]:
    ground = hall()
    for pose in poses:
        yield sitter.paint(pose, CLIP_VIEW, CLIP_LIGHT, ground)


def hall() -> Picture:
    """What is behind a person at the terminal, out of focus."""
    height, width = CLIP_VIEW.height, CLIP_VIEW.width
    rows = np.linspace(214, 165, height, dtype=np.float32)[:, None, None]
    picture = np.repeat(rows, width, axis=1) * np.array([0.96, 0.99, 1.0], np.float32)
    picture[:, 60:120] *= 0.86
    picture[90:250, 470:600] *= np.array([0.90, 0.86, 0.78], np.float32)
    picture[390:, :] *= 0.82
    return cv2.GaussianBlur(picture, (0, 0), 9).astype(np.uint8)
