"""What needs attention on a technician's page is decided here, not where it is drawn."""

from dataclasses import replace

import pytest

from kiosk.staff.screens import DeviceRow, WaitingLine
from qa.gallery.staff_examples import home


@pytest.mark.parametrize(
    ("state", "needed"),
    [("online", False), ("", False), ("attention", True), ("user-error", True), ("offline", True)],
)
def test_a_part_that_is_not_well(state: str, needed: bool) -> None:
    assert DeviceRow("printer", state, "", None).needs_attention == needed


@pytest.mark.parametrize(("minutes", "needed"), [(59, False), (60, True)])
def test_an_operation_waiting_too_long_for_the_centre(minutes: int, needed: bool) -> None:
    assert WaitingLine("receipt", minutes, 3).needs_attention == needed
    assert replace(home(), oldest_minutes=minutes).outbox_needs_attention == needed


@pytest.mark.parametrize(
    ("drift", "needed"), [(None, False), (0, False), (60, False), (61, True), (-61, True)]
)
def test_a_clock_that_is_off(drift: int | None, needed: bool) -> None:
    assert replace(home(), drift=drift).clock_needs_attention == needed


@pytest.mark.parametrize(("closed", "needed"), [("", False), ("staff", True), ("fault", True)])
def test_a_terminal_that_is_out_of_service(closed: str, needed: bool) -> None:
    assert replace(home(), closed=closed).service_needs_attention == needed
