"""The contract of face verification: one person against one picture, 1:1."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Protocol

from devices.health import Health


class FaceHint(StrEnum):
    """What the person in front of the camera should know or do now. One sentence each."""

    STARTING = "starting"
    NO_FACE = "no-face"
    SEVERAL_FACES = "several-faces"
    TOO_DARK = "too-dark"
    TOO_BRIGHT = "too-bright"
    COME_CLOSER = "come-closer"
    MOVE_BACK = "move-back"
    CENTRE = "centre"
    LOOK_STRAIGHT = "look-straight"
    HOLD_STILL = "hold-still"
    TURN_LEFT = "turn-left"
    """To the person's own left."""
    TURN_RIGHT = "turn-right"
    CHECKING = "checking"


class NotLiveReason(StrEnum):
    """Why the camera's subject was not accepted as a living person (ISO/IEC 30107-1: attack)."""

    FLAT = "flat"
    """The head moved like a plane, not like a head: a picture or a screen."""
    WRONG_TURN = "wrong-turn"
    NO_TURN = "no-turn"
    TRACK_LOST = "track-lost"
    """The face jumped, or a second one appeared, repeatedly."""


class NoDecisionReason(StrEnum):
    """Why no decision about the person was possible."""

    NO_FACE = "no-face"
    SEVERAL_FACES = "several-faces"
    TOO_DARK = "too-dark"
    POOR_PICTURE = "poor-picture"
    CAMERA_COVERED = "camera-covered"
    CAMERA_GONE = "camera-gone"
    CAMERA_FROZEN = "camera-frozen"
    BAD_REFERENCE = "bad-reference"
    """The centre's reference picture contains no usable face."""
    PROCESS_DIED = "process-died"


@dataclass(frozen=True, slots=True)
class Match:
    pass


@dataclass(frozen=True, slots=True)
class NoMatch:
    pass


@dataclass(frozen=True, slots=True)
class NotLive:
    reason: NotLiveReason


@dataclass(frozen=True, slots=True)
class NoDecision:
    reason: NoDecisionReason


FaceResult = Match | NoMatch | NotLive | NoDecision


@dataclass(frozen=True, slots=True, repr=False)
class ReferencePicture:
    """The holder's picture, fetched for this visit (JPEG). Lives in memory only."""

    jpeg: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Preview:
    """One live picture for the screen, mirrored, RGB32 (Qt: Format_RGB32), rows without padding."""

    width: int
    height: int
    data: bytes = field(repr=False)
    sequence: int


class PreviewSource(Protocol):
    """Where the screen gets the live picture. Callable from any thread."""

    def latest_preview(self) -> Preview | None:
        """The newest picture, or None if no camera is running."""
        ...


class FaceSession(Protocol):
    """One visit's verification. Its process, and with it every picture, ends with the session."""

    async def verify(
        self, reference: ReferencePicture, on_hint: Callable[[FaceHint], None]
    ) -> FaceResult:
        """One attempt: find the face, a random sequence of head turns, compare 1:1.

        Ends by itself within the configured seconds. on_hint is called in the trio thread, only
        when the hint changes. Raises nothing except on cancellation.
        """
        ...


class FaceVerifier(Protocol):
    """Starts sessions, one at a time."""

    @property
    def preview(self) -> PreviewSource: ...

    def session(self) -> AbstractAsyncContextManager[FaceSession]:
        """Start the process, only after the citizen has consented (docs/decisions/0003): it loads its
        models in the background, and ends with the session."""
        ...

    def live_picture(self) -> AbstractAsyncContextManager[None]:
        """Shows the live picture in `preview` without comparing anybody. Not during a session."""
        ...

    async def check(self) -> Health:
        """Check that camera and models are available. Starts and ends a process of its own."""
        ...
