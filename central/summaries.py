"""Summarises the months posted by areas into what a citizen is shown of one insurance."""

from collections.abc import Iterable, Sequence
from datetime import date

from central.tables import Contribution, Participation
from kiosk.statement import Fen, Insurance, InsuranceSummary, InsuredState, YearSum

OWED = "owed"


def merged(rows: Iterable[Contribution]) -> list[Contribution]:
    """A month posted in two areas counts once: paid wins over owed, then the higher base."""
    best: dict[int, Contribution] = {}
    for row in rows:
        other = best.get(row.month)
        if other is None or rank(row) > rank(other):
            best[row.month] = row
    return [best[month] for month in sorted(best)]


def rank(row: Contribution) -> tuple[bool, int, str]:
    return row.flag != OWED, row.base, row.area


def last_month_due(posted_until: date) -> int:
    """A month's contributions are posted by its end, so the previous month is the last one due."""
    year, month = posted_until.year, posted_until.month - 1
    return year * 100 + month if month else (year - 1) * 100 + 12


def state_of(
    participation: Participation | None, paid: Sequence[Contribution], due: int
) -> InsuredState:
    if participation is None:
        return InsuredState.NOT_INSURED
    if participation.blocked:
        return InsuredState.BLOCKED
    if participation.receiving:
        return InsuredState.RECEIVING
    if participation.ended or not paid:
        return InsuredState.NOT_INSURED
    return InsuredState.ACTIVE if paid[-1].month >= due else InsuredState.INTERRUPTED


def year_sums(paid: Iterable[Contribution]) -> dict[int, YearSum]:
    years: dict[int, list[Contribution]] = {}
    for row in paid:
        years.setdefault(row.month // 100, []).append(row)
    return {year: year_sum(year, rows) for year, rows in sorted(years.items())}


def year_sum(year: int, rows: Sequence[Contribution]) -> YearSum:
    employer = sum(row.employer for row in rows)
    return YearSum(year, len(rows), Fen(employer), Fen(sum(row.personal for row in rows)))


def first_day(month: int) -> date | None:
    """None for an invalid month: a ledger imported from elsewhere may contain anything."""
    try:
        return date(month // 100, month % 100, 1)
    except ValueError:
        return None


def summary(
    insurance: Insurance,
    participation: Participation | None,
    rows: Sequence[Contribution],
    posted_until: date,
) -> InsuranceSummary:
    """rows: months of this insurance, at most one row per month (see `merged`)."""
    paid = [row for row in rows if row.flag != OWED]
    years = year_sums(paid)
    year = posted_until.year
    return InsuranceSummary(
        insurance=insurance,
        state=state_of(participation, paid, last_month_due(posted_until)),
        since=first_day(paid[0].month) if paid else None,
        months_paid=len(paid),
        months_owed=len(rows) - len(paid),
        base=Fen(rows[-1].base if rows else 0),
        this_year=years.get(year) or year_sum(year, ()),
        last_year=years.get(year - 1) or year_sum(year - 1, ()),
        years=tuple(years.values()),
    )
