"""Whether a receipt is genuine, off line."""

import argparse
from pathlib import Path

from app.command_line import CommandError

HELP = "whether a receipt is genuine: the text of its code, or a PDF"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("receipt", metavar="CODE-OR-PDF")
    parser.add_argument(
        "--key", type=Path, action="append", required=True, help="a terminal's public key (PEM)"
    )


def run(arguments: argparse.Namespace) -> int:
    """0 genuine, 1 not."""
    from kiosk.documents.keys import KeyFileError
    from kiosk.documents.verify_command import run as verify

    try:
        verdict = verify(arguments.receipt, arguments.key)
    except KeyFileError as error:
        raise CommandError(str(error)) from None
    print(verdict.text)
    return verdict.status
