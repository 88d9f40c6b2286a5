"""Writes that must not delay a visit: immediate if the journal accepts them, otherwise queued in order."""

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass

MOST_WAITING = 1000
"""About a day of visits. Writes beyond that are dropped and counted, and the count is recorded."""


@dataclass(frozen=True, slots=True)
class _Write:
    write: Callable[[], None]
    label: str


class LateWrites:
    """record_dropped: records how many writes were dropped."""

    def __init__(self, record_dropped: Callable[[int], None]) -> None:
        self._record_dropped = record_dropped
        self._waiting: list[_Write] = []
        self._dropped = 0

    @property
    def has_queued(self) -> bool:
        return bool(self._waiting) or self._dropped > 0

    def do(self, write: Callable[[], None], label: str = "") -> None:
        """Write now, after what is already queued, or queue it if the journal is unavailable. Never raises
        sqlite3.Error. label: while a write with this label is queued, further ones are skipped."""
        if label and any(waiting.label == label for waiting in self._waiting):
            return
        if len(self._waiting) < MOST_WAITING:
            self._waiting.append(_Write(write, label))
        else:
            self._dropped += 1
        self.catch_up()

    def catch_up(self) -> bool:
        """Write what is queued. Returns True when the queue is empty."""
        try:
            while self._waiting:
                self._waiting[0].write()
                del self._waiting[0]
            if self._dropped:
                self._record_dropped(self._dropped)
                self._dropped = 0
        except sqlite3.Error:
            return False
        return True
