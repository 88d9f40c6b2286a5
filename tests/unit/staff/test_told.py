"""What a technician's pages say of their figures is decided here, not where it is drawn."""

from dataclasses import replace

import pytest

from kiosk.staff.screens import DeviceRow, StaffLocked, StaffPin, Told, WaitingLine
from qa.gallery.staff_examples import AT, DOUBTED, ILL, MACHINE, home, log, staff_examples
from tests.unit.assets.translations import messages


@pytest.mark.parametrize(
    ("minutes", "told"),
    [
        (0, Told("staff-minutes", minutes=0)),
        (59, Told("staff-minutes", minutes=59)),
        (60, Told("staff-hours", hours=1)),
        (2879, Told("staff-hours", hours=47)),
        (2880, Told("staff-days", days=2)),
    ],
)
def test_how_long_something_waits(minutes: int, told: Told) -> None:
    assert WaitingLine("receipt", minutes, 1).age == told
    assert replace(home(), oldest_minutes=minutes).oldest == told


@pytest.mark.parametrize(
    ("drift", "told"),
    [
        (None, Told("staff-drift-unknown")),
        (0, Told("staff-drift", seconds="0")),
        (3, Told("staff-drift", seconds="+3")),
        (-94, Told("staff-drift", seconds="-94")),
    ],
)
def test_how_far_the_clock_is_off(drift: int | None, told: Told) -> None:
    assert replace(home(), drift=drift).clock == told


@pytest.mark.parametrize(
    ("state", "sign", "tone"),
    [
        ("", "clock", "muted"),
        ("online", "done", "good"),
        ("attention", "alert", "attention"),
        ("offline", "alert", "bad"),
        ("user-error", "alert", "bad"),
    ],
)
def test_the_sign_of_a_state(state: str, sign: str, tone: str) -> None:
    row = DeviceRow("printer", state, "", None)
    assert (row.sign, row.tone, row.icon) == (sign, tone, "print")
    assert row.label in messages("es")


def test_a_failed_test_is_said_where_the_part_gives_no_reason_of_its_own() -> None:
    assert DeviceRow("printer", "attention", "", AT, DOUBTED).doubt == DOUBTED
    assert DeviceRow("printer", "user-error", "media-jam", AT, DOUBTED).doubt is None


@pytest.mark.parametrize(
    ("closed", "code", "reason"),
    [
        ("", "", ""),
        ("staff", "cleaning", "staff-out-cleaning"),
        ("fault", "storage", "staff-reason-fault-storage"),
    ],
)
def test_why_nobody_is_served(closed: str, code: str, reason: str) -> None:
    assert replace(home(), closed=closed, closed_code=code).closed_reason == reason
    assert reason == "" or reason in messages("es")


@pytest.mark.parametrize(
    ("result", "running", "told"),
    [
        ("", False, ("", "", False)),
        ("ok", False, ("staff-refill-done", "done", False)),
        ("looks-wrong", False, ("staff-refill-done", "done", False)),
        ("media-jam", False, ("staff-refill-failed", "alert", True)),
        ("media-jam", True, ("staff-refill-running", "print", False)),
    ],
)
def test_what_came_of_a_refill(result: str, running: bool, told: tuple[str, str, bool]) -> None:
    paper = dict(staff_examples())["staff-supplies"]
    seen = replace(paper, result=result, running=running)  # type: ignore[type-var]
    assert (seen.refill, seen.refill_icon, seen.refill_failed) == told  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("page", "newer", "older"), [(1, False, True), (25, True, True), (50, True, False)]
)
def test_where_the_log_goes_on(page: int, newer: bool, older: bool) -> None:
    seen = replace(log(may_export=True), page=page)
    assert (seen.newer, seen.older) == (newer, older)


@pytest.mark.parametrize(
    ("exported", "lead"),
    [("", "staff-log-text"), ("ok", "staff-export-ok"), ("full", "staff-export-failed")],
)
def test_what_came_of_an_export(exported: str, lead: str) -> None:
    assert replace(log(may_export=True), exported=exported).lead == lead
    assert lead in messages("es")


@pytest.mark.parametrize(("seconds", "left"), [(0, "0:00"), (9, "0:09"), (105, "1:45")])
def test_the_clock_of_a_locked_door(seconds: int, left: str) -> None:
    assert StaffLocked(MACHINE, seconds).left == left


@pytest.mark.parametrize(
    ("attempts", "wrong", "few"), [(6, False, False), (3, True, True), (2, False, True)]
)
def test_when_the_tries_that_are_left_are_said_with_a_sign(
    attempts: int, wrong: bool, few: bool
) -> None:
    assert StaffPin(MACHINE, attempts, wrong).few_left == few


def test_every_part_of_the_dashboard_says_its_state() -> None:
    assert {row.label for row in ILL} <= messages("es").keys()
