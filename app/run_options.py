"""How one run of the terminal differs from its settings, and what may stand beside it."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from devices.dock import Command
    from ui.app import TerminalUi
    from ui.dock_window import Runner


class Beside(Protocol):
    """Something beside the terminal that gives dock commands."""

    def commands(self) -> "Mapping[str, Command]":
        """What it brings to the dock itself."""
        ...

    def open(self, ui: "TerminalUi", run: "Runner") -> None:
        """In the Qt thread, before its loop."""
        ...

    def close(self) -> None:
        """In the Qt thread, after its loop."""
        ...


@dataclass(frozen=True)
class RunOptions:
    """windowed, language: over the settings. dock: socket to listen on. beside: what else stands
    next to the terminal's window (the demo's dock). room_beside: pixels that it needs there."""

    windowed: bool = False
    language: str | None = None
    dock: Path | None = None
    beside: Beside | None = None
    room_beside: int = 0
