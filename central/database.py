"""Engine and sessions: SQLite by default, PostgreSQL by URL (its driver is the site's to install)."""

from typing import Any

from sqlalchemy import Engine, create_engine, event, inspect
from sqlalchemy.engine import make_url
from sqlalchemy.orm import Session, sessionmaker

from central.tables import Table

Database = sessionmaker[Session]


def open_engine(url: str) -> Engine:
    """Parameters are never shown in errors or logs: they are personal data."""
    engine = create_engine(url, hide_parameters=True)
    if make_url(url).get_backend_name() == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_immediate)
    return engine


def open_database(engine: Engine) -> Database:
    return sessionmaker(engine, expire_on_commit=False)


def is_empty(engine: Engine) -> bool:
    return not inspect(engine).has_table("ledger")


def create_tables(engine: Engine) -> None:
    Table.metadata.create_all(engine)


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions are begun below, by hand
    for pragma in (
        "journal_mode=WAL",
        "synchronous=NORMAL",
        "foreign_keys=ON",
        "busy_timeout=5000",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Any) -> None:
    """Writers stand in a row: nothing that a transaction has read changes before it writes."""
    connection.exec_driver_sql("BEGIN IMMEDIATE")
