"""Names a camera in a form that can be passed to another process."""

from dataclasses import dataclass, field
from typing import Literal, Protocol

CameraKind = Literal["device", "file", "url", "simulated"]


@dataclass(frozen=True, slots=True)
class CameraSpec:
    """source: a device number ("0") or path ("/dev/video0"), a video file, an MJPEG address, or
    the scene file's path. An address may contain a password, so it is left out of the repr.

    driver: "module:class", called with this spec; the module is imported where the camera runs, in the
    face process, and nowhere else.
    """

    kind: CameraKind
    source: str = field(repr=False)
    driver: str = "devices.camera.drivers.opencv:OpenCvCamera"


class CameraSource(Protocol):
    """The terminal's side of a camera: which one the face process must open."""

    @property
    def spec(self) -> CameraSpec: ...


@dataclass(frozen=True, slots=True)
class FixedCamera:
    """A `CameraSource` with nothing to control."""

    spec: CameraSpec
