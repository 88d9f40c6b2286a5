"""A video file instead of a camera, through OpenCV."""

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field

from devices.camera.spec import CameraSource, CameraSpec, FixedCamera
from devices.driver import Driver, DriverSettings, Site


def _film(source: str) -> str:
    if not Path(source).is_file():
        raise ValueError("no such file")
    return source


class FileCameraSettings(DriverSettings):
    source: Annotated[str, Field(max_length=2000), AfterValidator(_film)]


def _make(settings: FileCameraSettings, site: Site) -> CameraSource:
    # Absolute: the face process has another working directory.
    return FixedCamera(CameraSpec("file", str(Path(settings.source).absolute())))


DRIVER = Driver(FileCameraSettings, _make, for_benches=True)
