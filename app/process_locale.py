"""Fixes the locale and encoding of this process and its children, whatever environment they start in.

Under a Turkish locale, where the capital of "i" is "İ", Qt looks up names that do not exist; under
Latin-1 half of our output can't be printed. The languages citizens see come from `kiosk.texts`, never from
here.
"""

import io
import os
import sys
from collections.abc import Mapping

LOCALE = "C.UTF-8"
"""Built into the C library, so it exists even if no locale is installed."""
_NOT_HEEDED = ("LANGUAGE", "PYTHONIOENCODING")


def settle() -> None:
    """Call this before anything else. Re-executes the program once if Python has already chosen another
    encoding for file names and arguments."""
    stale = sys.getfilesystemencoding() != "utf-8" and os.environ.get("PYTHONUTF8") != "1"
    settled = settled_environment(os.environ)
    os.environ.clear()
    os.environ.update(settled)
    if stale:
        os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # None if the process has no such stream
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def settled_environment(environment: Mapping[str, str]) -> dict[str, str]:
    kept = {
        name: value
        for name, value in environment.items()
        if not name.startswith("LC_") and name not in _NOT_HEEDED
    }
    return {**kept, "LANG": LOCALE, "LC_ALL": LOCALE, "PYTHONUTF8": "1"}
