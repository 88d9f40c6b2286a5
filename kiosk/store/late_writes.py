"""Writes that must not hold a visit up: at once when the journal takes them, else later, in order."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

MOST_WAITING = 1000
"""A day of visits. What comes on top is counted, and the count is noted."""


@dataclass(frozen=True, slots=True)
class _Write:
    write: Callable[[], None]
    label: str


class LateWrites:
    """note_dropped: writes down how many writes were too many to be kept."""

    def __init__(self, note_dropped: Callable[[int], None]) -> None:
        self._note_dropped = note_dropped
        self._waiting: list[_Write] = []
        self._dropped = 0

    @property
    def behind(self) -> bool:
        return bool(self._waiting) or self._dropped > 0

    def do(self, write: Callable[[], None], label: str = "") -> None:
        """Now, behind what waits; later when the journal takes nothing now. Never raises
        sqlite3.Error. label: while one of this label waits, another is not needed."""
        if label and any(waiting.label == label for waiting in self._waiting):
            return
        if len(self._waiting) < MOST_WAITING:
            self._waiting.append(_Write(write, label))
        else:
            self._dropped += 1
        self.catch_up()

    def catch_up(self) -> bool:
        """Write what waits. True when nothing waits any more."""
        try:
            while self._waiting:
                self._waiting[0].write()
                del self._waiting[0]
            if self._dropped:
                self._note_dropped(self._dropped)
                self._dropped = 0
        except sqlite3.Error:
            return False
        return True
