"""Runs the terminal: Qt on the main thread, everything else on trio in its own thread."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from app import developing, last_words
from app.backstage import Backstage
from app.command_line import CommandError
from app.first_look import FirstLook
from app.run_options import RunOptions
from app.service_manager import tell_service_manager
from app.state_folder import AlreadyRunningError, StateFolder
from devices.process_hardening import keep_memory_private
from kiosk.texts import Texts
from ui.app import TerminalUi
from ui.options import ASSETS, UiOptions

if TYPE_CHECKING:
    from kiosk.settings import Settings


def run_terminal(look: FirstLook, load: "Callable[[], Settings]", options: RunOptions) -> int:
    """Run until the window closes or SIGTERM arrives; returns the exit status. Only what the first frame
    needs is imported before it; everything else is imported later, in the trio thread. That is also where
    `load` runs, which returns all settings or raises CommandError."""
    (developing if options.debug else last_words).install()
    keep_memory_private()
    os.umask(0o077)  # files created from now on are for the terminal's user only
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
    if options.attachment is not None:
        options.attachment.open(ui)
    if options.debug:
        developing.reload_on_save(ui)
    ui.after_first_frame(lambda: tell_service_manager("STATUS=The attract screen stands."))
    ui.after_first_frame(backstage.start)
    status = ui.run()
    if options.attachment is not None:
        options.attachment.close()
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
