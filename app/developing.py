"""Developer mode, `--debug`: shows what a production terminal must not.

Tracebacks appear in full, with their texts, as Python prints them (app/last_words.py is not installed);
all logs appear in full; and screens reload when their QML is saved.
"""

import faulthandler
import logging
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ui.app import TerminalUi

NOTICE = "--debug: the following output may contain names, numbers and keys. Not for real people's cards."


def install() -> None:
    """Applies to the whole process, including libraries."""
    print(f"main.py: {NOTICE}", file=sys.stderr, flush=True)
    faulthandler.enable()
    logging.basicConfig(level=logging.DEBUG, format="%(asctime)s %(name)s: %(message)s")


def reload_on_save(ui: "TerminalUi") -> None:
    """Call it in the Qt thread."""
    from ui.reloading import QmlReloading

    QmlReloading(ui)
