"""The newest events of this run, for the dock: what happened lately, and since one looked last."""

from collections import deque
from typing import Any

KEPT = 500


class EventTail:
    """A listener of kiosk.log.EventFile. Each event gets a number, from 1."""

    def __init__(self) -> None:
        self._kept: deque[dict[str, Any]] = deque(maxlen=KEPT)
        self._count = 0

    def hear(self, record: dict[str, Any]) -> None:
        self._count += 1
        self._kept.append({"number": self._count, **record})

    def newest(self, last: int, after: int) -> list[dict[str, Any]]:
        """Oldest first: the newest `last` of those that came after number `after`."""
        wanted = [record for record in self._kept if record["number"] > after]
        return wanted[-last:] if last else []

    def latest(self, event: str, key: str) -> str:
        """What the newest event of that name says under `key`; empty when there was none."""
        for record in reversed(self._kept):
            if record["event"] == event:
                return str(record[key])
        return ""
