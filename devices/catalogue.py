"""Finds the drivers: each is a file `NAME_driver.py` in its device's `drivers` or `simulators`."""

import importlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from devices.driver import Driver

_ENDING = "_driver.py"


def drivers(device: str) -> Mapping[str, Driver[Any, Any]]:
    """By name, real devices first. device: the name of its folder ("card")."""
    return {name: _load(module) for name, module in _modules(device).items()}


def _modules(device: str) -> dict[str, str]:
    here = Path(__file__).parent / device
    return {
        file.name.removesuffix(_ENDING): f"devices.{device}.{kind}.{file.stem}"
        for kind in ("drivers", "simulators")
        for file in sorted((here / kind).glob(f"*{_ENDING}"))
    }


def _load(module: str) -> Driver[Any, Any]:
    return cast(Driver[Any, Any], importlib.import_module(module).DRIVER)
