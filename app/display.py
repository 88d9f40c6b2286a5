"""Whether this machine has a display to open a window on."""

import os
import re
import socket
from collections.abc import Mapping
from pathlib import Path

from app.command_line import CommandError

NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
_X_SOCKET = "/tmp/.X11-unix/X"  # where X servers listen, not a file of ours


def has_display() -> bool:
    """Whether a window can be opened (or was asked for by name)."""
    return any(os.environ.get(name) for name in NAMES) and not silent_display(os.environ)


def need_display() -> None:
    """Qt would abort without a display; raises CommandError instead."""
    if name := silent_display(os.environ):
        raise CommandError(f"no display: {name} is {os.environ[name]!r}, and nothing is there")
    if not has_display():
        raise CommandError(
            "no display: neither WAYLAND_DISPLAY nor DISPLAY is set"
            " (QT_QPA_PLATFORM=offscreen runs without one)"
        )


def silent_display(environment: Mapping[str, str]) -> str:
    """The variable that names a display of this machine on which nothing listens, or "".

    What can't be known from here (another machine's display, a platform asked for) is left to Qt.
    """
    if any(environment.get(name) for name in ("QT_QPA_PLATFORM", "WAYLAND_SOCKET")):
        return ""
    if wayland := environment.get("WAYLAND_DISPLAY"):
        if _listens(str(Path(environment.get("XDG_RUNTIME_DIR", "")) / wayland)):
            return ""
        if not environment.get("DISPLAY"):
            return "WAYLAND_DISPLAY"
    local = re.fullmatch(r"(?:unix)?:(\d+)(?:\.\d+)?", environment.get("DISPLAY", ""))
    if local is None:
        return ""
    path = _X_SOCKET + local[1]
    return "" if _listens(path) or _listens(f"\0{path}") else "DISPLAY"


def _listens(path: str) -> bool:
    with socket.socket(socket.AF_UNIX) as asking:
        try:
            asking.connect(path)
        except OSError:
            return False
    return True
