"""The folder in which one terminal keeps its files, and the lock that admits one process at a time."""

import fcntl
import os
from dataclasses import dataclass
from pathlib import Path


class AlreadyRunningError(Exception):
    """Another process holds this state folder."""


@dataclass(frozen=True)
class StateFolder:
    """The files of one terminal, all readable only by the terminal's user."""

    root: Path

    @property
    def journal(self) -> Path:
        return self.root / "journal.sqlite"

    @property
    def journal_key(self) -> Path:
        return self.root / "journal.key"

    @property
    def receipt_key(self) -> Path:
        return self.root / "receipt-signing.key"

    @property
    def events(self) -> Path:
        return self.root / "events.jsonl"

    @property
    def run(self) -> Path:
        """For files that live only as long as the process: sockets, the simulated scene."""
        return self.root / "run"

    def prepare(self) -> "Hold":
        """Create the folders, close them to other users, and take the lock. Raises AlreadyRunningError."""
        for folder in (self.root, self.run):
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            folder.chmod(0o700)  # it may already exist, open to others
        return Hold(self.root / "lock")


class Hold:
    """The lock of a running terminal; released by close, or when the process ends."""

    def __init__(self, file: Path) -> None:
        self._handle = os.open(file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        try:
            fcntl.flock(self._handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(self._handle)
            raise AlreadyRunningError(
                f"{file.parent}: in use by another running terminal"
            ) from None

    def close(self) -> None:
        os.close(self._handle)
