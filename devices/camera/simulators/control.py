"""The terminal's side of the simulated camera: sets the scene at run time."""

from pathlib import Path
from typing import Any

from devices.camera.simulators.scene import FACES, SCENES, known_faces, parse_scene, write_scene
from devices.camera.spec import CameraSpec
from devices.dock import Arguments, Command, DockError

DRIVER = "devices.camera.simulators.camera:SimulatedCamera"


class See(Arguments):
    scene: str


class SimulatedCameraControl:
    """run_dir: a folder of this run, which holds the scene file."""

    def __init__(self, run_dir: Path, faces: Path = FACES) -> None:
        self._faces = known_faces(faces)
        self._file = run_dir / "camera-scene.json"
        self._seen = "empty"
        run_dir.mkdir(parents=True, exist_ok=True)
        write_scene(self._file, self._seen)

    @property
    def spec(self) -> CameraSpec:
        return CameraSpec("simulated", str(self._file), DRIVER)

    @property
    def scene(self) -> str:
        return self._seen

    def see(self, scene: str) -> None:
        """Raises DockError listing the valid scenes."""
        try:
            parse_scene(scene, self._faces)
        except ValueError as error:
            raise DockError(str(error)) from None
        write_scene(self._file, scene)
        self._seen = scene

    def dock_commands(self) -> dict[str, Command]:
        async def see(arguments: See) -> Any:
            self.see(arguments.scene)
            return {"sees": self._seen}

        async def state(_: Arguments) -> Any:
            return {"sees": self._seen}

        return {
            "camera.see": Command(f"put something in front of the camera: {SCENES}", See, see),
            "camera.state": Command("what is in front of the camera", Arguments, state, tells=True),
        }
