"""Which camera, in words that can be handed to another process."""

from dataclasses import dataclass, field
from typing import Literal

CameraKind = Literal["device", "file", "url", "simulated"]


@dataclass(frozen=True, slots=True)
class CameraSpec:
    """source: a device's number ("0") or path ("/dev/video0"), a video file, an MJPEG address, or
    the scene file's path. An address may hold a password: it is not shown."""

    kind: CameraKind
    source: str = field(repr=False)
