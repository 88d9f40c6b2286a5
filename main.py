"""Ventanilla's command line. Each command is one file in app/commands."""

import sys

from app import process_locale
from app.command_line import main

if __name__ == "__main__":
    process_locale.settle()
    sys.exit(main(sys.argv[1:]))
