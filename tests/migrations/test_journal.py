"""A journal of an older program is migrated completely, and nothing in it is lost."""

import hashlib
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.store.journal import Journal, JournalError, ReceiptState
from kiosk.store.schema import SCHEMA_VERSION, VERSIONS
from kiosk.store.staff_store import OutByStaff
from kiosk.store.vault import Vault

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)

VERSION_1 = """
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
CREATE TABLE receipt (
    number TEXT PRIMARY KEY, at TEXT NOT NULL, service TEXT NOT NULL,
    verification TEXT NOT NULL, state TEXT NOT NULL) STRICT;
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, operation TEXT NOT NULL,
    body BLOB NOT NULL, at TEXT NOT NULL, state TEXT NOT NULL, tries INTEGER NOT NULL) STRICT;
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, what TEXT NOT NULL, chain TEXT NOT NULL) STRICT;
PRAGMA user_version = 1;
"""
"""The original schema; not to be changed with the code."""


def version_1(folder: Path) -> Path:
    """A file as left by the first program, with one row in every table."""
    file = folder / "journal.sqlite"
    vault = Vault(bytes(32))
    at = AT.isoformat()
    chain = hashlib.sha256(f"\n{at}\nvisit 1 served".encode()).hexdigest()
    with sqlite3.connect(file) as db:
        db.executescript(VERSION_1)
        db.execute("INSERT INTO counter VALUES ('receipt', 41)")
        db.execute("INSERT INTO receipt VALUES ('R41', ?, 'balance', 'face', 'printed')", (at,))
        db.execute(
            "INSERT INTO outbox VALUES (1, 'k1', 'receipt', ?, ?, 'waiting', 2)",
            (vault.seal(b"{}", "k1"), at),
        )
        db.execute("INSERT INTO audit VALUES (1, ?, 'visit 1 served', ?)", (at, chain))
    db.close()
    return file


def test_everything_of_version_1_is_there(tmp_path: Path) -> None:
    journal = Journal.open(version_1(tmp_path), Vault(bytes(32)))
    assert journal.next_number("receipt") == 42
    assert [row.number for row in journal.receipts(ReceiptState.PRINTED)] == ["R41"]
    assert [row.body for row in journal.waiting()] == [b"{}"]
    assert [row.tries for row in journal.oldest_waiting(9)] == [2]
    assert journal.audit_entries() == ["visit 1 served"]
    journal.audit(AT, "visit 2 served")
    assert len(journal.audit_entries()) == 2
    journal.close()


def test_operations_given_up_by_version_2_are_retried(tmp_path: Path) -> None:
    file = version_1(tmp_path)
    with sqlite3.connect(file) as db:
        db.executescript(f"{VERSIONS[1]} PRAGMA user_version = 2;")
        db.execute("UPDATE outbox SET state = 'stuck', tries = 50")
    db.close()
    journal = Journal.open(file, Vault(bytes(32)))
    assert [row.body for row in journal.waiting()] == [b"{}"]
    journal.close()


def test_the_staff_tables_work_in_a_migrated_file(tmp_path: Path) -> None:
    file = version_1(tmp_path)
    journal = Journal.open(file, Vault(bytes(32)))
    assert journal.staff.used("paper").receipts == 1
    journal.staff.take_out(OutByStaff("cleaning", AT, "T7"))
    journal.close()
    again = Journal.open(file, Vault(bytes(32)))
    assert again.staff.out_by_staff() == OutByStaff("cleaning", AT, "T7")
    again.close()


def test_each_step_is_atomic(tmp_path: Path) -> None:
    """A power cut during the step leaves version 1; the next start resumes from there."""
    file = version_1(tmp_path)
    db = sqlite3.connect(file, isolation_level=None)
    with pytest.raises(sqlite3.OperationalError):
        db.executescript(
            f"BEGIN IMMEDIATE; {VERSIONS[1]} PRAGMA user_version = 2; SELECT nonsense;"
        )
    db.close()  # uncommitted, as after a power cut
    with sqlite3.connect(file) as look:
        assert look.execute("PRAGMA user_version").fetchone() == (1,)
        tables = {row[0] for row in look.execute("SELECT name FROM sqlite_master")}
    look.close()
    assert "self_test" not in tables
    journal = Journal.open(file, Vault(bytes(32)))
    assert journal.staff.last_self_test("card") is None
    journal.close()


def test_new_and_migrated_files_have_the_same_tables(tmp_path: Path) -> None:
    (tmp_path / "old").mkdir()
    old = version_1(tmp_path / "old")
    for file in (old, tmp_path / "new.sqlite"):
        Journal.open(file, Vault(bytes(32))).close()
    assert schema(old) == schema(tmp_path / "new.sqlite")
    assert schema(old)[0] == SCHEMA_VERSION


def schema(file: Path) -> tuple[int, list[tuple[str, str]]]:
    with sqlite3.connect(file) as db:
        (version,) = db.execute("PRAGMA user_version").fetchone()
        rows = db.execute("SELECT name, coalesce(sql, '') FROM sqlite_master ORDER BY name")
        found = [(name, " ".join(sql.split())) for name, sql in rows]
    db.close()
    return version, found


def test_a_file_that_cannot_be_migrated_is_refused(tmp_path: Path) -> None:
    file = version_1(tmp_path)
    with sqlite3.connect(file) as db:
        db.execute("CREATE TABLE service (x)")  # conflicts with the step
    db.close()
    with pytest.raises(JournalError):
        Journal.open(file, Vault(bytes(32)))


def test_deferrals_of_an_older_program_are_kept(tmp_path: Path) -> None:
    """The column was called odd until version 4."""
    file = tmp_path / "journal.sqlite"
    vault = Vault(bytes(32))
    with sqlite3.connect(file) as db:
        for number, step in enumerate(VERSIONS[:3], 1):
            db.executescript(f"{step} PRAGMA user_version = {number};")
        for key, odd in (("often", 2), ("never", 0)):
            db.execute(
                "INSERT INTO outbox (key, operation, body, at, state, tries, odd) "
                "VALUES (?, 'receipt', ?, ?, 'waiting', 3, ?)",
                (key, vault.seal(b"{}", key), AT.isoformat(), odd),
            )
    db.close()
    journal = Journal.open(file, vault)
    assert [(row.key, row.deferrals) for row in journal.waiting()] == [("never", 0), ("often", 2)]
    journal.close()


def test_the_audit_chain_continues_keyed_after_the_old_entries(tmp_path: Path) -> None:
    """Version 5: entries chained without a key stay as they are, and can no longer be changed."""
    file = version_1(tmp_path)
    old = audit_rows(file)
    journal = Journal.open(file, Vault(bytes(32)))
    assert journal.audit_head().length == 1
    journal.audit(AT, "visit 2 served")
    assert journal.audit_entries() == ["visit 1 served", "visit 2 served"]
    assert journal.audit_head().length == 2
    journal.close()
    assert audit_rows(file)[:1] == old
    forge_first_entry(file)
    journal = Journal.open(file, Vault(bytes(32)))
    with pytest.raises(JournalError, match="chain"):
        journal.audit_entries()
    journal.close()


def audit_rows(file: Path) -> list[tuple[object, ...]]:
    with sqlite3.connect(file) as db:
        rows = db.execute("SELECT seq, at, what, chain FROM audit ORDER BY seq").fetchall()
    db.close()
    return rows


def forge_first_entry(file: Path) -> None:
    """Changed, and rechained as the old program would have done."""
    chain = hashlib.sha256(f"\n{AT.isoformat()}\nvisit 1 ended".encode()).hexdigest()
    with sqlite3.connect(file) as db:
        db.execute("UPDATE audit SET what = 'visit 1 ended', chain = ? WHERE seq = 1", (chain,))
    db.close()


def test_an_old_chain_that_was_broken_stays_broken(tmp_path: Path) -> None:
    file = version_1(tmp_path)
    with sqlite3.connect(file) as db:
        db.execute("UPDATE audit SET what = 'visit 1 ended'")
    db.close()
    journal = Journal.open(file, Vault(bytes(32)))
    with pytest.raises(JournalError, match="chain"):
        journal.audit_entries()
    journal.close()
