"""The audit chain: without the terminal's key, nobody can change it undetected."""

import hashlib
import hmac
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.store.audit_head import AuditHead
from kiosk.store.journal import Journal, JournalError
from kiosk.store.vault import Vault

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
KEY = bytes(range(32))


def opened(folder: Path, key: bytes = KEY) -> Journal:
    return Journal.open(folder / "journal.sqlite", Vault(key))


@pytest.fixture
def noted(tmp_path: Path) -> Path:
    """A journal with three entries, closed."""
    journal = opened(tmp_path)
    for number in range(3):
        journal.audit(AT, f"visit {number} served")
    journal.close()
    return tmp_path


def forge(folder: Path, *statements: str) -> None:
    with closing(sqlite3.connect(folder / "journal.sqlite")) as database, database:
        for statement in statements:
            database.execute(statement)


def assert_broken(folder: Path, key: bytes = KEY) -> None:
    with closing(opened(folder, key)) as journal, pytest.raises(JournalError, match="chain"):
        journal.audit_entries()


def recompute(folder: Path, first: int, chained: str) -> None:
    """As somebody would who knows the program but not the key."""
    with closing(sqlite3.connect(folder / "journal.sqlite")) as database, database:
        before = "" if first == 1 else chain_of(database, first - 1)
        rows = database.execute(
            "SELECT seq, at, what FROM audit WHERE seq >= ? ORDER BY seq", (first,)
        )
        for seq, at, what in rows.fetchall():
            message = f"{before}\n{at}\n{what}".encode()
            before = (
                hashlib.sha256(message).hexdigest()
                if chained == "sha256"
                else hmac.digest(bytes(32), message, "sha256").hex()
            )
            database.execute("UPDATE audit SET chain = ? WHERE seq = ?", (before, seq))


def chain_of(database: sqlite3.Connection, seq: int) -> str:
    return str(database.execute("SELECT chain FROM audit WHERE seq = ?", (seq,)).fetchone()[0])


def test_an_unchanged_chain_is_intact(noted: Path) -> None:
    with closing(opened(noted)) as journal:
        assert journal.audit_entries() == [f"visit {number} served" for number in range(3)]


@pytest.mark.parametrize("chained", ["sha256", "another-key"])
@pytest.mark.parametrize("first", [1, 2, 3])
def test_one_entry_changed_and_the_rest_recomputed(noted: Path, chained: str, first: int) -> None:
    forge(noted, f"UPDATE audit SET what = 'visit 9 ended' WHERE seq = {first}")
    assert_broken(noted)
    recompute(noted, first, chained)
    assert_broken(noted)


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM audit WHERE seq = 1",
        "DELETE FROM audit WHERE seq = 2",
        "UPDATE audit SET seq = 9 WHERE seq = 3",
        "UPDATE audit SET at = '2026-11-23T10:00:00+00:00' WHERE seq = 3",
        "DELETE FROM chain_start",
        "UPDATE chain_start SET seq = 3",
        "UPDATE chain_start SET seal = ''",
    ],
)
def test_any_other_change(noted: Path, change: str) -> None:
    forge(noted, change)
    assert_broken(noted)


def test_all_entries_passed_off_as_unkeyed(noted: Path) -> None:
    """Chained without a key, with the start moved behind them."""
    recompute(noted, 1, "sha256")
    forge(noted, "UPDATE chain_start SET seq = 3, chain = (SELECT chain FROM audit WHERE seq = 3)")
    assert_broken(noted)


def test_it_is_broken_with_another_terminals_key(noted: Path) -> None:
    assert_broken(noted, bytes(32))


def test_the_head_counts_and_covers_all_entries(tmp_path: Path) -> None:
    with closing(opened(tmp_path)) as journal:
        heads = [journal.audit_head()]
        for number in range(3):
            journal.audit(AT, f"visit {number} served")
            heads.append(journal.audit_head())
    assert [head.length for head in heads] == [0, 1, 2, 3]
    assert len({head.head for head in heads}) == 4
    assert all(len(head.head) == 64 for head in heads)


def test_a_truncated_chain_is_intact_here_but_shorter_for_the_centre(noted: Path) -> None:
    with closing(opened(noted)) as journal:
        before = journal.audit_head()
    forge(noted, "DELETE FROM audit WHERE seq = 3")
    with closing(opened(noted)) as journal:
        assert len(journal.audit_entries()) == 2
        after = journal.audit_head()
        assert after.length == before.length - 1
        journal.audit(AT, "visit 2 ended")
        assert journal.audit_head() == AuditHead(before.length, journal.audit_head().head)
        assert journal.audit_head().head != before.head


def test_without_its_start_visits_go_on_and_whoever_looks_sees_it(noted: Path) -> None:
    """No entry that can't be made brings the terminal out of service."""
    forge(noted, "DELETE FROM audit", "DELETE FROM chain_start")
    with closing(opened(noted)) as journal:
        journal.audit(AT, "visit 3 served")
        assert not journal.has_queued
        journal.audit_head()
    assert_broken(noted)
