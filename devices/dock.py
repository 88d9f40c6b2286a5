"""What a simulator offers for control from outside: commands by name.

A person (dock window), a shell (`main.py dock`) and a script (`main.py play`) issue the same ones. Their
server and transport are in `qa/dock`; drivers of real devices have none.
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ConfigDict


class Arguments(BaseModel):
    """Base of every command's arguments: unknown keys are rejected."""

    model_config = ConfigDict(extra="forbid")


class DockError(Exception):
    """A command that cannot be executed; the message is for the person who issued it."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command. arguments: a pydantic model; run: called with it in the trio thread, returns JSON.
    tells: the command only reports state and changes nothing."""

    help: str
    arguments: type[Arguments]
    run: Callable[[Any], Awaitable[Any]]
    tells: bool = False
