"""Writes the events of the catalogue as JSON lines and keeps them for the legal minimum of six months.

Network logs must be kept for at least six months (网络安全法 Art. 21): files roll at 5 MB, 40 are kept.
"""

import json
import logging
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path

from kiosk.clock import Clock
from kiosk.events import Event, as_record

_developers = logging.getLogger(__name__)
"""Emitted only with `main.py --debug`."""


class EventFile:
    """One JSON object per line, with its time. Passes each one to `listeners` too (the dock)."""

    def __init__(self, file: Path, clock: Clock) -> None:
        self._clock = clock
        self._logger = logging.Logger("events")
        self._handler = RotatingFileHandler(file, maxBytes=5_000_000, backupCount=40, delay=True)
        self._logger.addHandler(self._handler)
        self.listeners: list[Callable[[dict[str, str | int | bool]], None]] = []

    def log(self, event: Event) -> None:
        stamp = self._clock.now().isoformat(timespec="milliseconds")
        record = {"at": stamp, **as_record(event)}
        line = json.dumps(record)
        self._logger.info("%s", line)
        _developers.debug("%s", line)
        for listener in self.listeners:
            listener(record)

    def close(self) -> None:
        self._handler.close()
