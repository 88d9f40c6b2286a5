"""Killed, or out of disk space, at any statement: each receipt is reported to the centre exactly once,
no number repeats, and every entry is recorded once."""

import shutil
import sqlite3
from collections import Counter
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kiosk.store.journal import Journal, ReceiptRow, ReceiptState
from kiosk.store.staff_store import OutByStaff, SelfTest, WrongPins
from kiosk.store.vault import Vault
from tests.support.failing_journal import full_disk, watch

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
VISITS = 2


def opened(folder: Path) -> Journal:
    return Journal.open(folder / "journal.sqlite", Vault(bytes(32)), lambda: AT)


@dataclass
class World:
    """What the outside world has seen: it survives the program."""

    numbers: list[int] = field(default_factory=list)
    """Handed out."""
    told: dict[str, bytes] = field(default_factory=dict)
    """What the centre has received, by key."""

    def copy(self) -> "World":
        return World(list(self.numbers), dict(self.told))

    def deliver_all(self, journal: Journal) -> None:
        """As the sync does."""
        for row in journal.waiting():
            journal.count_try(row.key)
            self.told[row.key] = row.body
            journal.settle(row.key, "done")


def live(journal: Journal, world: World) -> None:
    """The program from start to end; if the journal fails, that step ends, but not the rest."""
    for step in (begin, *(visit,) * VISITS, maintain, end):
        with suppress(sqlite3.Error):
            step(journal, world)


def begin(journal: Journal, world: World) -> None:
    journal.staff.begin_run(AT)
    settle_interrupted(journal)


def settle_interrupted(journal: Journal) -> None:
    for row in journal.receipts(ReceiptState.STARTED):
        journal.end_receipt(row.number, ReceiptState.UNCLEAR, row.number.encode(), AT)


def visit(journal: Journal, world: World) -> None:
    serial = journal.next_number("receipt")
    world.numbers.append(serial)
    number = f"R{serial}"
    journal.start_receipt(ReceiptRow(number, AT, "balance", "face", ReceiptState.STARTED))
    journal.end_receipt(number, ReceiptState.PRINTED, number.encode(), AT)
    journal.audit(AT, f"visit {serial} served")
    world.deliver_all(journal)


def maintain(journal: Journal, world: World) -> None:
    staff = journal.staff
    staff.set_wrong_pins(WrongPins(1, None))
    staff.add_self_test(SelfTest(AT, "printer", True, "", 5, "T7"))
    staff.refill("paper", AT)
    staff.count_test_page("paper")
    staff.take_out(OutByStaff("cleaning", AT, "T7"))
    staff.put_back()
    staff.record_abnormal(AT, "face-process-died")


def end(journal: Journal, world: World) -> None:
    journal.staff.end_run()


def assert_kept(folder: Path, world: World) -> None:
    """After a restart everything arrives, and nothing twice."""
    with closing(opened(folder)) as journal:
        begin(journal, world)
        assert journal.catch_up()
        world.deliver_all(journal)
        begun = {row.number for state in ReceiptState for row in journal.receipts(state)}
        assert journal.receipts(ReceiptState.STARTED) == []
        told = Counter(body.decode() for body in world.told.values())
        assert told == Counter(begun)
        assert journal.outbox_states() == ({"done": len(told)} if told else {})
        fresh = journal.next_number("receipt")
        assert fresh not in world.numbers
        entries = journal.audit_entries()
        assert len(entries) == len(set(entries))


def count_statements(folder: Path) -> int:
    seen: list[str] = []
    folder.mkdir()
    with closing(opened(folder)) as journal:
        watch(journal, seen.append)
        live(journal, World())
    return len(seen)


def test_killed_before_any_statement(tmp_path: Path) -> None:
    """Only the files as they are on disk at that moment are left."""
    state, snapshots = tmp_path / "state", list[tuple[Path, World]]()
    state.mkdir()
    world = World()

    def keep(statement: str) -> None:
        folder = tmp_path / str(len(snapshots))
        shutil.copytree(state, folder)
        snapshots.append((folder, world.copy()))

    with closing(opened(state)) as journal:
        watch(journal, keep)
        live(journal, world)
    assert len(world.told) == VISITS
    for folder, seen in snapshots:
        assert_kept(folder, seen)


def failing(at: int, until: int) -> Callable[[str], None]:
    """The disk is full from statement `at` to `until`."""
    count = iter(range(1, 10**6))

    def before(statement: str) -> None:
        if at <= next(count) <= until:
            raise full_disk()

    return before


@pytest.mark.parametrize("lasts", [1, 3, 10**6])
def test_disk_full_at_any_statement(tmp_path: Path, lasts: int) -> None:
    """For this many statements; then it continues, and is restarted."""
    statements = count_statements(tmp_path / "whole")
    assert statements > 60
    for at in range(1, statements + 1):
        folder, world = tmp_path / f"{at}", World()
        folder.mkdir()
        with closing(opened(folder)) as journal:
            watch(journal, failing(at, at + lasts - 1))
            live(journal, world)
        assert_kept(folder, world)


def test_queued_writes_are_written_in_order(tmp_path: Path) -> None:
    """Without a restart: paper that came out is reported as printed, and the audit is complete."""
    with closing(opened(tmp_path)) as journal:
        broken = [False]

        def before(statement: str) -> None:
            if broken[0]:
                raise full_disk()

        watch(journal, before)
        journal.start_receipt(ReceiptRow("R1", AT, "balance", "face", ReceiptState.STARTED))
        broken[0] = True
        journal.end_receipt("R1", ReceiptState.PRINTED, b"R1", AT)
        for number in range(3):
            journal.audit(AT, f"visit {number} served")
        for _ in range(5):
            journal.staff.record_abnormal(AT, "face-process-died")
        behind = [(journal.catch_up(), journal.has_queued)]
        broken[0] = False
        behind.append((journal.catch_up(), journal.has_queued))
        assert behind == [(False, True), (True, False)]
        assert journal.receipt_states() == {"printed": 1}
        assert [row.body for row in journal.waiting()] == [b"R1"]
        assert journal.audit_entries() == [f"visit {number} served" for number in range(3)]
        assert journal._db.row("SELECT count(*) FROM abnormal") == (1,)


def test_dropped_writes_are_counted(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kiosk.store.late_writes.MOST_WAITING", 3)
    with closing(opened(tmp_path)) as journal:
        monkeypatch.setattr(journal._db, "rows", full)
        for number in range(5):
            journal.audit(AT, f"visit {number} served")
        monkeypatch.undo()
        assert journal.catch_up()
        assert journal.audit_entries() == [
            *(f"visit {number} served" for number in range(3)),
            "journal 2-notes-dropped",
        ]


def full(*_: object) -> list[object]:
    raise full_disk()


def test_a_failed_transaction_leaves_nothing(tmp_path: Path) -> None:
    """Neither its first statement, nor an open transaction that blocks the next."""
    with closing(opened(tmp_path)) as journal:

        def half() -> None:
            with journal._db.transaction():
                journal._db.rows("INSERT INTO counter VALUES ('half', 1)")
                raise full_disk()

        with pytest.raises(sqlite3.OperationalError):
            half()
        assert journal.next_number("half") == 1


def test_the_end_of_a_receipt_is_recorded_once(tmp_path: Path) -> None:
    """The first report wins; a second one would be a second operation."""
    with closing(opened(tmp_path)) as journal:
        journal.start_receipt(ReceiptRow("R1", AT, "balance", "face", ReceiptState.STARTED))
        journal.end_receipt("R1", ReceiptState.PRINTED, b"R1", AT)
        journal.end_receipt("R1", ReceiptState.UNCLEAR, b"R1", AT)
        assert journal.receipt_states() == {"printed": 1}
        assert len(journal.waiting()) == 1


def test_deferred_operations_queue_behind_the_others(tmp_path: Path) -> None:
    with closing(opened(tmp_path)) as journal:
        for number in ("R1", "R2", "R3", "R4"):
            journal.start_receipt(ReceiptRow(number, AT, "balance", "face", ReceiptState.STARTED))
            journal.end_receipt(number, ReceiptState.PRINTED, number.encode(), AT)
        first, second, *_ = journal.waiting()
        for key in (first.key, first.key, second.key):
            journal.count_deferral(key)
        assert [row.body for row in journal.waiting()] == [b"R3", b"R4", b"R2", b"R1"]
        assert [row.deferrals for row in journal.waiting()] == [0, 0, 1, 2]


def test_done_bodies_are_deleted_and_refused_ones_stay_sealed(tmp_path: Path) -> None:
    with closing(opened(tmp_path)) as journal:
        for number in ("R1", "R2"):
            journal.start_receipt(ReceiptRow(number, AT, "balance", "face", ReceiptState.STARTED))
            journal.end_receipt(number, ReceiptState.PRINTED, number.encode(), AT)
        first, second = journal.waiting()
        journal.settle(first.key, "done")
        journal.settle(second.key, "refused")
        assert journal.waiting() == []
        bodies = dict(journal._db.rows("SELECT state, length(body) FROM outbox"))
        assert bodies["done"] == 0
        assert bodies["refused"] > len(b"R2")
