"""The running terminal: Qt on the main thread, everything else on trio in a thread of its own."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import trio

from app.command_line import CommandError
from app.compose import ASSETS, Assembled, Devices, assemble, make_devices
from app.dock_commands import terminal_commands
from app.state_folder import AlreadyRunningError, StateFolder
from kiosk.events import TerminalStarted, TerminalStopped, code
from kiosk.settings import Settings
from kiosk.texts import Texts
from ui.app import TerminalUi, UiOptions

VERSION = "0.1.0"


@dataclass(frozen=True)
class RunOptions:
    """windowed, language: over the settings. dock: socket to listen on. beside: more to run in the
    trio thread next to the terminal (the demo's dock window)."""

    windowed: bool = False
    language: str | None = None
    dock: Path | None = None
    prepare: Callable[[TerminalUi, Devices], None] | None = None


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
    ui = TerminalUi(_ui_options(settings, options), texts, devices.verifier.preview)
    if options.prepare is not None:
        options.prepare(ui, devices)
    backstage = Backstage(settings, options, state, devices, ui, texts)
    backstage.start()
    status = ui.run()
    backstage.stop()
    return status or backstage.status


def _ui_options(settings: Settings, options: RunOptions) -> UiOptions:
    return UiOptions(
        orientation=settings.screen.orientation,
        windowed=options.windowed,
        default_language=options.language or settings.terminal.language,
        pixel_pitch_mm=settings.screen.pixel_pitch_mm,
    )


class Backstage:
    """The trio thread. When it fails, the window closes and the process ends with status 1."""

    def __init__(
        self,
        settings: Settings,
        options: RunOptions,
        state: StateFolder,
        devices: Devices,
        ui: TerminalUi,
        texts: Texts,
    ) -> None:
        self._settings = settings
        self._options = options
        self._state = state
        self._devices = devices
        self._ui = ui
        self._texts = texts
        self._token: trio.lowlevel.TrioToken | None = None
        self._scope = trio.CancelScope()
        self._thread = threading.Thread(target=self._run, name="kiosk")
        self.status = 0

    def start(self) -> None:
        self._thread.start()

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
            async with assemble(
                self._settings, self._state, self._devices, self._ui.screens, self._texts
            ) as assembled:
                await self._with_dock(assembled)

    async def _with_dock(self, assembled: Assembled) -> None:
        events = assembled.events
        events.log(TerminalStarted(code(VERSION), not self._settings.terminal.production))
        dock = self._devices.dock
        dock.add(terminal_commands(assembled, self._ui))
        try:
            async with trio.open_nursery() as nursery:
                if self._options.dock is not None:
                    await nursery.start(dock.serve, self._options.dock)
                nursery.start_soon(assembled.supervisor.run)
        finally:
            events.log(TerminalStopped())
