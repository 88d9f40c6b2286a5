"""The newest events of this run, for the dock: recent ones, and those since the last request."""

from collections import deque
from typing import Any

KEPT = 500


class EventTail:
    """A listener of kiosk.log.EventFile. Events are numbered from 1."""

    def __init__(self) -> None:
        self._kept: deque[dict[str, Any]] = deque(maxlen=KEPT)
        self._count = 0

    def hear(self, record: dict[str, Any]) -> None:
        self._count += 1
        self._kept.append({"number": self._count, **record})

    def newest(self, last: int, after: int) -> list[dict[str, Any]]:
        """Oldest first: the newest `last` events with a number above `after`."""
        wanted = [record for record in self._kept if record["number"] > after]
        return wanted[-last:] if last else []

    def latest(self, event: str, key: str) -> str:
        """The field `key` of the newest event of that name; empty if there was none."""
        for record in reversed(self._kept):
            if record["event"] == event:
                return str(record[key])
        return ""
