"""The terminal itself."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from app.command_line import CommandError
from kiosk.texts import language_codes

if TYPE_CHECKING:
    from kiosk.settings import Settings

HELP = "the terminal, by its configuration"
DEFAULT_CONFIG = Path("/etc/ventanilla/terminal.toml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, default=DEFAULT_CONFIG, help="settings (TOML)")
    parser.add_argument("--windowed", action="store_true", help="in a window, not the whole screen")
    parser.add_argument("--language", choices=language_codes(), help="instead of the configured")
    parser.add_argument(
        "--dock", type=Path, metavar="SOCKET", help="let simulators be driven from outside"
    )
    parser.add_argument(
        "--debug",
        action="store_true",
        help="for developers: everything on the standard error, errors with their texts;"
        " screens are drawn anew when their QML is saved",
    )


def run(arguments: argparse.Namespace) -> int:
    from app.attachment import qa_module
    from app.display import need_display
    from app.first_look import FirstLook
    from app.run_options import RunOptions
    from app.run_terminal import run_terminal

    look = FirstLook.at_known(arguments.config) or FirstLook.of(_settings(arguments.config))
    if look.production:
        _refuse_what_is_for_testers(arguments)
    need_display()
    attachment = (
        qa_module("dock.attachment").DockAttachment(arguments.dock) if arguments.dock else None
    )
    options = RunOptions(arguments.windowed, arguments.language, attachment, debug=arguments.debug)
    return run_terminal(look, lambda: _checked(arguments), options)


def _refuse_what_is_for_testers(arguments: argparse.Namespace) -> None:
    if arguments.dock:
        raise CommandError("--dock: a production terminal is not driven from outside")
    if arguments.debug:
        raise CommandError("--debug: what it shows may hold a person's data; not in production")


def _settings(file: Path) -> "Settings":
    from kiosk.settings import SettingsError, load_settings

    try:
        return load_settings(file)
    except SettingsError as error:
        raise CommandError(str(error)) from None


def _checked(arguments: argparse.Namespace) -> "Settings":
    """Behind the first frame; the next start may rely on it. What the first look refuses is refused
    here too: its note is no part of the settings."""
    from app.first_look import FirstLook

    settings = _settings(arguments.config)
    if settings.terminal.production:
        _refuse_what_is_for_testers(arguments)
    FirstLook.of(settings).remember(arguments.config)
    return settings
