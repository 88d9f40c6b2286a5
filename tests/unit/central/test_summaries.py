"""From posted months to the summary of one insurance."""

from datetime import date

import pytest

from central.summaries import last_month_due, merged, state_of, summary
from central.tables import Contribution, Participation
from kiosk.statement import Insurance, InsuredState

DAY = date(2026, 11, 22)


def row(month: int, area: str = "510104", base: int = 600_000, flag: str = "paid") -> Contribution:
    return Contribution(
        person_id=1,
        insurance="pension",
        month=month,
        area=area,
        base=base,
        employer=base * 16 // 100,
        personal=base * 8 // 100,
        account=base * 8 // 100,
        flag=flag,
    )


def participation(
    receiving: bool = False, blocked: bool = False, ended: bool = False
) -> Participation:
    return Participation(
        person_id=1, insurance="pension", receiving=receiving, blocked=blocked, ended=ended
    )


def test_a_month_paid_in_two_places_counts_once_with_the_higher_base() -> None:
    rows = [row(202610, "510104", 500_000), row(202610, "500103", 700_000), row(202609)]
    assert [(r.month, r.base) for r in merged(rows)] == [(202609, 600_000), (202610, 700_000)]


def test_a_month_owed_in_one_place_and_paid_in_the_other_is_paid() -> None:
    rows = [row(202610, "510104", 700_000, "owed"), row(202610, "500103", 500_000)]
    assert [r.flag for r in merged(rows)] == ["paid"]


def test_the_previous_month_is_the_last_one_due() -> None:
    assert last_month_due(DAY) == 202610
    assert last_month_due(date(2027, 1, 2)) == 202612


@pytest.mark.parametrize(
    ("of", "last_paid", "state"),
    [
        (None, None, InsuredState.NOT_INSURED),
        (participation(), None, InsuredState.NOT_INSURED),
        (participation(), 202610, InsuredState.ACTIVE),
        (participation(), 202609, InsuredState.INTERRUPTED),
        (participation(ended=True), 202001, InsuredState.NOT_INSURED),
        (participation(receiving=True), 202001, InsuredState.RECEIVING),
        (participation(receiving=True), None, InsuredState.RECEIVING),
        (participation(receiving=True, blocked=True), 202610, InsuredState.BLOCKED),
    ],
)
def test_states(of: Participation | None, last_paid: int | None, state: InsuredState) -> None:
    paid = [row(last_paid)] if last_paid else []
    assert state_of(of, paid, 202610) is state


def test_owed_months_are_counted_and_not_summed() -> None:
    rows = [row(202512), row(202608, flag="owed"), row(202609), row(202610)]
    shown = summary(Insurance.PENSION, participation(), rows, DAY)
    assert (shown.months_paid, shown.months_owed) == (3, 1)
    assert (shown.this_year.months, shown.this_year.total) == (2, 2 * 144_000)
    assert (shown.last_year.months, shown.last_year.total) == (1, 144_000)
    assert shown.since == date(2025, 12, 1)


def test_a_year_without_payment_is_shown_as_empty_and_omitted_from_the_chart() -> None:
    shown = summary(Insurance.PENSION, participation(), [row(202001)], DAY)
    assert shown.this_year.total == shown.last_year.total == 0
    assert [entry.year for entry in shown.years] == [2020]
