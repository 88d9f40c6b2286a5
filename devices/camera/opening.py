"""Creates the camera that a spec names."""

import importlib
from typing import cast

from devices.camera.contract import Camera
from devices.camera.spec import CameraSpec


def open_camera(spec: CameraSpec) -> Camera:
    """Raises ImportError or AttributeError if the spec names no driver."""
    module, _, name = spec.driver.partition(":")
    return cast(Camera, getattr(importlib.import_module(module), name)(spec))
