"""Shared by the face tests: a verifier on a simulated camera, and reference pictures of its persons."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from devices.camera.simulators.control import SimulatedCameraControl
from devices.camera.simulators.scene import FACES
from devices.camera.spec import CameraSpec
from devices.face.contract import FaceHint, FaceResult, ReferencePicture
from devices.face.drivers.process import ProcessFaceSession, ProcessFaceVerifier
from devices.face.settings import FaceSettings, MatcherName

LEFT_RIGHT = (FaceHint.TURN_LEFT, FaceHint.TURN_RIGHT)


def reference(name: str) -> ReferencePicture:
    return ReferencePicture((FACES / name / "reference.jpg").read_bytes())


def quick(camera: CameraSpec, matcher: MatcherName = "sface") -> FaceSettings:
    """Short timeouts, so that refusals do not take long."""
    return FaceSettings(
        camera, matcher, find_seconds=2.2, turn_seconds=3, attempt_seconds=25, camera_seconds=1.2
    )


@dataclass
class Booth:
    """A simulated camera with the real face process behind it."""

    folder: Path
    matcher: MatcherName = "sface"
    turns: Sequence[FaceHint] = ()
    hints: list[FaceHint] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.camera = SimulatedCameraControl(self.folder)
        settings = quick(self.camera.spec, self.matcher)
        self.verifier = ProcessFaceVerifier(settings, self.turns)

    async def attempt(self, session: ProcessFaceSession, scene: str, holder: str) -> FaceResult:
        self.camera.see(scene)
        return await session.verify(reference(holder), self.hints.append)

    async def one(self, scene: str, holder: str = "f01") -> FaceResult:
        async with self.verifier.session() as session:
            return await self.attempt(session, scene, holder)
