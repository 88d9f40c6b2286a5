"""The journal: counters, receipts, outbox, audit chain, and that its content is unreadable on disk."""

import os
import signal
import sqlite3
import subprocess
import sys
import textwrap
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.store.journal import Journal, JournalError, ReceiptRow, ReceiptState
from kiosk.store.vault import Vault, load_or_create_secret

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
BODY = b'{"what": "something personal"}'


def opened(folder: Path) -> Journal:
    return Journal.open(folder / "journal.sqlite", Vault(bytes(32)))


def row(number: str) -> ReceiptRow:
    return ReceiptRow(number, AT, "balance", "face", ReceiptState.STARTED)


def test_numbers_never_repeat(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    assert [journal.next_number("receipt") for _ in range(3)] == [1, 2, 3]
    assert journal.next_number("visit") == 1
    journal.close()
    again = opened(tmp_path)
    assert again.next_number("receipt") == 4
    again.close()


def test_ending_a_receipt_puts_one_operation_in_the_outbox(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    journal.start_receipt(row("R1"))
    journal.end_receipt("R1", ReceiptState.PRINTED, BODY, AT)
    assert journal.receipts(ReceiptState.STARTED) == []
    (waiting,) = journal.waiting()
    assert (waiting.operation, waiting.body) == ("receipt", BODY)
    journal.count_try(waiting.key)
    journal.settle(waiting.key, "done")
    assert journal.waiting() == []
    assert journal.outbox_states() == {"done": 1}
    journal.close()


def test_bodies_are_sealed_on_disk_and_deleted_when_settled(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    journal.start_receipt(row("R1"))
    journal.end_receipt("R1", ReceiptState.PRINTED, BODY, AT)
    everything = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert b"personal" not in everything
    journal.settle(journal.waiting()[0].key, "done")
    journal.close()
    with sqlite3.connect(tmp_path / "journal.sqlite") as database:
        assert database.execute("SELECT body FROM outbox").fetchall() == [(b"",)]
    database.close()


def test_the_file_is_private_to_its_user(tmp_path: Path) -> None:
    opened(tmp_path).close()
    assert (tmp_path / "journal.sqlite").stat().st_mode & 0o077 == 0
    load_or_create_secret(tmp_path / "key")
    assert (tmp_path / "key").stat().st_mode & 0o077 == 0
    assert load_or_create_secret(tmp_path / "key") == load_or_create_secret(tmp_path / "key")


def test_a_changed_audit_entry_is_detected(tmp_path: Path) -> None:
    journal = opened(tmp_path)
    for number in range(3):
        journal.audit(AT, f"visit {number} served")
    assert len(journal.audit_entries()) == 3
    journal.close()
    with sqlite3.connect(tmp_path / "journal.sqlite") as database:
        database.execute("UPDATE audit SET what = 'visit 1 ended' WHERE seq = 2")
    database.close()
    journal = opened(tmp_path)
    with pytest.raises(JournalError):
        journal.audit_entries()
    journal.close()


def test_a_file_of_a_newer_program_is_refused(tmp_path: Path) -> None:
    opened(tmp_path).close()
    with sqlite3.connect(tmp_path / "journal.sqlite") as database:
        database.execute("PRAGMA user_version = 99")
    database.close()
    with pytest.raises(JournalError, match="newer"):
        opened(tmp_path)


WRITER = """
    import sys
    from datetime import UTC, datetime
    from pathlib import Path
    from kiosk.store.journal import Journal, ReceiptRow, ReceiptState
    from kiosk.store.vault import Vault

    at = datetime(2026, 11, 22, tzinfo=UTC)
    journal = Journal.open(Path(sys.argv[1]), Vault(bytes(32)))
    while True:
        serial = journal.next_number("receipt")
        number = f"R{serial}"
        journal.start_receipt(ReceiptRow(number, at, "balance", "face", ReceiptState.STARTED))
        journal.end_receipt(number, ReceiptState.PRINTED, number.encode(), at)
        journal.audit(at, number)
        print(serial, flush=True)
"""


@pytest.mark.parametrize("lines", [1, 3, 7])
def test_killed_at_any_write_loses_nothing_committed(tmp_path: Path, lines: int) -> None:
    """The writer prints a number only after its commit; every printed number must be there complete."""
    file = tmp_path / "journal.sqlite"
    writer = subprocess.Popen(
        [sys.executable, "-c", textwrap.dedent(WRITER), str(file)],
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).parents[3],
        env={**os.environ},
    )
    assert writer.stdout is not None
    told = [int(writer.stdout.readline()) for _ in range(lines)]
    writer.send_signal(signal.SIGKILL)
    writer.wait()
    writer.stdout.close()
    journal = opened(tmp_path)
    bodies = [waiting.body.decode() for waiting in journal.waiting()]
    assert bodies[: len(told)] == [f"R{serial}" for serial in told]
    assert len(bodies) == len(set(bodies))
    assert journal.audit_entries()[: len(told)] == bodies[: len(told)]
    assert journal.next_number("receipt") > max(told)
    printed = {receipt.number for receipt in journal.receipts(ReceiptState.PRINTED)}
    assert printed == set(bodies)
    journal.close()


def test_what_was_delivered_is_gone_from_the_disk(tmp_path: Path) -> None:
    """Overwritten, not only unlinked: SQLite leaves freed bytes where they were."""
    journal = opened(tmp_path)
    for number in range(9):
        journal.start_receipt(row(f"R{number}"))
        journal.end_receipt(f"R{number}", ReceiptState.PRINTED, BODY * 9, AT)
    sealed = [body for (body,) in journal._db.rows("SELECT body FROM outbox")]
    journal._db.rows("PRAGMA wal_checkpoint(TRUNCATE)")
    assert all(body in (tmp_path / "journal.sqlite").read_bytes() for body in sealed)
    for waiting in journal.waiting():
        journal.settle(waiting.key, "done")
    journal.close()
    left = b"".join(file.read_bytes() for file in tmp_path.iterdir())
    assert not [body for body in sealed if body[20:80] in left]


def test_a_commit_that_returned_is_on_disk(tmp_path: Path) -> None:
    """Of the settings that make it so: no test can cut the power."""
    journal = opened(tmp_path)
    (full,) = journal._db.row("PRAGMA synchronous")
    assert full == 2
    journal.close()
