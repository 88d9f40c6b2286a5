import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import trio

from devices.camera.simulators.camera import SimulatedCamera
from devices.camera.simulators.control import SimulatedCameraControl
from devices.camera.simulators.scene import known_faces, parse_scene, write_scene
from devices.camera.spec import CameraSpec
from devices.dock import DockError
from devices.health import DeviceState
from qa.dock.server import Dock


def test_every_face_has_a_scene_of_each_kind() -> None:
    faces = known_faces()
    assert len(faces) >= 6
    assert parse_scene("f02", faces).kind == "live"
    assert parse_scene("two:f01+f02", faces).who == ("f01", "f02")
    for text in ("photo:f01", "replay:f01", "dark:f01", "far:f01", "frozen:f01", "covered"):
        assert parse_scene(text, faces).kind == text.partition(":")[0]


@pytest.mark.parametrize(
    "text", ["f99", "", "two:f01", "photo:", "covered:f01", "cake:f01", "live"]
)
def test_an_unknown_scene_lists_the_valid_ones(text: str) -> None:
    with pytest.raises(ValueError, match=r"photo:FACE.*two:FACE.*covered.*f01"):
        parse_scene(text, known_faces())


def test_the_dock_changes_what_the_camera_sees(tmp_path: Path) -> None:
    control = SimulatedCameraControl(tmp_path)
    dock = Dock()
    dock.add(control.dock_commands())
    camera = SimulatedCamera(control.spec)
    empty = camera.latest()
    assert empty is not None
    assert trio.run(lambda: dock.run("camera.see", scene="f01")) == {"sees": "f01"}
    somebody = camera.latest()
    trio.run(lambda: dock.run("camera.see", scene="gone"))
    assert camera.latest() is None
    assert camera.health().state is DeviceState.OFFLINE
    with pytest.raises(DockError, match="f01"):
        trio.run(lambda: dock.run("camera.see", scene="nobody"))
    assert control.scene == "gone"
    assert somebody is not None


@pytest.mark.parametrize("text", ["f01", "photo:f02", "replay:f01", "two:f01+f02", "dark:f01",
                                  "far:f01", "frozen:f01", "empty", "covered"])  # fmt: skip
def test_every_scene_is_a_picture(tmp_path: Path, text: str) -> None:
    file = tmp_path / "scene.json"
    write_scene(file, text)
    camera = SimulatedCamera(CameraSpec("simulated", str(file)))
    frame = camera.latest()
    assert frame is not None
    assert frame.image.shape == (480, 640, 3)
    assert frame.image.dtype == np.uint8


def test_a_damaged_scene_file_acts_as_a_lost_camera(tmp_path: Path) -> None:
    file = tmp_path / "scene.json"
    file.write_text("{")
    assert SimulatedCamera(CameraSpec("simulated", str(file))).latest() is None


def test_the_terminals_side_loads_no_opencv() -> None:
    """OpenCV would bring the risk of a crash or a long native call into the process that draws the screen."""
    code = (
        "import sys; import devices.camera.simulators.control, "
        "devices.face.drivers.process, devices.face.simulators.verifier; "
        "sys.exit(1 if {'cv2', 'dlib', 'face_recognition'} & set(sys.modules) else 0)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
