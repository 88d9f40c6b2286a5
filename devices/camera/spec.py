"""Which camera, in words that can be handed to another process."""

from dataclasses import dataclass, field
from typing import Literal, Protocol

CameraKind = Literal["device", "file", "url", "simulated"]


@dataclass(frozen=True, slots=True)
class CameraSpec:
    """source: a device's number ("0") or path ("/dev/video0"), a video file, an MJPEG address, or
    the scene file's path. An address may hold a password: it is not shown.

    driver: "module:class", made with this spec; its module is imported where the camera runs, in the
    face process, and nowhere else.
    """

    kind: CameraKind
    source: str = field(repr=False)
    driver: str = "devices.camera.drivers.opencv:OpenCvCamera"


class CameraSource(Protocol):
    """The terminal's side of a camera: which one the face process is to open."""

    @property
    def spec(self) -> CameraSpec: ...


@dataclass(frozen=True, slots=True)
class FixedCamera:
    """A `CameraSource` with nothing to control."""

    spec: CameraSpec
