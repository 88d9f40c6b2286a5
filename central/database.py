"""Engine and sessions: SQLite by default, PostgreSQL by URL (its driver must be installed by the site)."""

import sqlite3
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event, inspect
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session, sessionmaker

from central.tables import Table

Database = sessionmaker[Session]

LONGEST_WAIT_MILLISECONDS = 5000
LOCK_NOT_AVAILABLE = "55P03"
"""PostgreSQL's error code for it."""


def open_engine(url: str) -> Engine:
    """Parameters never appear in errors or logs: they are personal data."""
    engine = create_engine(url, hide_parameters=True)
    backend = make_url(url).get_backend_name()
    if backend == "postgresql":
        event.listen(engine, "begin", _bound_waiting)
    if backend == "sqlite":
        _restrict_access(make_url(url))
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediate)
    return engine


def lock_timed_out(error: OperationalError) -> bool:
    """Another transaction held a needed lock for longer than LONGEST_WAIT_MILLISECONDS."""
    if isinstance(error.orig, sqlite3.Error):
        return error.orig.sqlite_errorcode & 0xFF == sqlite3.SQLITE_BUSY
    return getattr(error.orig, "sqlstate", None) == LOCK_NOT_AVAILABLE


def open_database(engine: Engine) -> Database:
    return sessionmaker(engine, expire_on_commit=False)


def is_empty(engine: Engine) -> bool:
    return not inspect(engine).has_table("ledger")


def create_tables(engine: Engine) -> None:
    Table.metadata.create_all(engine)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun explicitly, below
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        f"busy_timeout={LONGEST_WAIT_MILLISECONDS}",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Any) -> None:
    """Serialises writers: nothing that a transaction has read changes before it writes."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _bound_waiting(connection: Any) -> None:
    connection.exec_driver_sql(f"SET LOCAL lock_timeout = {LONGEST_WAIT_MILLISECONDS}")


def _restrict_access(url: URL) -> None:
    """Readable only by the owner; SQLite gives the files beside it the same mode."""
    name = url.database or ":memory:"
    if name == ":memory:" or name.startswith("file:"):
        return
    file = Path(name)
    try:
        file.touch(mode=0o600)
        file.chmod(0o600)
    except OSError:
        pass  # opening it will report the problem
