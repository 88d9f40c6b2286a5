"""The journal's SQLite connection: atomic transactions, and detection of damage."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def is_damage(error: sqlite3.Error) -> bool:
    """The file itself is damaged: retrying does not help, unlike with a lock or a full disk."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE


class Database:
    """One connection, in autocommit mode. damaged: the file was found damaged and should be replaced.

    All rows are fetched at once, so that damage is detected here and nowhere else.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.damaged = False

    def replace(self, connection: sqlite3.Connection) -> None:
        """Continue with another file."""
        self._connection = connection
        self.damaged = False

    def close(self) -> None:
        self._connection.close()

    def rows(self, statement: str, *values: str | int | bytes) -> list[Any]:
        try:
            return self._connection.execute(statement, values).fetchall()
        except sqlite3.Error as error:
            self.damaged = self.damaged or is_damage(error)
            raise

    def row(self, statement: str, *values: str | int | bytes) -> Any:
        """The first row, or None."""
        return next(iter(self.rows(statement, *values)), None)

    def write(self, statement: str, *values: str | int | bytes) -> None:
        """One statement in its own transaction."""
        with self.transaction():
            self.rows(statement, *values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Any failure, even of COMMIT, leaves no transaction open."""
        self.rows("BEGIN IMMEDIATE")
        try:
            yield
            self.rows("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        """SQLite has already rolled back after some errors (a full disk)."""
        if self._connection.in_transaction:
            with suppress(sqlite3.Error):  # the original error matters more
                self.rows("ROLLBACK")
