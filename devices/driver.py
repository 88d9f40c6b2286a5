"""How a device is created from its section of the settings.

A driver is a file `NAME_driver.py` in its device's folder `drivers` or `simulators`, with a constant
`DRIVER`. NAME is its name in the settings; nothing else refers to it. The file itself must not import
anything heavy: all drivers are imported when the settings are checked.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Generic, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field

Seconds = Annotated[float, Field(gt=0, le=3600)]


class DriverSettings(BaseModel):
    """Base of each driver's settings. driver: its name."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    driver: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """Where a device may write. run: lives as long as the program runs. state: permanent."""

    run: Path
    state: Path


S = TypeVar("S", bound=DriverSettings)
D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Driver(Generic[S, D]):
    """make: called before trio runs; starts nothing. for_benches: rejected by a production terminal."""

    settings: type[S]
    make: Callable[[S, Site], D]
    for_benches: bool = False


def is_address(text: str, *schemes: str) -> bool:
    """Has one of these schemes, and a host."""
    try:
        parts = urlsplit(text)
        return parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:  # invalid port
        return False
