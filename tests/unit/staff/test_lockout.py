"""No lockout for five attempts, then 15 s, doubling; survives a restart and a clock set back."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.clock import FakeClock
from kiosk.staff.lockout import LONGEST_SECONDS, Lockout, pause_after
from kiosk.store.journal import Journal
from kiosk.store.vault import Vault

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


@pytest.fixture
def journal(tmp_path: Path) -> Iterator[Journal]:
    opened = Journal.open(tmp_path / "journal.sqlite", Vault(bytes(32)))
    yield opened
    opened.close()


def test_the_steps() -> None:
    assert [pause_after(wrong) for wrong in range(9)] == [0, 0, 0, 0, 0, 15, 30, 60, 120]
    assert pause_after(60) == LONGEST_SECONDS


def test_free_attempts_then_a_lockout_that_expires(journal: Journal) -> None:
    clock = FakeClock(AT)
    lockout = Lockout(journal.staff, clock)
    for _ in range(4):
        lockout.record_wrong()
        assert lockout.seconds_left() == 0
    lockout.record_wrong()
    assert lockout.seconds_left() == 15
    clock.moment = AT + timedelta(seconds=10)
    assert lockout.seconds_left() == 5
    clock.moment = AT + timedelta(seconds=15)
    assert lockout.seconds_left() == 0


def test_it_survives_a_restart(tmp_path: Path) -> None:
    file = tmp_path / "other.sqlite"
    journal = Journal.open(file, Vault(bytes(32)))
    for _ in range(6):
        Lockout(journal.staff, FakeClock(AT)).record_wrong()
    journal.close()
    journal = Journal.open(file, Vault(bytes(32)))
    assert Lockout(journal.staff, FakeClock(AT)).seconds_left() == 30
    journal.close()


def test_a_correct_pin_clears_it(journal: Journal) -> None:
    lockout = Lockout(journal.staff, FakeClock(AT))
    for _ in range(7):
        lockout.record_wrong()
    lockout.record_right()
    assert lockout.seconds_left() == 0
    lockout.record_wrong()
    assert lockout.seconds_left() == 0


def test_a_clock_put_back_does_not_lock_for_days(journal: Journal) -> None:
    clock = FakeClock(AT)
    lockout = Lockout(journal.staff, clock)
    for _ in range(5):
        lockout.record_wrong()
    clock.moment = AT - timedelta(days=3)
    assert lockout.seconds_left() == 15
