"""What a simulator offers to whoever drives it from outside: commands by name.

A person (dock window), a shell (`main.py dock`) and a script (`main.py play`) give the same ones. Who
listens for them, and how they travel, is in `qa/dock`; no driver of a real device has any.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict


class Arguments(BaseModel):
    """Base of every command's arguments: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid")


class DockError(Exception):
    """A command that cannot be done; the text is for the person who gave it."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command. arguments: a pydantic model; run: gets it, in the trio thread, returns JSON.
    tells: it only says how things are, and changes nothing."""

    help: str
    arguments: type[Arguments]
    run: Callable[[Any], Awaitable[Any]]
    tells: bool = False
