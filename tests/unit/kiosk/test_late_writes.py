"""Writes that wait: in order, once each, so many at most, and none of them is lost silently."""

import sqlite3

import pytest

from kiosk.store.late_writes import MOST_WAITING, LateWrites


class Disk:
    """Takes writes, or nothing."""

    def __init__(self) -> None:
        self.full = False
        self.written: list[str] = []

    def write(self, what: str) -> None:
        if self.full:
            raise sqlite3.OperationalError("database or disk is full")
        self.written.append(what)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def late(disk: Disk) -> LateWrites:
    return LateWrites(lambda dropped: disk.write(f"{dropped} dropped"))


def test_at_once_when_it_can_be(disk: Disk, late: LateWrites) -> None:
    late.do(lambda: disk.write("a"))
    assert disk.written == ["a"]
    assert not late.behind


def test_in_order_when_the_disk_takes_them_again(disk: Disk, late: LateWrites) -> None:
    disk.full = True
    for name in "abc":
        late.do(lambda name=name: disk.write(name))  # type: ignore[misc]
    assert late.behind
    assert not late.catch_up()
    disk.full = False
    late.do(lambda: disk.write("d"))
    assert disk.written == ["a", "b", "c", "d"]
    assert late.catch_up()
    assert disk.written == ["a", "b", "c", "d"]


def test_a_failure_half_way_repeats_nothing(disk: Disk, late: LateWrites) -> None:
    def write_b() -> None:
        disk.write("b")
        disk.full = True

    disk.full = True
    late.do(lambda: disk.write("a"))
    late.do(write_b)
    late.do(lambda: disk.write("c"))
    disk.full = False
    assert not late.catch_up()
    assert disk.written == ["a", "b"]
    disk.full = False
    assert late.catch_up()
    assert disk.written == ["a", "b", "c"]


def test_one_of_a_label_is_enough_while_it_waits(disk: Disk, late: LateWrites) -> None:
    disk.full = True
    for _ in range(3):
        late.do(lambda: disk.write("receipt 1"), "receipt 1")
    late.do(lambda: disk.write("receipt 2"), "receipt 2")
    for _ in range(2):
        late.do(lambda: disk.write("without"))
    disk.full = False
    late.catch_up()
    late.do(lambda: disk.write("receipt 1"), "receipt 1")
    assert disk.written == ["receipt 1", "receipt 2", "without", "without", "receipt 1"]


def test_what_is_too_much_is_counted_and_noted_last(disk: Disk, late: LateWrites) -> None:
    disk.full = True
    for number in range(MOST_WAITING + 3):
        late.do(lambda number=number: disk.write(str(number)))  # type: ignore[misc]
    disk.full = False
    assert late.catch_up()
    assert disk.written == [*map(str, range(MOST_WAITING)), "3 dropped"]
    assert not late.behind
    late.catch_up()
    assert disk.written[-1] == "3 dropped"
    assert len(disk.written) == MOST_WAITING + 1


def test_a_count_that_could_not_be_noted_waits_too(disk: Disk) -> None:
    noted: list[int] = []

    def note(dropped: int) -> None:
        disk.write("note")
        noted.append(dropped)

    late = LateWrites(note)
    disk.full = True
    for number in range(MOST_WAITING + 2):
        late.do(lambda number=number: disk.write(str(number)))  # type: ignore[misc]
    late._waiting.clear()  # all written but the count
    assert late.behind
    assert not late.catch_up()
    disk.full = False
    assert late.catch_up()
    assert noted == [2]


def test_other_errors_are_ours_and_pass(late: LateWrites) -> None:
    def wrong() -> None:
        raise ValueError

    with pytest.raises(ValueError):
        late.do(wrong)
