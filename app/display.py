"""Checks whether this machine has a display to open a window on."""

import os
import re
import socket
from collections.abc import Mapping
from pathlib import Path

from app.command_line import CommandError

NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")
_X_SOCKET = "/tmp/.X11-unix/X"  # where X servers listen, not a temporary file of ours


def has_display() -> bool:
    """Whether a window can be opened (or a Qt platform was explicitly chosen)."""
    return any(os.environ.get(name) for name in NAMES) and not silent_display(os.environ)


def need_display() -> None:
    """Raises CommandError if there is no display; Qt would abort."""
    if name := silent_display(os.environ):
        raise CommandError(f"no display: {name} is {os.environ[name]!r}, but nothing listens there")
    if not has_display():
        raise CommandError(
            "no display: neither WAYLAND_DISPLAY nor DISPLAY is set"
            " (QT_QPA_PLATFORM=offscreen runs without one)"
        )


def silent_display(environment: Mapping[str, str]) -> str:
    """The environment variable that names a local display on which nothing listens, or "".

    What can't be checked from here (a remote display, an explicitly chosen platform) is left to Qt.
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
