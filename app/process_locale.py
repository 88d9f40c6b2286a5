"""Locale and encoding of this process and its children: always the same, whatever they were started in.

Where "i" has a Turkish capital, Qt looks for names that nobody has; under Latin-1 half of what is
printed cannot be. Languages of people come from `kiosk.texts`, never from here.
"""

import io
import os
import sys
from collections.abc import Mapping

LOCALE = "C.UTF-8"
"""Part of the C library itself: there without any locale being installed."""
_NOT_HEEDED = ("LANGUAGE", "PYTHONIOENCODING")


def settle() -> None:
    """Call it first of all. Starts the program anew, once, when Python has already taken another
    encoding for file names and arguments."""
    stale = sys.getfilesystemencoding() != "utf-8" and os.environ.get("PYTHONUTF8") != "1"
    settled = settled_environment(os.environ)
    os.environ.clear()
    os.environ.update(settled)
    if stale:
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # None where there is none at all
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def settled_environment(environment: Mapping[str, str]) -> dict[str, str]:
    kept = {
        name: value
        for name, value in environment.items()
        if not name.startswith("LC_") and name not in _NOT_HEEDED
    }
    return {**kept, "LANG": LOCALE, "LC_ALL": LOCALE, "PYTHONUTF8": "1"}
