"""A camera with a scripted view: synthetic persons, their photographs, and its own faults.

Runs inside the face process. The scene is in a small file written by the terminal's side
(devices/camera/simulators/control.py) and read again for every frame.
"""

import math
import time
from functools import cached_property
from pathlib import Path

import cv2
import numpy as np

from devices.camera.contract import Frame, Image
from devices.camera.simulators.scene import FACES, Scene, known_faces, read_scene
from devices.camera.spec import CameraSpec
from devices.health import DeviceState, Health

RATE = 15
"""Frames per second."""
WIDTH, HEIGHT = 640, 480
_REACTION_SECONDS = 0.45
_TURNS = {"turn-left": "left", "turn-right": "right"}
"""The clip that plays for each instruction (the values of devices.face.contract.FaceHint)."""


class Clips:
    """A person's clips, decoded on first use."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, list[Image]] = {}

    def __getitem__(self, name: str) -> list[Image]:
        if name not in self._read:
            self._read[name] = _frames(self._folder / f"{name}.avi")
        return self._read[name]

    @cached_property
    def photograph(self) -> Image:
        """The reference picture, as a print."""
        picture = cv2.imread(str(self._folder / "reference.jpg"))
        return np.asarray(picture, dtype=np.uint8)


class LivePerson:
    """Looks ahead, blinks and sways; follows a turn instruction after a short delay."""

    def __init__(self, clips: Clips) -> None:
        self._clips = clips
        self._told = ""
        self._told_at = 0.0
        self._turn: tuple[str, float] | None = None

    def tell(self, hint: str, now: float) -> None:
        if hint != self._told:
            self._told, self._told_at = hint, now

    @property
    def turning(self) -> bool:
        return self._turn is not None

    def frame(self, now: float) -> Image:
        if self._turn is None and self._told in _TURNS and now - self._told_at > _REACTION_SECONDS:
            self._turn = (_TURNS[self._told], now)
        if self._turn is not None:
            name, since = self._turn
            number = int((now - since) * RATE)
            if number < len(self._clips[name]):
                return self._clips[name][number]
            self._turn, self._told_at = None, now
        idle = self._clips["front"]
        return idle[int(now * RATE) % len(idle)]


class SimulatedCamera:
    """spec.source: a scene file (devices/camera/simulators/scene.py). An invalid or missing one acts
    as a lost camera."""

    def __init__(self, spec: CameraSpec, faces: Path = FACES) -> None:
        self._file, self._folder = Path(spec.source), faces
        self._names = known_faces(faces)
        self._clips: dict[str, Clips] = {}
        self._people: dict[str, LivePerson] = {}
        self._dice = np.random.default_rng()
        self._frame: Frame | None = None
        self._scene_since = time.monotonic()
        self._scene: Scene | None = None

    def instruct(self, hint: str) -> None:
        """The instruction on the screen ("turn-left"); simulated persons follow it."""
        for person in self._people.values():
            person.tell(hint, time.monotonic())

    def latest(self) -> Frame | None:
        now = time.monotonic()
        scene = self._look(now)
        if scene.kind == "gone":
            self._frame = None
            return None
        tick = int(now * RATE)
        stuck = scene.kind == "frozen" and self._frame is not None
        if not stuck and (self._frame is None or tick > self._frame.sequence):
            image = self._draw(scene, now)
            self._frame = Frame(_noisy(image, self._dice), now, tick)
        return self._frame

    def health(self) -> Health:
        scene = self._look(time.monotonic())
        if scene.kind == "gone":
            return Health(DeviceState.OFFLINE, "gone")
        if scene.kind == "frozen":
            return Health(DeviceState.OFFLINE, "frozen")
        return Health(DeviceState.ONLINE)

    def close(self) -> None:
        self._frame = None
        self._clips.clear()
        self._people.clear()

    def _look(self, now: float) -> Scene:
        try:
            scene = read_scene(self._file, self._names)
        except (OSError, ValueError, KeyError, TypeError):
            scene = Scene("gone")
        if scene != self._scene:
            self._scene, self._scene_since = scene, now
            self._people.clear()
        return scene

    def _draw(self, scene: Scene, now: float) -> Image:
        since = now - self._scene_since
        match scene.kind:
            case "photo":
                return _held(self._of(scene).photograph, since)
            case "replay":
                return _replayed(self._of(scene), since)
            case "two":
                return _beside([self._live(name, now) for name in scene.who])
            case "dark":
                return _dimmed(self._live(scene.who[0], now), 0.09)
            case "far":
                return _far(self._live(scene.who[0], now))
            case "empty":
                return _room()
            case "covered":
                return np.full((HEIGHT, WIDTH, 3), 9, np.uint8)
            case _:
                return self._live(scene.who[0], now)

    def _of(self, scene: Scene) -> Clips:
        return self._clips_of(scene.who[0])

    def _clips_of(self, name: str) -> Clips:
        return self._clips.setdefault(name, Clips(self._folder / name))

    def _live(self, name: str, now: float) -> Image:
        if name not in self._people:
            self._people[name] = LivePerson(self._clips_of(name))
        return self._people[name].frame(now)


def _frames(file: Path) -> list[Image]:
    capture = cv2.VideoCapture(str(file))
    out: list[Image] = []
    while True:
        got, picture = capture.read()
        if not got:
            capture.release()
            return out
        out.append(np.asarray(picture, dtype=np.uint8))


def _room() -> Image:
    """The hall behind the persons in the clips, out of focus."""
    rows = np.linspace(214, 165, HEIGHT, dtype=np.float32)[:, None, None]
    picture = np.repeat(rows, WIDTH, axis=1) * np.array([0.96, 0.99, 1.0], np.float32)
    picture[:, 60:120] *= 0.86
    picture[90:250, 470:600] *= np.array([0.90, 0.86, 0.78], np.float32)
    picture[390:, :] *= 0.82
    return np.asarray(cv2.GaussianBlur(picture, (0, 0), 9), dtype=np.uint8)


def _held(photograph: Image, since: float) -> Image:
    """A print held to the camera: the hand shakes, tilts it, and turns it like a head."""
    height, width = photograph.shape[:2]
    yaw = math.radians(32) * math.sin(since * 1.7)
    pitch = math.radians(8) * math.sin(since * 2.3)
    jitter = 4 * math.sin(since * 11), 4 * math.cos(since * 9)
    corners = np.array([[-1, -1], [1, -1], [1, 1], [-1, 1]], float) * [width / height, 1]
    x, y = corners[:, 0] * math.cos(yaw), corners[:, 1] * math.cos(pitch)
    depth = 4.5 + corners[:, 0] * math.sin(yaw) + corners[:, 1] * math.sin(pitch)
    to = np.stack([x / depth, y / depth], 1) * 4.5 * 225 + [WIDTH / 2, HEIGHT / 2] + jitter
    source = np.array([[0, 0], [width, 0], [width, height], [0, height]], np.float32)
    matrix = cv2.getPerspectiveTransform(source, to.astype(np.float32))
    out = cv2.warpPerspective(photograph, matrix, (WIDTH, HEIGHT))
    where = cv2.warpPerspective(np.full((height, width), 255, np.uint8), matrix, (WIDTH, HEIGHT))
    return np.asarray(np.where(where[:, :, None] > 127, out, _room()), dtype=np.uint8)


def _replayed(clips: Clips, since: float) -> Image:
    """A video of the person on a tablet, turning left, then right, regardless of the instructions."""
    rest = clips["front"][: int(1.5 * RATE)]
    reel = rest + clips["left"] + rest + clips["right"]
    frame = reel[int(since * RATE) % len(reel)]
    shift = np.array([[1, 0, 3 * math.sin(since * 3)], [0, 1, 2 * math.cos(since * 2)]], np.float32)
    moved = cv2.warpAffine(frame, shift, (WIDTH, HEIGHT), borderMode=cv2.BORDER_REPLICATE)
    return np.asarray(moved, dtype=np.uint8)


def _beside(pictures: list[Image]) -> Image:
    halves = [picture[:, WIDTH // 4 : 3 * WIDTH // 4] for picture in pictures]
    return np.asarray(np.hstack(halves), dtype=np.uint8)


def _dimmed(picture: Image, light: float) -> Image:
    return (picture * light).astype(np.uint8)


def _far(picture: Image) -> Image:
    """The same person at 2.5 times the distance, without a border around them."""
    small = cv2.resize(picture[:, 150:490], None, fx=0.4, fy=0.4, interpolation=cv2.INTER_AREA)
    height, width = small.shape[:2]
    room = _room().astype(np.float32)
    across = np.clip(np.minimum(np.arange(width), np.arange(width)[::-1]) / 50, 0, 1)
    down = np.clip(np.arange(height) / 20, 0, 1)
    share = (down[:, None] * across[None, :])[:, :, None]
    left = (WIDTH - width) // 2
    place = room[HEIGHT - height :, left : left + width]
    place[:] = share * small + (1 - share) * place
    return room.astype(np.uint8)


def _noisy(picture: Image, dice: np.random.Generator) -> Image:
    """Sensor noise: no two pictures are identical."""
    coarse = dice.normal(0, 2.0, (HEIGHT // 2, WIDTH // 2)).astype(np.float32)
    noise = cv2.resize(coarse, (WIDTH, HEIGHT), interpolation=cv2.INTER_LINEAR)
    return np.asarray(np.clip(picture + noise[:, :, None], 0, 255), dtype=np.uint8)
