"""What a tester hangs on a running terminal. The terminal knows no more of `qa` than this, and runs
where that folder is not installed."""

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
    """All of a terminal that has been put together; its supervisor runs, or is about to."""

    assembled: "Assembled"
    devices: "Devices"
    ui: "TerminalUi"
    state: "StateFolder"


class Attachment(Protocol):
    def open(self, ui: "TerminalUi") -> None:
        """In the Qt thread, before its loop."""
        ...

    async def serve(
        self, running: RunningTerminal, task_status: "trio.TaskStatus[None]" = ...
    ) -> None:
        """In the trio thread, until cancelled; the first visit waits until it has started."""
        ...

    def close(self) -> None:
        """In the Qt thread, after its loop."""
        ...


def qa_module(name: str) -> ModuleType:
    """A module of the testers' tools."""
    return importlib.import_module(f"qa.{name}")
