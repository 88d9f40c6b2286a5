"""Options of a single run that override or extend the settings."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.attachment import Attachment


@dataclass(frozen=True)
class RunOptions:
    """windowed, language: override the settings. attachment: the testers' tools on this terminal.
    room_beside: pixels they need next to the terminal's window. debug: never in production."""

    windowed: bool = False
    language: str | None = None
    attachment: "Attachment | None" = None
    room_beside: int = 0
    debug: bool = False
