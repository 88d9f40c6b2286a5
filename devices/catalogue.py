"""Finds the drivers: each is a file `NAME_driver.py` in its device's `drivers` or `simulators`."""

import importlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from devices.driver import Driver

_ENDING = "_driver.py"


def drivers(device: str) -> Mapping[str, Driver[Any, Any]]:
    """By name, real devices first. device: the name of its folder ("card").

    A file that can't be loaded is left out: it must not stop a terminal that uses another driver."""
    loaded = {name: _loaded(module) for name, module in _modules(device).items()}
    return {name: each for name, each in loaded.items() if isinstance(each, Driver)}


def why_not_loaded(device: str, name: str) -> Exception | None:
    """What is wrong with the file of this driver; None where there is no such file, or nothing is."""
    module = _modules(device).get(name)
    loaded = _loaded(module) if module else None
    return loaded if isinstance(loaded, Exception) else None


def _modules(device: str) -> dict[str, str]:
    """Module by name. A simulator can't take the name of a driver."""
    here, found = Path(__file__).parent / device, dict[str, str]()
    for kind in ("drivers", "simulators"):
        for file in sorted((here / kind).glob(f"*{_ENDING}")):
            name = file.name.removesuffix(_ENDING)
            found.setdefault(name, f"devices.{device}.{kind}.{file.stem}")
    return found


def _loaded(module: str) -> Driver[Any, Any] | Exception:
    try:
        driver = importlib.import_module(module).DRIVER
    except Exception as error:
        return error
    return driver if isinstance(driver, Driver) else TypeError(f"{module}.DRIVER is no Driver")
