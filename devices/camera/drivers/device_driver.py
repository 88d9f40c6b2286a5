"""A camera of this machine, through OpenCV."""

import re
from typing import Annotated

from pydantic import AfterValidator, Field

from devices.camera.spec import CameraSource, CameraSpec, FixedCamera
from devices.driver import Driver, DriverSettings, Site


def _number_or_path(source: str) -> str:
    if not re.fullmatch(r"[0-9]{1,3}|/.+", source, re.ASCII):
        raise ValueError("must be a device number or path")
    return source


class DeviceCameraSettings(DriverSettings):
    """source: a device number or path."""

    source: Annotated[str, Field(max_length=2000), AfterValidator(_number_or_path)] = "0"


def _make(settings: DeviceCameraSettings, site: Site) -> CameraSource:
    return FixedCamera(CameraSpec("device", settings.source))


DRIVER = Driver(DeviceCameraSettings, _make)
