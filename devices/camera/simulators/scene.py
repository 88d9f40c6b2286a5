"""The view of a simulated camera, as a short text: "f01", "photo:f01", "two:f01+f02", "covered"."""

import json
from dataclasses import dataclass
from pathlib import Path

from devices.places import ASSETS

FACES = ASSETS / "faces"

_WITH_ONE = ("live", "photo", "replay", "dark", "far", "frozen")
_WITH_NONE = ("empty", "covered", "gone")
SCENES = ", ".join(["FACE", *(f"{kind}:FACE" for kind in _WITH_ONE), "two:FACE+FACE", *_WITH_NONE])
"""All scenes, for help texts; FACE stands for the name of a face."""


@dataclass(frozen=True, slots=True)
class Scene:
    """kind: live, photo, replay, dark, far, frozen, two, empty, covered or gone. who: the faces in it."""

    kind: str
    who: tuple[str, ...] = ()


def known_faces(folder: Path = FACES) -> list[str]:
    return sorted(path.parent.name for path in folder.glob("*/reference.jpg"))


def parse_scene(text: str, faces: list[str]) -> Scene:
    """Raises ValueError with a message that lists the valid scenes."""
    kind, _, rest = text.rpartition(":")
    scene = Scene(kind or "live", tuple(rest.split("+")))
    if text in _WITH_NONE:
        return Scene(text)
    wanted = {"two": 2}.get(scene.kind, 1 if scene.kind in _WITH_ONE else 0)
    if len(scene.who) == wanted and all(name in faces for name in scene.who):
        return scene
    raise ValueError(
        f"{_unknown(text, scene, faces)}; there are: {SCENES}; faces: {', '.join(faces) or 'none'}"
    )


def _unknown(text: str, scene: Scene, faces: list[str]) -> str:
    """A single word may be meant as a scene or as a face."""
    if ":" not in text:
        return f"no scene {text!r}, and no face of that name"
    strange = [name for name in scene.who if name and name not in faces]
    if strange and scene.kind in (*_WITH_ONE, "two"):
        return f"no scene {text!r}: the face {strange[0]!r} is unknown"
    return f"no scene {text!r}"


def write_scene(file: Path, text: str) -> None:
    """Atomic: the camera reads the file at every frame."""
    draft = file.with_suffix(".new")
    draft.write_text(json.dumps({"see": text}), "utf-8")
    draft.replace(file)


def read_scene(file: Path, faces: list[str]) -> Scene:
    """Raises ValueError or OSError."""
    return parse_scene(str(json.loads(file.read_text("utf-8"))["see"]), faces)
