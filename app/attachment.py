"""What testers' tools attach to a running terminal. This is all the terminal knows about `qa`, so it also
runs where that folder is not installed."""

import importlib
from dataclasses import dataclass
from types import ModuleType
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    import trio

    from app.compose import Assembled
    from app.compose_devices import Devices
    from app.state_folder import StateFolder
    from ui.app import TerminalUi


@dataclass(frozen=True)
class RunningTerminal:
    """A fully assembled terminal whose supervisor is running or about to run."""

    assembled: "Assembled"
    devices: "Devices"
    ui: "TerminalUi"
    state: "StateFolder"


class Attachment(Protocol):
    def open(self, ui: "TerminalUi") -> None:
        """Called in the Qt thread before its event loop starts."""
        ...

    async def serve(
        self, running: RunningTerminal, task_status: "trio.TaskStatus[None]" = ...
    ) -> None:
        """Runs in the trio thread until cancelled; the first visit waits until it has started."""
        ...

    def close(self) -> None:
        """Called in the Qt thread after its event loop has ended."""
        ...


def qa_module(name: str) -> ModuleType:
    """Import a module of the testers' tools."""
    return importlib.import_module(f"qa.{name}")
