"""A database of the previous version is upgraded when the service starts."""

from pathlib import Path

import pytest
from sqlalchemy import create_engine, inspect, text

from central.serve import prepared_database
from central.tables import Table

BEFORE = """
CREATE TABLE ledger (id INTEGER PRIMARY KEY, posted_until DATE NOT NULL);
CREATE TABLE holder (token_hash VARCHAR PRIMARY KEY, person_id INTEGER NOT NULL,
    terminal_id INTEGER NOT NULL, expires_at INTEGER NOT NULL, picture_fetched BOOLEAN NOT NULL,
    code_accepted BOOLEAN NOT NULL);
CREATE INDEX ix_holder_expires_at ON holder (expires_at);
INSERT INTO holder VALUES ('h', 1, 1, 0, 1, 0);
CREATE TABLE one_time_code (id INTEGER PRIMARY KEY, person_id INTEGER NOT NULL,
    terminal_id INTEGER NOT NULL, sent_on DATE NOT NULL, expires_at INTEGER NOT NULL,
    attempts_left INTEGER NOT NULL, salt BLOB NOT NULL, digest BLOB NOT NULL);
CREATE INDEX ix_one_time_code_person_id ON one_time_code (person_id);
INSERT INTO one_time_code VALUES (1, 1, 1, '2026-11-22', 2000000000, 3, x'01', x'02');
CREATE TABLE receipt (receipt_number VARCHAR NOT NULL, terminal_id INTEGER NOT NULL,
    service VARCHAR NOT NULL, verification VARCHAR NOT NULL, at INTEGER NOT NULL,
    printed BOOLEAN NOT NULL, PRIMARY KEY (receipt_number, terminal_id));
INSERT INTO receipt VALUES ('T-1', 1, 'balance', 'face', 1, 1), ('T-2', 1, 'balance', 'face', 2, 0);
"""


@pytest.fixture
def old(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path / 'central.db'}"
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in BEFORE.split(";\n")[:-1]:
            connection.execute(text(statement))
    engine.dispose()
    return url


def test_it_has_every_current_table_and_column(old: str) -> None:
    prepared_database(old, with_citizens=False)
    found = inspect(create_engine(old))
    for name, table in Table.metadata.tables.items():
        columns = {column["name"] for column in found.get_columns(name)}
        assert columns == {column.name for column in table.columns}, name


def test_receipts_stay_and_codes_still_count_but_are_dead(old: str) -> None:
    for _ in range(2):  # the second time is a no-op
        database = prepared_database(old, with_citizens=False)
    with database() as session:
        receipts = session.execute(
            text("SELECT receipt_number, paper, at FROM receipt ORDER BY at")
        )
        assert [tuple(row) for row in receipts] == [
            ("T-1", "printed", 1),
            ("T-2", "not-printed", 2),
        ]
        codes = session.execute(text("SELECT id, sent_on, attempts_left FROM one_time_code"))
        assert [tuple(row) for row in codes] == [(1, "2026-11-22", 0)]
        assert session.execute(text("SELECT count(*) FROM holder")).scalar() == 0
