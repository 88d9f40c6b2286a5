"""Whether this machine has a display to open a window on."""

import os

from app.command_line import CommandError

NAMES = ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "QT_QPA_PLATFORM")


def has_display() -> bool:
    """Whether a window can be opened (or was asked for by name)."""
    return any(os.environ.get(name) for name in NAMES)


def need_display() -> None:
    """Qt would abort without a display; raises CommandError instead."""
    if not has_display():
        raise CommandError(
            "no display: neither WAYLAND_DISPLAY nor DISPLAY is set"
            " (QT_QPA_PLATFORM=offscreen runs without one)"
        )
