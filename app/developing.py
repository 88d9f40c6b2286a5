"""The developer's mode, `--debug`: what a production terminal must not say is said here.

Errors are shown whole, with their texts, as Python does by itself (app/last_words.py is left out);
every log comes out in full; and screens follow their QML.
"""

import faulthandler
import logging
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.app import TerminalUi

NOTICE = "--debug: names, numbers and keys may stand in what follows. Not for real people's cards."


def install() -> None:
    """For the whole process, libraries included."""
    print(f"main.py: {NOTICE}", file=sys.stderr, flush=True)
    faulthandler.enable()
    logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(name)s: %(message)s")


def reload_on_save(ui: "TerminalUi") -> None:
    """In the Qt thread."""
    from ui.reloading import QmlReloading

    QmlReloading(ui)
