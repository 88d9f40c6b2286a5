"""The running terminal: Qt on the main thread, everything else on trio in a thread of its own."""

import os
import sys
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import trio

from app.command_line import CommandError
from app.compose import ASSETS, Assembled, Devices, assemble, client, make_devices
from app.dock_commands import terminal_commands
from app.state_folder import AlreadyRunningError, StateFolder
from devices.dock import Command, DockError
from kiosk.central.client import CentralClient
from kiosk.documents.keys import KeyFileError
from kiosk.events import TerminalStarted, TerminalStopped, code
from kiosk.journal import JournalError
from kiosk.screens import OutOfService, OutOfServiceReason
from kiosk.settings import Settings, SettingsError
from kiosk.texts import Texts
from ui.app import TerminalUi
from ui.options import UiOptions

if TYPE_CHECKING:
    from ui.dock_window import Runner

VERSION = "0.1.0"


class Beside(Protocol):
    """Something beside the terminal that gives dock commands."""

    def commands(self) -> Mapping[str, Command]:
        """What it brings to the dock itself."""
        ...

    def open(self, ui: TerminalUi, run: "Runner") -> None:
        """In the Qt thread, before its loop."""
        ...

    def close(self) -> None:
        """In the Qt thread, after its loop."""
        ...


@dataclass(frozen=True)
class RunOptions:
    """windowed, language: over the settings. dock: socket to listen on. beside: what else stands
    next to the terminal's window (the demo's dock)."""

    windowed: bool = False
    language: str | None = None
    dock: Path | None = None
    beside: Beside | None = None


def run_terminal(settings: Settings, options: RunOptions) -> int:
    """Run until the window closes or SIGTERM; the exit status."""
    state = StateFolder(settings.terminal.state_folder)
    try:
        hold = state.prepare()
    except (AlreadyRunningError, OSError) as error:
        raise CommandError(str(error)) from None
    try:
        return _run(settings, options, state)
    finally:
        hold.close()


def _run(settings: Settings, options: RunOptions, state: StateFolder) -> int:
    texts = Texts.load(ASSETS / "translations", options.language or settings.terminal.language)
    devices = make_devices(settings, state)
    try:
        centre = client(settings)
    except SettingsError as error:
        raise CommandError(str(error)) from None
    ui = TerminalUi(_ui_options(settings, options), texts, devices.verifier.preview)
    backstage = Backstage(settings, options, state, devices, centre, ui, texts)
    if options.beside is not None:
        devices.dock.add(options.beside.commands())
        options.beside.open(ui, backstage.run_command)
    backstage.start()
    status = ui.run()
    if options.beside is not None:
        options.beside.close()
    backstage.stop()
    return status or backstage.status


def _ui_options(settings: Settings, options: RunOptions) -> UiOptions:
    return UiOptions(
        orientation=settings.screen.orientation,
        windowed=options.windowed,
        headless=os.environ.get("QT_QPA_PLATFORM") == "offscreen",
        default_language=options.language or settings.terminal.language,
        pixel_pitch_mm=settings.screen.pixel_pitch_mm,
        place=settings.terminal.place,
    )


class Backstage:
    """The trio thread. When it fails, the window closes and the process ends with status 1."""

    def __init__(
        self,
        settings: Settings,
        options: RunOptions,
        state: StateFolder,
        devices: Devices,
        centre: CentralClient,
        ui: TerminalUi,
        texts: Texts,
    ) -> None:
        self._settings = settings
        self._options = options
        self._state = state
        self._devices = devices
        self._centre = centre
        self._ui = ui
        self._texts = texts
        self._token: trio.lowlevel.TrioToken | None = None
        self._scope = trio.CancelScope()
        self._thread = threading.Thread(target=self._run, name="kiosk")
        self._commands: trio.Nursery | None = None
        self.status = 0

    def start(self) -> None:
        self._thread.start()

    def run_command(
        self, name: str, arguments: dict[str, Any], done: Callable[[object], None]
    ) -> None:
        """Run one dock command in the trio thread; `done` gets its result or its DockError there."""

        async def there() -> None:
            try:
                done(await self._devices.dock.run(name, **arguments))
            except DockError as error:
                done(error)

        def begin() -> None:
            if self._commands is not None:
                self._commands.start_soon(there)

        if self._token is None:
            done(DockError("the terminal is starting"))
            return
        try:
            self._token.run_sync_soon(begin)
        except trio.RunFinishedError:
            done(DockError("the terminal has ended"))

    def stop(self) -> None:
        """Cancel and wait; called in the Qt thread after its loop has ended."""
        if self._token is not None:
            try:
                self._token.run_sync_soon(self._scope.cancel)
            except trio.RunFinishedError:
                pass  # it ended by itself
        self._thread.join()

    def _run(self) -> None:
        try:
            trio.run(self._main)
        except BaseException:
            self.status = 1
            raise
        finally:
            self._ui.quit()

    async def _main(self) -> None:
        self._token = trio.lowlevel.current_trio_token()
        with self._scope:
            try:
                await self._with_everything()
            except (JournalError, KeyFileError, OSError) as error:
                await self._out_of_service(error)

    async def _with_everything(self) -> None:
        async with assemble(
            self._settings,
            self._state,
            self._devices,
            self._centre,
            self._ui.screens,
            self._texts,
        ) as assembled:
            await self._with_dock(assembled)

    async def _out_of_service(self, error: Exception) -> None:
        """The state folder can't be used: say so to whoever started it, and to the hall, and wait
        for somebody to come. Their texts name files and keys, never a person."""
        self.status = 1
        print(f"main.py: {error}", file=sys.stderr, flush=True)
        self._ui.screens.show(OutOfService(OutOfServiceReason.FAULT))
        await trio.sleep_forever()

    async def _with_dock(self, assembled: Assembled) -> None:
        events = assembled.events
        dock = self._devices.dock
        dock.add(terminal_commands(assembled, self._ui, self._state))
        events.log(TerminalStarted(code(VERSION), not self._settings.terminal.production))
        try:
            async with trio.open_nursery() as nursery:
                self._commands = nursery
                if self._options.dock is not None:
                    await nursery.start(dock.serve, self._options.dock)
                nursery.start_soon(assembled.supervisor.run)
        finally:
            self._commands = None
            events.log(TerminalStopped())
