"""Attaches a dock to a running terminal: its commands, its socket, and what is shown beside the window."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, Protocol

import trio

from app.attachment import RunningTerminal
from devices.dock import Command, DockError
from kiosk.clock import ShiftedClock
from qa.dock.clock_control import ClockControl
from qa.dock.server import Dock
from qa.dock.terminal_commands import terminal_commands
from ui.app import TerminalUi


class Runner(Protocol):
    """Runs one dock command. Called in the Qt thread; returns at once. `done` is called once, from any
    thread, with the result or with an exception whose text says what went wrong."""

    def __call__(
        self, name: str, arguments: dict[str, Any], done: Callable[[object], None]
    ) -> None: ...


class Companion(Protocol):
    """Something beside the terminal that provides dock commands and may run them."""

    def commands(self) -> Mapping[str, Command]: ...

    def open(self, ui: TerminalUi, run: Runner) -> None:
        """Called in the Qt thread before its event loop starts."""
        ...

    def close(self) -> None:
        """Called in the Qt thread after its event loop has ended."""
        ...


class DockAttachment:
    """An app.attachment.Attachment. socket: where shells and scripts connect."""

    def __init__(self, socket: Path, companion: Companion | None = None) -> None:
        self._socket = socket
        self._companion = companion
        self._dock: Dock | None = None
        self._token: trio.lowlevel.TrioToken | None = None
        self._given: trio.Nursery | None = None

    def open(self, ui: TerminalUi) -> None:
        if self._companion is not None:
            self._companion.open(ui, self.run_command)

    def close(self) -> None:
        if self._companion is not None:
            self._companion.close()

    async def serve(
        self,
        running: RunningTerminal,
        task_status: trio.TaskStatus[None] = trio.TASK_STATUS_IGNORED,
    ) -> None:
        dock = self._made(running)
        self._token = trio.lowlevel.current_trio_token()
        async with trio.open_nursery() as nursery:
            self._given = nursery
            self._dock = dock
            try:
                await nursery.start(dock.serve, self._socket)
                task_status.started()
                await trio.sleep_forever()
            finally:
                self._given = None

    def run_command(
        self, name: str, arguments: dict[str, Any], done: Callable[[object], None]
    ) -> None:
        """A `Runner`."""
        dock, token = self._dock, self._token
        if dock is None or token is None:
            done(DockError("the terminal is starting"))
            return

        async def there() -> None:
            try:
                done(await dock.run(name, **arguments))
            except DockError as error:
                done(error)

        def begin() -> None:
            if self._given is not None:
                self._given.start_soon(there)

        try:
            token.run_sync_soon(begin)
        except trio.RunFinishedError:
            done(DockError("the terminal has ended"))

    def _made(self, running: RunningTerminal) -> Dock:
        terminal = running.assembled.terminal
        dock = Dock()
        dock.add(running.devices.commands)
        if isinstance(terminal.clock, ShiftedClock):
            dock.add(ClockControl(terminal.clock, terminal.report_suspect).dock_commands())
        dock.add(terminal_commands(running.assembled, running.ui, running.state))
        if self._companion is not None:
            dock.add(self._companion.commands())
        return dock
