"""Draws a person in front of a camera, for a given pose, expression and light."""

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np

from tools.faces.people import Figure3D
from tools.faces.render import Light, Painter, Part, Picture, View, normals
from tools.faces.shapes import BodyShape, Points, Worn


@dataclass(frozen=True)
class Pose:
    """In degrees. yaw: positive to the person's own left. shut: 0 eyes open, 1 closed."""

    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    shut: float = 0.0
    smile: float = 0.0
    sway: tuple[float, float] = (0.0, 0.0)


class Studio:
    """Data and one painter, shared by all persons."""

    def __init__(self, body: Path, worn: Path) -> None:
        self.body = BodyShape(body)
        self.worn = worn
        self.painter = Painter()
        self._things: dict[tuple[str, str], Worn] = {}
        self._pictures: dict[tuple[str, str], Picture] = {}

    def sitter(self, person: Figure3D) -> "Sitter":
        return Sitter(self, person)

    def thing(self, kind: str, name: str) -> Worn:
        if (kind, name) not in self._things:
            file = self.worn / "proxies" / kind / name / f"{name}.json"
            self._things[kind, name] = Worn(file)
        return self._things[kind, name]

    def picture(self, kind: str, name: str) -> Picture:
        if (kind, name) not in self._pictures:
            self._pictures[kind, name] = self._diffuse(kind, name)
        return self._pictures[kind, name]

    def _diffuse(self, kind: str, name: str) -> Picture:
        """The first diffuse texture of an asset."""
        files = sorted((self.worn / kind / name / "textures").glob("*.png"))
        chosen = [f for f in files if not f.stem.endswith(("_normal", "_ao", "_bump", "_spec"))]
        return read(chosen[0])


def read(file: Path) -> Picture:
    """RGBA."""
    picture = cv2.imread(str(file), cv2.IMREAD_UNCHANGED)
    if picture is None:
        raise FileNotFoundError(file)
    if picture.ndim == 2:
        picture = cv2.cvtColor(picture, cv2.COLOR_GRAY2BGR)
    code = cv2.COLOR_BGRA2RGBA if picture.shape[2] == 4 else cv2.COLOR_BGR2RGBA
    return np.asarray(cv2.cvtColor(picture, code), dtype=np.uint8)


class Sitter:
    """One person, dressed, ready to be drawn in any pose."""

    def __init__(self, studio: Studio, person: Figure3D) -> None:
        self._studio, self._person = studio, person
        self._shape = person.targets()
        self._skin = self._skin_part()
        self._worn = [self._wear("eyes", "HighPolyEyes"), self._wear("eyelashes", "eyelashes02")]
        self._worn += [self._wear("eyebrows", person.brows), self._wear("clothes", person.clothes)]
        if person.hair:
            self._worn.append(self._wear("hair", person.hair))
        eyes = self._worn[0][0].fit(studio.body.shaped(self._shape))
        self._eyes = eyes.mean(axis=0)

    def paint(self, pose: Pose, view: View, light: Light, ground: Picture) -> Picture:
        """view.centre is relative to the midpoint between the eyes."""
        body = self._studio.body.shaped(self._shape | self._expression(pose))
        shapes = [(self._skin, body), *[(part, worn.fit(body)) for worn, part in self._worn]]
        shapes[0] = (self._skin, self._under_cloth(body))
        posed = [(part, self._turned(points, pose)) for part, points in shapes]
        centre = self._eyes + np.array(view.centre)
        there = View(view.width, view.height, tuple(centre), view.tall, view.distance)
        return self._studio.painter.paint(posed, there, light, ground)

    def _expression(self, pose: Pose) -> dict[str, float]:
        units = f"expression/units/{self._person.mostly}"
        return {
            f"{units}/eye-left-closure": pose.shut,
            f"{units}/eye-right-closure": pose.shut,
            f"{units}/mouth-corner-puller": pose.smile,
        }

    def _under_cloth(self, body: Points) -> Points:
        """Shrinks the skin below the neck slightly, so that it does not show through a shirt."""
        below = np.clip((self._eyes[1] - 1.75 - body[:, 1]) / 0.5, 0, 1)[:, None]
        return np.asarray(body - 0.12 * below * normals(body, self._skin.mesh), dtype=np.float64)

    def _turned(self, points: Points, pose: Pose) -> Points:
        """Share of the head's turn per vertex: none below the neck, all of it above."""
        pivot = self._eyes + np.array([0.0, -0.75, -1.1])
        share = np.clip((points[:, 1] - (pivot[1] - 0.75)) / 0.85, 0, 1)
        share = share * share * (3 - 2 * share)
        out = points - pivot
        for axis, degrees in ((2, -pose.roll), (0, pose.pitch), (1, pose.yaw)):
            out = _rotated(out, axis, np.radians(degrees) * share)
        out += pivot
        return np.asarray(out + np.array([*pose.sway, 0.0]), dtype=np.float64)

    def _skin_part(self) -> Part:
        texture = self._mixed_skin()
        mesh = self._studio.body.mesh
        return Part(mesh, texture, self._person.skin_tint, gloss=0.035, wrap=0.35, grain=0.10)

    def _mixed_skin(self) -> Picture:
        mixed = np.zeros((512, 512, 4), np.float32)
        for name, share in self._person.skins.items():
            mixed += share * cv2.resize(self._studio.picture("skins", name), (512, 512))
        return np.clip(mixed, 0, 255).astype(np.uint8)

    def _wear(self, kind: str, name: str) -> tuple[Worn, Part]:
        worn = self._studio.thing(kind, name)
        tint = self._person.hair_tint if kind in ("hair", "eyebrows") else (1.0, 1.0, 1.0)
        gloss = {"eyes": 0.25, "hair": 0.06}.get(kind, 0.0)
        return worn, Part(worn.mesh, self._texture(kind, name), tint, gloss)

    def _texture(self, kind: str, name: str) -> Picture:
        if kind == "eyes":
            folder = self._studio.worn / "proxies" / kind / name / "textures"
            return read(folder / f"{self._person.eye_colour}_eye.png")
        return self._studio.picture(f"proxies/{kind}", name)


def _rotated(
    points: Points, axis: int, angles: np.ndarray[tuple[int], np.dtype[np.float64]]
) -> Points:
    first, second = [(1, 2), (2, 0), (0, 1)][axis]
    out = points.copy()
    cosine, sine = np.cos(angles), np.sin(angles)
    out[:, first] = points[:, first] * cosine - points[:, second] * sine
    out[:, second] = points[:, first] * sine + points[:, second] * cosine
    return out
