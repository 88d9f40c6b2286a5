"""The operations that terminals may deliver: one file each, found by name.

A file has NAME, Body (a pydantic model) and `apply(session, terminal, body) -> bool`, which runs
the operation in the caller's transaction, or returns False if a rule forbids it.
"""

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel
from sqlalchemy.orm import Session

from central.tables import RegisteredTerminal


@dataclass(frozen=True, slots=True)
class Kind:
    body: type[BaseModel]
    apply: Callable[[Session, RegisteredTerminal, Any], bool]


def kinds() -> dict[str, Kind]:
    """Every operation in this folder, by name."""
    found = {}
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        found[module.NAME] = Kind(module.Body, module.apply)
    return found
