"""How faces are verified; figures for the head turn are in docs/decisions/0020."""

from dataclasses import asdict, dataclass
from typing import Any, Literal

from devices.camera.spec import CameraSpec

MatcherName = Literal["sface", "dlib"]


@dataclass(frozen=True, slots=True)
class FaceSettings:
    """What a site can configure.

    sface_threshold: cosine at or above which two faces are the same person. At 0.45, one in 3,600 pairs
        of different people passes, in the worst group measured.
    dlib_threshold: distance at or below which they are. Never the library's own 0.6.
    turns: number of turns requested. A recording that turns both ways matches two of them about one
        time in seven; every further turn halves that and costs the citizen two seconds.
    turn_seconds: for each head turn. find_seconds: to find a usable face at all.
    attempt_seconds: for the whole attempt. camera_seconds: how long to wait for a covered, frozen or
        lost camera.
    """

    camera: CameraSpec
    matcher: MatcherName = "sface"
    sface_threshold: float = 0.45
    dlib_threshold: float = 0.48
    turns: int = 2
    turn_seconds: float = 6.0
    find_seconds: float = 12.0
    attempt_seconds: float = 30.0
    camera_seconds: float = 3.0
    start_seconds: float = 15.0

    def __post_init__(self) -> None:
        if not 2 <= self.turns <= 5:
            raise ValueError("turns must be between 2 and 5")
        if not 0.363 <= self.sface_threshold <= 0.9:
            raise ValueError("sface_threshold must be between 0.363 and 0.9")
        if not 0.2 <= self.dlib_threshold <= 0.55:
            raise ValueError("dlib_threshold must be between 0.2 and 0.55")

    def to_json(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> "FaceSettings":
        return cls(**{**values, "camera": CameraSpec(**values["camera"])})
