"""The choices a tester has in the dock window: the values of dock commands, in plain words."""

from collections.abc import Sequence
from dataclasses import dataclass

Choice = tuple[str, str]
"""The command's value, and its label in the window."""

CARD_FAULTS: tuple[Choice, ...] = (
    ("", "Working card"),
    ("upside-down", "Upside down"),
    ("half-in", "Half in"),
    ("foreign", "Foreign card"),
    ("mute", "Dead chip"),
    ("locked", "Application locked"),
    ("truncated", "Answers too short"),
    ("oversized", "Answers too long"),
    ("garbage", "Answers garbled"),
    ("wrong-length", "Wrong length byte"),
    ("wrong-number", "Wrong number"),
    ("dies", "Dies during reading"),
    ("slow", "Slow chip"),
)

SCENES: tuple[Choice, ...] = (
    ("holder", "The holder"),
    ("other", "Somebody else"),
    ("two", "Two people"),
    ("photo", "A photo of the holder"),
    ("replay", "A film of the holder"),
    ("dark", "The holder, too dark"),
    ("far", "The holder, too far away"),
    ("frozen", "Frozen picture"),
    ("empty", "Nobody"),
    ("covered", "Camera covered"),
    ("gone", "No camera"),
)

CAMERA_ACTIONS: tuple[Choice, ...] = (("face.kill", "Kill its process"),)
"""Shown below SCENES in the window: commands that do not change the scene."""

PRINTER_STATES: tuple[Choice, ...] = (
    ("ok", "Ready"),
    ("paper-low", "Paper low"),
    ("paper-out", "Paper out"),
    ("paper-jam", "Paper jam"),
    ("jam-in-the-middle", "Jams while printing"),
    ("cover-open", "Cover open"),
    ("offline", "Offline"),
    ("rejects", "Rejects documents"),
    ("silent", "Goes silent, no paper"),
    ("silent-after-printing", "Goes silent, with paper"),
)

READER_STATES: tuple[Choice, ...] = (
    ("ready", "Ready"),
    ("no-reader", "No reader"),
    ("no-service", "No card service"),
    ("failing", "Fails on every card"),
)

SPEAKER_STATES: tuple[Choice, ...] = (
    ("ok", "On"),
    ("muted", "Turned down"),
    ("broken", "Sound card fails"),
    ("missing", "No player"),
)

CLOCK_SHIFTS: tuple[Choice, ...] = (
    ("0", "Correct"),
    ("5m", "5 minutes ahead"),
    ("3d", "3 days ahead"),
    ("-3d", "3 days behind"),
)

SOUNDS: tuple[Choice, ...] = (
    ("card-in", "card in"),
    ("done", "done"),
    ("attention", "attention"),
)

CENTRE_STATES: tuple[Choice, ...] = (
    ("up", "Up"),
    ("away", "Away"),
    ("slow", "Slow"),
    ("error", "Returns errors"),
    ("nonsense", "Returns nonsense"),
    ("wrong-shape", "Returns the wrong shape"),
    ("oversized", "Returns far too much"),
)


@dataclass(frozen=True, slots=True)
class DockCitizen:
    """One synthetic citizen. face: as in camera.see, or None."""

    id: str
    name: str
    story: str
    pin: str | None
    phone: str | None
    face: str | None


def scene_text(kind: str, citizen: DockCitizen, faces: Sequence[str]) -> str:
    """The argument of camera.see for one of SCENES with this citizen in front of the camera.

    A holder without a face shows nobody. A kind that is not in SCENES is already a
    complete scene, set by a shell or a script.
    """
    if kind not in dict(SCENES) or kind in ("empty", "covered", "gone"):
        return kind
    others = [face for face in faces if face != citizen.face]
    if kind == "other":
        return others[0] if others else "empty"
    if citizen.face is None:
        return "empty"
    if kind == "holder":
        return citizen.face
    if kind == "two":
        return f"two:{citizen.face}+{others[0]}" if others else citizen.face
    return f"{kind}:{citizen.face}"


def scene_kind(scene: str, citizen: DockCitizen, faces: Sequence[str]) -> str:
    """Which of SCENES this is for this citizen; the scene itself if it is none of them."""
    scene = scene.removeprefix("live:")
    for kind, _ in SCENES:
        if scene_text(kind, citizen, faces) == scene:
            return kind
    return scene
