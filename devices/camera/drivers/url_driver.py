"""A network camera that sends MJPEG, through OpenCV."""

from typing import Annotated

from pydantic import AfterValidator, Field

from devices.camera.spec import CameraSource, CameraSpec, FixedCamera
from devices.driver import Driver, DriverSettings, Site, is_address


def _address(source: str) -> str:
    if not is_address(source, "http", "https"):
        raise ValueError(
            "must be an http:// or https:// address"
        )  # not repeated: it may hold a password
    return source


class UrlCameraSettings(DriverSettings):
    source: Annotated[str, Field(max_length=2000, repr=False), AfterValidator(_address)]


def _make(settings: UrlCameraSettings, site: Site) -> CameraSource:
    return FixedCamera(CameraSpec("url", settings.source))


DRIVER = Driver(UrlCameraSettings, _make)
