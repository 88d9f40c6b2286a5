"""Decades of contributions for a synthetic citizen; deterministic for a citizen and a day.

`Citizen.work` says which insurances and how they are paid; `Citizen.marks` what is unusual. Each
mark is one function on the list of months (MARKS); to add a mark, add a function.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from central.rules import (
    AVERAGE_WAGES,
    CIVIL_SERVICE_PENSION_SINCE,
    FIRST_YEAR,
    RESIDENTS_MEDICAL_FEN,
    RESIDENTS_MEDICAL_SINCE,
    RESIDENTS_PENSION_FEN,
    RESIDENTS_PENSION_SINCE,
    Rate,
    employee_rate,
    flexible_rate,
)
from devices.citizens import Citizen
from kiosk.statement import Insurance

OTHER_AREA = "500103"
RETIRED = frozenset({"pensioner", "civil-pensioner"})
RESIDENT = frozenset({"resident", "resident-pensioner", "student", "child"})


@dataclass(frozen=True, slots=True)
class Month:
    """A future row: see tables.Contribution."""

    insurance: Insurance
    month: int
    area: str
    base: int
    employer: int
    personal: int
    account: int
    flag: str = "paid"


@dataclass(frozen=True, slots=True)
class Situation:
    """A citizen on the day of seeding. chance: their own random number generator."""

    citizen: Citizen
    posted_until: date
    chance: random.Random

    @property
    def born(self) -> int:
        return int(self.citizen.social_security_number[6:10])

    @property
    def area(self) -> str:
        return self.citizen.card.identification_code[:6]

    def ago(self, months: int) -> int:
        """yyyymm, this many months before the last month due."""
        return shifted(self.posted_until.year * 100 + self.posted_until.month, -1 - months)


def shifted(month: int, by: int) -> int:
    count = month // 100 * 12 + month % 100 - 1 + by
    return count // 12 * 100 + count % 12 + 1


def months_between(first: int, last: int) -> Iterator[int]:
    month = first
    while month <= last:
        yield month
        month = shifted(month, 1)


def situation(citizen: Citizen, posted_until: date) -> Situation:
    return Situation(citizen, posted_until, random.Random(f"history of {citizen.id}"))


def history(of: Situation) -> list[Month]:
    """All months of all insurances, with marks applied; a month in two areas appears twice."""
    months = list(plain_history(of))
    for mark in of.citizen.marks:
        if mark in MARKS:
            months = MARKS[mark](of, months)
    return months


def plain_history(of: Situation) -> Iterator[Month]:
    work = of.citizen.work
    if work == "none":
        return iter(())
    if work in RESIDENT:
        return residents(of)
    return waged(of)


# Wage earners.


def career(of: Situation) -> tuple[int, int]:
    """First and last month of work. Retired men stopped at 60, women at 55."""
    began = max((of.born + of.chance.randint(21, 24)) * 100 + of.chance.choice((3, 7, 7, 9)), 0)
    if "first-year" in of.citizen.marks:
        began = of.posted_until.year * 100 + 3
    last = of.ago(0)
    if of.citizen.work in RETIRED:
        pension_age = 60 if of.citizen.sex == "1" else 55
        last = min(last, shifted((of.born + pension_age) * 100 + birth_month(of), -1))
    return max(began, FIRST_YEAR * 100 + 1), last


def birth_month(of: Situation) -> int:
    return int(of.citizen.social_security_number[10:12])


def waged(of: Situation) -> Iterator[Month]:
    first, last = career(of)
    bases = base_by_year(of, first // 100, last // 100)
    for insurance in Insurance:
        for month in months_between(max(first, insured_since(of, insurance)), last):
            rate = rate_of(of, insurance, month)
            if rate is not None:
                yield paid(insurance, month, of.area, bases[month // 100], rate)


def insured_since(of: Situation, insurance: Insurance) -> int:
    """Civil servants pay into the pension since the reform of 2014; medical began in 2000."""
    if of.citizen.work.startswith("civil") and insurance is Insurance.PENSION:
        return CIVIL_SERVICE_PENSION_SINCE
    since = {Insurance.PENSION: 199501, Insurance.UNEMPLOYMENT: 199901, Insurance.MEDICAL: 200101}
    return since.get(insurance, 200407)


def rate_of(of: Situation, insurance: Insurance, month: int) -> Rate | None:
    if of.citizen.work == "flexible":
        return flexible_rate(insurance)
    if of.citizen.work.startswith("civil") and insurance is Insurance.UNEMPLOYMENT:
        return None
    return employee_rate(insurance, month)


def base_by_year(of: Situation, first: int, last: int) -> dict[int, int]:
    """Fen per month. The ratio of a person's wage to the average drifts a little from year to year."""
    level = of.chance.uniform(0.65, 1.15)
    bases = {}
    for year in range(first, last + 1):
        level = min(max(level + of.chance.uniform(-0.04, 0.07), 0.5), 2.6)
        wanted = fixed_level(of) or level
        average = AVERAGE_WAGES[min(year - 1, max(AVERAGE_WAGES))]
        bases[year] = round(average * min(max(wanted, 0.6), 3.0)) * 100
    return bases


def fixed_level(of: Situation) -> float | None:
    levels = {"highest-base": 3.0, "lowest-base": 0.6}
    return next((levels[mark] for mark in of.citizen.marks if mark in levels), None)


def paid(insurance: Insurance, month: int, area: str, base: int, rate: Rate) -> Month:
    """base is in whole yuan, so every share of it is in whole fen."""
    employer, personal, account = (
        base * part // 1000 for part in (rate.employer, rate.personal, rate.account)
    )
    return Month(insurance, month, area, base, employer, personal, account)


# People who pay once a year, with the government's subsidy.


def residents(of: Situation) -> Iterator[Month]:
    """The year's payment is posted in its first month, and covers the others."""
    last = of.ago(0)
    born = of.born * 100 + birth_month(of)
    yield from yearly(
        of, Insurance.MEDICAL, max(RESIDENTS_MEDICAL_SINCE, born), last, RESIDENTS_MEDICAL_FEN
    )
    if of.citizen.work.startswith("resident"):
        since = max(RESIDENTS_PENSION_SINCE, (of.born + 18) * 100 + 1)
        last = min(last, shifted((of.born + 60) * 100 + birth_month(of), -1))
        yield from yearly(of, Insurance.PENSION, since, last, RESIDENTS_PENSION_FEN)


def yearly(
    of: Situation, insurance: Insurance, first: int, last: int, fen: tuple[int, int]
) -> Iterator[Month]:
    account = sum(fen) if insurance is Insurance.PENSION else 0
    for month in months_between(first, last):
        pays = month == first or month % 100 == 1
        personal, subsidy, credit = (fen[0], fen[1], account) if pays else (0, 0, 0)
        yield Month(insurance, month, of.area, 0, subsidy, personal, credit)


# Unusual histories.

Mark = Callable[[Situation, list[Month]], list[Month]]


def interrupted(of: Situation, months: list[Month]) -> list[Month]:
    return [month for month in months if month.month <= of.ago(6)]


def interrupted_long(of: Situation, months: list[Month]) -> list[Month]:
    return [month for month in months if month.month <= of.ago(36)]


def gaps(of: Situation, months: list[Month]) -> list[Month]:
    """Two periods without work, of half a year and of a year and a half."""
    away = {of.ago(back) for back in (*range(90, 96), *range(140, 158))}
    return [month for month in months if month.month not in away]


def owed(of: Situation, months: list[Month]) -> list[Month]:
    """Five months not yet paid by the employer; the months after them are paid."""
    due = {of.ago(back) for back in range(3, 8)}
    return [replace(month, flag="owed") if month.month in due else month for month in months]


def double_months(of: Situation, months: list[Month]) -> list[Month]:
    """A year and a month also posted by another area, on a lower base."""
    twice = {of.ago(back) for back in range(30, 43)}
    return months + [in_other_area(month) for month in months if month.month in twice]


def in_other_area(month: Month) -> Month:
    rate = employee_rate(month.insurance, month.month)
    return paid(month.insurance, month.month, OTHER_AREA, month.base // 20_000 * 10_000, rate)


def transferred_in(of: Situation, months: list[Month]) -> list[Month]:
    """Everything older than eight years was transferred from another province."""
    before = of.ago(96)
    return [
        replace(month, area="230103", flag="transferred") if month.month <= before else month
        for month in months
    ]


def without_work(of: Situation, months: list[Month]) -> list[Month]:
    return [month for month in months if month.month <= of.ago(4)]


def thirteen_months(of: Situation, months: list[Month]) -> list[Month]:
    """An invalid month, as a ledger imported from elsewhere may contain."""
    none = (of.posted_until.year - 2) * 100
    model = next(month for month in months if month.insurance is Insurance.UNEMPLOYMENT)
    return [*months, replace(model, month=none)]


def paid_back(of: Situation, months: list[Month]) -> list[Month]:
    """This year's pension contributions, refunded together with the same amount of earlier ones."""
    first = of.posted_until.year * 100

    def after(month: Month) -> Month:
        if month.insurance is not Insurance.PENSION or month.month < first:
            return month
        sums = -month.employer, -month.personal, -month.account
        return replace(month, employer=sums[0], personal=sums[1], account=sums[2])

    return [after(month) for month in months]


MARKS: dict[str, Mark] = {
    "thirteen-months": thirteen_months,
    "paid-back": paid_back,
    "interrupted": interrupted,
    "interrupted-long": interrupted_long,
    "gaps": gaps,
    "owed": owed,
    "double-months": double_months,
    "transferred-in": transferred_in,
    "unemployment-benefit": without_work,
}
