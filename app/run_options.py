"""How one run of the terminal differs from its settings."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.attachment import Attachment


@dataclass(frozen=True)
class RunOptions:
    """windowed, language: over the settings. attachment: what a tester hangs on the terminal.
    room_beside: pixels that it needs next to the terminal's window. debug: never in production."""

    windowed: bool = False
    language: str | None = None
    attachment: "Attachment | None" = None
    room_beside: int = 0
    debug: bool = False
