"""Upgrades the tables of an earlier version. Each step first checks whether it is needed."""

from sqlalchemy import Connection, Engine, inspect, text

from central.tables import HolderHandle, OneTimeCode, RecordedReceipt, Table


def upgrade(engine: Engine) -> None:
    """In one transaction; does nothing to a current database."""
    with engine.begin() as connection:
        if not has(connection, HolderHandle, "card_id"):
            end_visits(connection)
        if not has(connection, OneTimeCode, "holder_hash"):
            end_codes(connection)
        if not has(connection, RecordedReceipt, "paper"):
            name_paper(connection)
        Table.metadata.create_all(connection)


def has(connection: Connection, table: type[Table], column: str) -> bool:
    columns = inspect(connection).get_columns(table.__tablename__)
    return column in {found["name"] for found in columns}


def end_visits(connection: Connection) -> None:
    """A handle is worthless after its visit, so the table is simply recreated."""
    connection.execute(text("DROP TABLE holder"))


def end_codes(connection: Connection) -> None:
    """They still count towards the day's limit, but belong to no visit."""
    connection.execute(
        text("ALTER TABLE one_time_code ADD COLUMN holder_hash VARCHAR NOT NULL DEFAULT ''")
    )
    connection.execute(text("UPDATE one_time_code SET attempts_left = 0"))


def name_paper(connection: Connection) -> None:
    """Until now, an unclear print was reported as "not printed"; which ones were is unknown."""
    connection.execute(
        text("ALTER TABLE receipt ADD COLUMN paper VARCHAR NOT NULL DEFAULT 'not-printed'")
    )
    connection.execute(text("UPDATE receipt SET paper = 'printed' WHERE printed"))
    connection.execute(text("ALTER TABLE receipt DROP COLUMN printed"))
