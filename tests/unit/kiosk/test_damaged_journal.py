"""A damaged journal is set aside unchanged; a new one takes over what can be read; no number repeats."""

import random
import shutil
import sqlite3
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.documents.numbers import LAST_SERIAL, receipt_number
from kiosk.store import damage
from kiosk.store.damage import SetAside, is_sound, set_aside_files
from kiosk.store.database import is_damage
from kiosk.store.journal import Journal, ReceiptRow, ReceiptState
from kiosk.store.staff_store import OutByStaff, WrongPins
from kiosk.store.vault import Vault
from tests.support.failing_journal import malformed

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
PAGE = 4096
RECEIPTS = 300


class Opened:
    """A journal in a folder, and what has been set aside so far."""

    def __init__(self, folder: Path, now: datetime = AT) -> None:
        self.found: list[SetAside] = []
        self.file = folder / "journal.sqlite"
        self.journal = Journal.open(self.file, Vault(bytes(32)), lambda: now, self.found.append)

    def numbers(self, count: int) -> list[int]:
        """Increment the counter, and record each number as a receipt waiting for the centre."""
        numbers = [self.journal.next_number("receipt") for _ in range(count)]
        for number in numbers:
            row = ReceiptRow(f"R{number}", AT, "balance", "face", ReceiptState.STARTED)
            self.journal.start_receipt(row)
            self.journal.end_receipt(row.number, ReceiptState.PRINTED, b'{"a": 1}' * 20, AT)
        return numbers


@pytest.fixture(scope="module")
def full(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A journal with many pages."""
    folder = tmp_path_factory.mktemp("full")
    opened = Opened(folder)
    opened.numbers(RECEIPTS)
    opened.journal.staff.take_out(OutByStaff("cleaning", AT, "T7"))
    opened.journal.staff.set_wrong_pins(WrongPins(4, None))
    opened.journal.close()
    return folder


@pytest.fixture
def folder(full: Path, tmp_path: Path) -> Path:
    shutil.copytree(full, tmp_path / "state")
    return tmp_path / "state"


def damage_pages(file: Path, *pages: int) -> bytes:
    """Overwrite pages (0 holds the header) with noise; returns the file's new content."""
    noise, raw = random.Random(5), bytearray(file.read_bytes())
    for page in pages:
        raw[page * PAGE : (page + 1) * PAGE] = noise.randbytes(PAGE)
    file.write_bytes(raw)
    return bytes(raw)


def pages_of(file: Path) -> int:
    return file.stat().st_size // PAGE


def test_whichever_page_is_damaged_a_new_journal_takes_over(full: Path, tmp_path: Path) -> None:
    """Damage to a leaf loses its rows, damage to a root (header, schema, outbox) the whole table."""
    noticed, emptied = 0, 0
    for page in range(pages_of(full / "journal.sqlite")):
        state = tmp_path / str(page)
        shutil.copytree(full, state)
        damage_pages(state / "journal.sqlite", page)
        opened = Opened(state)
        noticed += len(opened.found)
        assert opened.numbers(1)[0] > RECEIPTS, page
        opened.journal.audit_entries()
        emptied += len(opened.journal.waiting()) < RECEIPTS * 0.8
        opened.journal.close()
    assert noticed > pages_of(full / "journal.sqlite") * 0.9
    assert emptied <= 3


def test_the_damaged_file_is_kept_unchanged_and_private(folder: Path) -> None:
    raw = damage_pages(folder / "journal.sqlite", 9, 10)
    opened = Opened(folder)
    opened.journal.close()
    (aside,) = set_aside_files(opened.file)
    assert aside.name == "journal.sqlite.damaged-20261122T100000Z"
    assert aside.read_bytes() == raw
    assert {file.stat().st_mode & 0o077 for file in folder.iterdir()} == {0}
    assert not is_sound(aside)
    assert is_sound(opened.file)


def test_readable_rows_are_carried_over(folder: Path) -> None:
    damage_pages(folder / "journal.sqlite", pages_of(folder / "journal.sqlite") // 2)
    opened = Opened(folder)
    journal = opened.journal
    assert RECEIPTS * 0.8 < len(journal.waiting()) < RECEIPTS + 1
    assert {row.body for row in journal.waiting()} == {b'{"a": 1}' * 20}
    assert journal.staff.out_by_staff() == OutByStaff("cleaning", AT, "T7")
    assert journal.staff.wrong_pins() == WrongPins(4, None)
    (found,) = opened.found
    assert found.carried > RECEIPTS
    journal.close()


def test_receipts_go_over_with_their_numbers(folder: Path) -> None:
    """One that had begun is still told to the centre, under the number that stands on the paper."""
    opened = Opened(folder)
    row = ReceiptRow("V012-26-1122-0042-K", AT, "balance", "face", ReceiptState.STARTED)
    opened.journal.start_receipt(row)
    opened.journal._db.damaged = True
    assert opened.journal.catch_up()
    assert opened.journal.receipts(ReceiptState.STARTED) == [row]
    printed = {each.number for each in opened.journal.receipts(ReceiptState.PRINTED)}
    assert printed == {f"R{number}" for number in range(1, RECEIPTS + 1)}
    opened.journal.close()


def test_it_is_reported(folder: Path) -> None:
    damage_pages(folder / "journal.sqlite", 9)
    opened = Opened(folder)
    assert len(opened.found) == 1
    abnormal = opened.journal.staff.last_abnormal()
    assert abnormal is not None
    assert abnormal.code == "journal-damaged"
    assert opened.journal.audit_entries() == ["journal set-aside"]
    opened.journal.close()
    again = Opened(folder)
    assert again.found == []
    again.journal.close()


@pytest.mark.parametrize("minutes", [0, 1, 50])
def test_numbers_do_not_repeat_when_nothing_can_be_read(folder: Path, minutes: int) -> None:
    """Neither after the first damage, nor after another one soon afterwards."""
    given = set(range(1, RECEIPTS + 1))
    for step in range(3):
        file = folder / "journal.sqlite"
        damage_pages(file, *range(pages_of(file)))
        opened = Opened(folder, AT + timedelta(minutes=minutes * step))
        assert opened.found == [SetAside(carried=0)]
        fresh = opened.numbers(20)
        assert not given & set(fresh)
        given |= set(fresh)
        assert opened.journal.next_number("visit") > RECEIPTS
        opened.journal.close()


def test_a_wrong_clock_repeats_no_readable_number(folder: Path) -> None:
    damage_pages(folder / "journal.sqlite", 9)
    opened = Opened(folder, datetime(1970, 1, 1, tzinfo=UTC))
    assert opened.numbers(1)[0] > RECEIPTS + 100
    opened.journal.close()


def test_a_clock_decades_ahead_leaves_numbers_for_receipts(folder: Path) -> None:
    damage_pages(folder / "journal.sqlite", 9)
    opened = Opened(folder, datetime(2099, 1, 1, tzinfo=UTC))
    serial = opened.numbers(1)[0]
    assert receipt_number("V012", AT.date(), serial + LAST_SERIAL // 4)
    opened.journal.close()


@pytest.mark.parametrize("moves", range(2))
def test_a_move_that_fails_while_running_is_done_by_the_next_catching_up(
    folder: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    """The damaged file may have been moved already: the new one is not made again, of nothing."""
    opened = Opened(folder)
    opened.journal._db.damaged = True
    usual = Path.rename
    done: list[Path] = []

    def fail(file: Path, target: Path) -> Path:
        if len(done) == moves:
            raise OSError("input/output error")
        done.append(file)
        return usual(file, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", fail)
        assert not opened.journal.catch_up()
        assert opened.journal.has_queued
    assert opened.journal.catch_up()
    assert len(opened.journal.waiting()) == RECEIPTS
    assert opened.found == [SetAside(carried=2 * RECEIPTS + 2)]
    assert opened.journal.audit_entries() == ["journal set-aside"]
    opened.journal.close()


@pytest.mark.parametrize("moves", range(2))
def test_power_cut_while_it_is_set_aside(
    folder: Path, monkeypatch: pytest.MonkeyPatch, moves: int
) -> None:
    """Power cut between any two renames: the next start completes the swap and continues counting."""
    damage_pages(folder / "journal.sqlite", 9)
    usual = Path.rename
    done: list[Path] = []

    def power_cut(file: Path, target: Path) -> Path:
        if len(done) == moves:
            raise KeyboardInterrupt
        done.append(file)
        return usual(file, target)

    with monkeypatch.context() as patched:
        patched.setattr(Path, "rename", power_cut)
        with pytest.raises(KeyboardInterrupt):
            Opened(folder)
    opened = Opened(folder)
    assert len(opened.found) == 1
    assert opened.found[0].carried > RECEIPTS
    assert opened.numbers(1)[0] > RECEIPTS
    assert len(opened.journal.waiting()) > RECEIPTS * 0.8
    assert set_aside_files(opened.file)
    opened.journal.close()


def test_the_new_one_is_damaged_before_it_is_in_its_place(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No start fails for it, ever again."""
    damage_pages(folder / "journal.sqlite", 9)

    def cut_off(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(damage, "finish", cut_off)
        with pytest.raises(KeyboardInterrupt):
            Opened(folder)
    (folder / "journal.sqlite.ready").write_bytes(random.Random(7).randbytes(9 * PAGE))
    opened = Opened(folder)
    assert opened.numbers(1)[0] > RECEIPTS
    opened.journal.close()


def test_a_disk_too_full_for_a_new_journal_loses_nothing(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    raw = damage_pages(folder / "journal.sqlite", 9)

    def full_disk(*_: object) -> int:
        raise sqlite3.OperationalError("database or disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(damage, "_carry_over", full_disk)
        with pytest.raises(Exception, match="full"):
            Opened(folder)
    assert (folder / "journal.sqlite").read_bytes() == raw
    opened = Opened(folder)
    assert opened.numbers(1)[0] > RECEIPTS
    opened.journal.close()


def test_an_invalid_row_is_not_carried_over(folder: Path) -> None:
    """It would fail in the new journal as well, on every read."""
    file = folder / "journal.sqlite"
    with sqlite3.connect(file) as db:
        db.execute("UPDATE outbox SET at = 'nonsense' WHERE seq = 7")
    db.close()
    damage_pages(file, pages_of(file) // 2)
    opened = Opened(folder)
    assert len(opened.journal.oldest_waiting(RECEIPTS)) > RECEIPTS * 0.8
    opened.journal.close()


def test_damage_found_while_running_is_repaired_by_the_next_catch_up(folder: Path) -> None:
    opened = Opened(folder)
    opened.journal._db.damaged = True
    assert opened.journal.catch_up()
    assert len(opened.found) == 1
    assert len(opened.journal.waiting()) == RECEIPTS
    assert opened.numbers(1)[0] > RECEIPTS
    shutil.copytree(folder, folder.with_name("killed"))
    opened.journal.close()
    for left in (folder, folder.with_name("killed")):  # closing the old connection deleted nothing
        again = Opened(left)
        assert again.found == []
        assert len(again.journal.waiting()) == RECEIPTS + 1
        again.journal.close()


def test_only_damage_counts_as_damage() -> None:
    locked = sqlite3.OperationalError("database is locked")
    locked.sqlite_errorcode = sqlite3.SQLITE_BUSY
    assert not is_damage(locked)
    assert is_damage(malformed())
