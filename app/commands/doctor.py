"""Every device, the central service, storage and clock: state, reason, what to do."""

import argparse
import json
from pathlib import Path

import trio

from app.command_line import CommandError

HELP = "every device, the central service, storage and clock: state, reason, what to do"
DEFAULT_CONFIG = Path("/etc/ventanilla/terminal.toml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--config", type=Path, default=DEFAULT_CONFIG, help="settings (TOML)")
    parser.add_argument("--json", action="store_true", help="as JSON")


def run(arguments: argparse.Namespace) -> int:
    """Exit status: 0 all well, 1 something needs attention, 2 bad settings file."""
    from app.examination import examine
    from kiosk.settings import SettingsError, load_settings

    try:
        settings = load_settings(arguments.config)
    except SettingsError as error:
        raise CommandError(str(error)) from None
    findings = trio.run(examine, settings, arguments.config)
    if arguments.json:
        print(json.dumps([finding.as_json() for finding in findings], indent=2))
    else:
        for finding in findings:
            print(finding)
    return 0 if all(finding.well for finding in findings) else 1
