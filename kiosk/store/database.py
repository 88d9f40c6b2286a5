"""The journal's SQLite connection: whole transactions, and an eye on damage to the file."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

_DAMAGE = frozenset({sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB})


def is_damage(error: sqlite3.Error) -> bool:
    """The file's content is at fault: no trying again helps, unlike a lock or a full disk."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _DAMAGE


class Database:
    """One connection, in autocommit mode. damaged: the file was found damaged; it can be replaced.

    Everything is fetched at once, so that damage is met here and nowhere else.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self.damaged = False

    def replace(self, connection: sqlite3.Connection) -> None:
        """Go on with another file."""
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
        """One statement in a transaction of its own."""
        with self.transaction():
            self.rows(statement, *values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All or nothing. Whatever fails, a COMMIT too, leaves no transaction open behind it."""
        self.rows("BEGIN IMMEDIATE")
        try:
            yield
            self.rows("COMMIT")
        except BaseException:
            self._roll_back()
            raise

    def _roll_back(self) -> None:
        """SQLite has rolled back already after some errors (a full disk)."""
        if self._connection.in_transaction:
            with suppress(sqlite3.Error):  # it gives way to the error that led here
                self.rows("ROLLBACK")
