"""The camera contract: where frames come from, and the newest one."""

from dataclasses import dataclass
from typing import Protocol

import numpy as np
import numpy.typing as npt

from devices.health import Health

Image = npt.NDArray[np.uint8]
"""height x width x 3, BGR."""


@dataclass(frozen=True, slots=True, repr=False)
class Frame:
    """One picture. taken_at: seconds of time.monotonic(). sequence: increases, with possible gaps."""

    image: Image
    taken_at: float
    sequence: int


class Camera(Protocol):
    """Always provides the newest frame. Used inside the face process only."""

    def latest(self) -> Frame | None:
        """The newest frame, or None if there is none yet."""
        ...

    def health(self) -> Health:
        """OFFLINE "gone", OFFLINE "frozen" (no new frame for 1 s), NO_DEVICE, or ONLINE."""
        ...

    def close(self) -> None: ...
