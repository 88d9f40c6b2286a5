"""How a device is made from its section of the settings.

A driver is a file `NAME_driver.py` in its device's folder `drivers`, or `simulators`, with a constant
`DRIVER`. NAME is what stands in the settings; nothing else names it anywhere. The file itself imports
nothing heavy: all of them are read when the settings are checked.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Generic, TypeVar
from urllib.parse import urlsplit

from pydantic import BaseModel, ConfigDict, Field

Seconds = Annotated[float, Field(gt=0, le=3600)]


class DriverSettings(BaseModel):
    """Base of each driver's keys. driver: its name."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    driver: str = ""


@dataclass(frozen=True, slots=True)
class Site:
    """Where a device may write. run: for as long as the program runs. state: for good."""

    run: Path
    state: Path


S = TypeVar("S", bound=DriverSettings)
D = TypeVar("D")


@dataclass(frozen=True, slots=True)
class Driver(Generic[S, D]):
    """make: called before trio runs; starts nothing. for_benches: refused by a production terminal."""

    settings: type[S]
    make: Callable[[S, Site], D]
    for_benches: bool = False


def is_address(text: str, *schemes: str) -> bool:
    """Of one of these schemes, with a host."""
    try:
        parts = urlsplit(text)
        return parts.scheme in schemes and bool(parts.hostname) and parts.port != 0
    except ValueError:  # no port is called so
        return False
