"""The terminal itself."""

import argparse
import gc
from pathlib import Path
from typing import TYPE_CHECKING

from app.command_line import CommandError
from kiosk.texts import language_codes

if TYPE_CHECKING:
    from app.attachment import Attachment
    from kiosk.settings import Settings

HELP = "the terminal, by its configuration"
DEFAULT_CONFIG = Path("/etc/ventanilla/terminal.toml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, default=DEFAULT_CONFIG, help="settings (TOML)")
    parser.add_argument(
        "--windowed", action="store_true", help="run in a window instead of full screen"
    )
    parser.add_argument(
        "--language", choices=language_codes(), help="overrides the configured language"
    )
    parser.add_argument(
        "--dock",
        type=Path,
        metavar="SOCKET",
        help="let simulators be driven from outside through this Unix socket",
    )
    parser.add_argument(
        "--debug",
        action="store_true",
        help="for developers: full logs and tracebacks on stderr;"
        " screens reload when their QML is saved",
    )


def run(arguments: argparse.Namespace) -> int:
    from ui import qt_import

    gc.disable()  # it looks at all that is imported, again and again: a tenth of the start
    qt_import.map_libraries()
    qt_import.read_no_sources()
    from app.display import need_display
    from app.first_look import FirstLook
    from app.run_options import RunOptions
    from app.run_terminal import run_terminal

    look = FirstLook.at_known(arguments.config) or FirstLook.of(_settings(arguments.config))
    if look.production:
        _reject_testers_options(arguments)
    need_display()
    attachment = _docked(arguments.dock) if arguments.dock else None
    options = RunOptions(arguments.windowed, arguments.language, attachment, debug=arguments.debug)
    return run_terminal(look, lambda: _checked(arguments), options)


def _docked(socket: Path) -> "Attachment":
    from app.attachment import qa_module

    attachment: Attachment = qa_module("dock.attachment").DockAttachment(socket)
    return attachment


def _reject_testers_options(arguments: argparse.Namespace) -> None:
    if arguments.dock:
        raise CommandError("--dock: a production terminal can't be driven from outside")
    if arguments.debug:
        raise CommandError(
            "--debug: its output may contain personal data; not allowed in production"
        )


def _settings(file: Path) -> "Settings":
    from kiosk.settings import SettingsError, load_settings

    try:
        return load_settings(file)
    except SettingsError as error:
        raise CommandError(str(error)) from None


def _checked(arguments: argparse.Namespace) -> "Settings":
    """Full check, after the first frame; the next start may rely on the result. What the first look rejects
    is rejected here too: its note is not part of the settings."""
    from app.first_look import FirstLook

    settings = _settings(arguments.config)
    if settings.terminal.production:
        _reject_testers_options(arguments)
    FirstLook.of(settings).remember(arguments.config)
    return settings
