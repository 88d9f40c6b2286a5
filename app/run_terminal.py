"""The running terminal: Qt on the main thread, everything else on trio in a thread of its own."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from app import last_words
from app.backstage import Backstage
from app.command_line import CommandError
from app.first_look import FirstLook
from app.service_manager import tell_service_manager
from app.state_folder import AlreadyRunningError, StateFolder
from devices.process_hardening import keep_memory_private
from kiosk.texts import Texts
from ui.app import TerminalUi
from ui.options import ASSETS, UiOptions

if TYPE_CHECKING:
    from devices.dock import Command
    from kiosk.settings import Settings
    from ui.dock_window import Runner


class Beside(Protocol):
    """Something beside the terminal that gives dock commands."""

    def commands(self) -> "Mapping[str, Command]":
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
    next to the terminal's window (the demo's dock). room_beside: pixels that it needs there."""

    windowed: bool = False
    language: str | None = None
    dock: Path | None = None
    beside: Beside | None = None
    room_beside: int = 0


def run_terminal(look: FirstLook, load: "Callable[[], Settings]", options: RunOptions) -> int:
    """Run until the window closes or SIGTERM; the exit status. Only what the first frame needs is
    imported before it: all else comes behind it, in the trio thread. So does `load`, which gives
    all settings, or raises CommandError."""
    last_words.install()
    keep_memory_private()
    os.umask(0o077)  # whatever is made from now on is for the terminal's user only
    state = StateFolder(look.state_folder)
    try:
        hold = state.prepare()
    except (AlreadyRunningError, OSError) as error:
        raise CommandError(str(error)) from None
    try:
        return _run(look, load, options, state)
    finally:
        hold.close()


def _run(
    look: FirstLook, load: "Callable[[], Settings]", options: RunOptions, state: StateFolder
) -> int:
    texts = Texts.load(ASSETS / "translations", options.language or look.language)
    ui = TerminalUi(_ui_options(look, options), texts)
    backstage = Backstage(load, options, state, ui, texts)
    if options.beside is not None:
        options.beside.open(ui, backstage.run_command)
    ui.after_first_frame(lambda: tell_service_manager("STATUS=The attract screen stands."))
    ui.after_first_frame(backstage.start)
    status = ui.run()
    if options.beside is not None:
        options.beside.close()
    backstage.stop()
    if backstage.complaint:
        raise CommandError(backstage.complaint)
    return status or backstage.status


def _ui_options(look: FirstLook, options: RunOptions) -> UiOptions:
    return UiOptions(
        orientation=look.orientation,
        windowed=options.windowed,
        headless=os.environ.get("QT_QPA_PLATFORM") == "offscreen",
        default_language=options.language or look.language,
        pixel_pitch_mm=look.pixel_pitch_mm,
        place=look.place,
        room_beside=options.room_beside,
    )
