"""Checks the files of a terminal that no other user may read or change."""

import stat
from pathlib import Path
from urllib.parse import urlsplit

from app.state_folder import StateFolder
from devices.health import DeviceState, Health
from kiosk.settings import DEVICES, Settings

OPEN_TO_OTHERS = stat.S_IRWXO | stat.S_IWGRP
"""Group read is allowed: a site may keep these files owned by root and readable by the terminal's
group."""


def private_files_health(settings: Settings, config: Path | None) -> Health:
    """Reports the first file that is open to others, by its kind."""
    for kind, file in _private_files(settings, config).items():
        if _is_open(file):
            return Health(DeviceState.ATTENTION, f"{kind}-open-to-others")
    return Health(DeviceState.ONLINE)


def _private_files(settings: Settings, config: Path | None) -> dict[str, Path]:
    state = StateFolder(settings.terminal.state_folder)
    files = {
        "token": settings.centre.token_file,
        "staff-list": settings.staff.cards_file,
        "receipt-key": state.receipt_key,
        "journal-key": state.journal_key,
        "journal": state.journal,
        "settings": config if _has_password(settings) else None,
    }
    return {kind: file for kind, file in files.items() if file is not None}


def _has_password(settings: Settings) -> bool:
    """Whether a device's address contains a password, as a network camera's may."""
    values = (
        value
        for section in DEVICES
        for value in getattr(settings, section).model_dump().values()
        if isinstance(value, str)
    )
    return any(map(_names_password, values))


def _names_password(text: str) -> bool:
    try:
        return urlsplit(text).password is not None
    except ValueError:  # not a URL
        return False


def _is_open(file: Path) -> bool:
    """A file that is missing or can't be examined is reported elsewhere."""
    try:
        return file.stat().st_mode & OPEN_TO_OTHERS != 0
    except OSError:
        return False
