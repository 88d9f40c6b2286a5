"""Checks offline whether a receipt is genuine."""

import argparse
from pathlib import Path

from app.command_line import CommandError

HELP = "check whether a receipt is genuine: the text of its code, or a PDF"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("receipt", metavar="CODE-OR-PDF")
    parser.add_argument(
        "--key", type=Path, action="append", required=True, help="a terminal's public key (PEM)"
    )


def run(arguments: argparse.Namespace) -> int:
    """Exit status: 0 genuine, 1 not genuine, 2 could not be checked."""
    from kiosk.documents.verify_command import NOT_CHECKED, verify

    verdict = verify(arguments.receipt, arguments.key)
    if verdict.status == NOT_CHECKED:
        raise CommandError(verdict.text)
    print(verdict.text)
    return verdict.status
