"""`python -m central --help`. Same as `main.py central`, but without the terminal's libraries."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from central.development import PICTURES, CentreFault
from central.serve import CannotServe, ServeOptions, new_terminal, print_line, serve


def add_options(words: argparse.ArgumentParser) -> None:
    """The command line options of the service."""
    words.add_argument(
        "--database",
        default="sqlite:///central.db",
        help="sqlite:///FILE or postgresql+psycopg://…",
    )
    words.add_argument("--host", default="127.0.0.1")
    words.add_argument("--port", type=int, default=8443, help="0 picks a free port")
    words.add_argument("--certificate", type=Path, help="PEM file")
    words.add_argument("--key", type=Path, help="PEM file")
    words.add_argument(
        "--seed", action="store_true", help="load the synthetic citizens into an empty database"
    )
    words.add_argument(
        "--development",
        action="store_true",
        help="accept the development terminal, --messages and --fault",
    )
    words.add_argument("--messages", type=Path, help="append one-time codes to this file")
    words.add_argument("--pictures", type=Path, default=PICTURES, help="folder with the faces")
    words.add_argument(
        "--fault", type=CentreFault, choices=list(CentreFault), default=CentreFault.NONE
    )
    words.add_argument("--end-with-stdin", action="store_true", help="stop when stdin closes")
    words.add_argument(
        "--add-terminal", metavar="NAME", help="add a terminal, print its token, and exit"
    )


def main(arguments: Sequence[str]) -> int:
    words = argparse.ArgumentParser(prog="central", description="The reference centre.")
    add_options(words)
    return run(words.parse_args(arguments))


def run(arguments: argparse.Namespace) -> int:
    """Serve until stopped; returns the exit status."""
    given = vars(arguments)
    name = given.pop("add_terminal")
    try:
        if name is not None:
            print_line(new_terminal(given["database"], name))
        else:
            serve(ServeOptions(**given))
    except CannotServe as problem:
        sys.stderr.write(f"central: {problem}\n")
        return 2
    except KeyboardInterrupt:
        sys.stderr.write("central: stopped\n")
        return 130
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
