"""The terminal itself."""

import argparse
from pathlib import Path

from app.command_line import CommandError

HELP = "the terminal, by its configuration"
DEFAULT_CONFIG = Path("/etc/ventanilla/terminal.toml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, default=DEFAULT_CONFIG, help="settings (TOML)")
    parser.add_argument("--windowed", action="store_true", help="in a window, not the whole screen")
    parser.add_argument("--language", choices=["es", "zh", "en"], help="instead of the configured")
    parser.add_argument(
        "--dock", type=Path, metavar="SOCKET", help="let simulators be driven from outside"
    )


def run(arguments: argparse.Namespace) -> int:
    from app.run_terminal import RunOptions, run_terminal
    from kiosk.settings import SettingsError, load_settings

    try:
        settings = load_settings(arguments.config)
    except SettingsError as error:
        raise CommandError(str(error)) from None
    if arguments.dock and settings.terminal.production:
        raise CommandError("--dock: a production terminal is not driven from outside")
    options = RunOptions(
        windowed=arguments.windowed, language=arguments.language, dock=arguments.dock
    )
    return run_terminal(settings, options)
