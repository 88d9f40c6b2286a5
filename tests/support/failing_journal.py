"""A journal whose statements fail on demand: a full disk, a lock, a damaged page."""

import sqlite3
from collections.abc import Callable
from typing import Any

import pytest

from kiosk.store.journal import Journal

WRITES = ("BEGIN", "INSERT", "UPDATE", "REPLACE", "DELETE", "COMMIT")


def sqlite_error(code: int, text: str) -> sqlite3.DatabaseError:
    """As SQLite raises it."""
    kind = sqlite3.OperationalError if code != sqlite3.SQLITE_CORRUPT else sqlite3.DatabaseError
    error = kind(text)
    error.sqlite_errorcode = code
    return error


def full_disk() -> sqlite3.DatabaseError:
    return sqlite_error(sqlite3.SQLITE_FULL, "database or disk is full")


def malformed() -> sqlite3.DatabaseError:
    return sqlite_error(sqlite3.SQLITE_CORRUPT, "database disk image is malformed")


class Connection:
    """Wraps a journal's connection. before: called with each statement, and may raise."""

    def __init__(self, real: sqlite3.Connection, before: Callable[[str], None]) -> None:
        self._real = real
        self._before = before

    def execute(self, statement: str, values: Any = ()) -> sqlite3.Cursor:
        self._before(statement)
        return self._real.execute(statement, values)

    @property
    def in_transaction(self) -> bool:
        return self._real.in_transaction

    def close(self) -> None:
        self._real.close()


def watch(journal: Journal, before: Callable[[str], None]) -> None:
    """Until the journal opens another connection."""
    real = journal._db._connection
    journal._db._connection = Connection(real, before)  # type: ignore[assignment]


class WritesFail:
    """Counts statements that write. From the `first` on (1: immediately) they fail while `broken`."""

    def __init__(self, first: int, error: Callable[[], sqlite3.Error] = full_disk) -> None:
        self._first = first
        self._error = error
        self.count = 0
        self.broken = True

    def __call__(self, statement: str) -> None:
        if statement.startswith(WRITES):
            self.count += 1
            if self.broken and self.count >= self._first:
                raise self._error()


def lock_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Report a lock immediately: SQLite's waiting does not run on virtual time."""
    monkeypatch.setattr("kiosk.store.journal.LOCKED_SECONDS", 0.0)
