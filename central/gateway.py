"""Delivers one-time codes to phones."""

import json
import os
from pathlib import Path
from typing import Protocol


class MessageGateway(Protocol):
    def send_code(self, phone: str, digits: str) -> None:
        """Send, or raise any exception: the code is then dead and not counted. Called in a worker
        thread."""
        ...


class NoGateway:
    """No gateway: every request for a code fails."""

    def send_code(self, phone: str, digits: str) -> None:
        raise ConnectionError("no message gateway")


class FileGateway:
    """For development: appends one JSON line per message to a file readable only by this user."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def send_code(self, phone: str, digits: str) -> None:
        line = json.dumps({"phone": phone, "code": digits}) + "\n"
        handle = os.open(self._file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            os.write(handle, line.encode())
        finally:
            os.close(handle)


class MemoryGateway:
    """For tests: keeps the messages sent, oldest first."""

    def __init__(self) -> None:
        self.sent: list[tuple[str, str]] = []

    def send_code(self, phone: str, digits: str) -> None:
        self.sent.append((phone, digits))
