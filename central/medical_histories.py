"""Movements on the medical account of a synthetic citizen, this year and the previous two."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from central.histories import RETIRED, Month, Situation
from central.rules import PENSIONER_MEDICAL_CREDIT_FEN
from kiosk.statement import Insurance

INSTITUTIONS = ("市第一人民医院", "锦江社区卫生服务中心", "康宁大药房", "市中医医院", "口腔门诊部")
YEARS_BACK = 2
OVERDRAWN_FEN = 17_440


@dataclass(frozen=True, slots=True)
class Movement:
    """A future row: see tables.MedicalMovement."""

    day: date
    kind: str
    account: int
    institution: str = ""
    pooled: int = 0
    cash: int = 0


def movements(of: Situation, months: Sequence[Month]) -> list[Movement]:
    """Opening balance, then credits and payments by day; the account goes below zero only for citizens
    marked so."""
    first = of.posted_until.year - YEARS_BACK
    credited = dict(credits_by_month(of, months))
    if not credited:
        return []
    saved = sum(amount for month, amount in credited.items() if month < first * 100)
    opening = round(saved * of.chance.uniform(0.15, 0.4))
    rows = [Movement(date(first, 1, 1), "opening", opening)]
    balance = opening
    for month in sorted(month for month in credited if month > first * 100):
        rows.append(Movement(date(month // 100, month % 100, 15), "credit", credited[month]))
        balance += credited[month]
        for payment in payments(of, month, balance):
            rows.append(payment)
            balance -= payment.account
    if "overdrawn" in of.citizen.marks:
        rows.append(Movement(of.posted_until, "payment", balance + OVERDRAWN_FEN, INSTITUTIONS[0]))
    return rows


def credits_by_month(of: Situation, months: Sequence[Month]) -> Iterator[tuple[int, int]]:
    for month in months:
        if month.insurance is Insurance.MEDICAL and month.account and month.flag != "owed":
            yield month.month, month.account
    if of.citizen.work in RETIRED:
        for back in range((YEARS_BACK + 1) * 12):
            yield of.ago(back), PENSIONER_MEDICAL_CREDIT_FEN


def payments(of: Situation, month: int, balance: int) -> Iterator[Movement]:
    """Up to two visits a month; people marked ill spend everything."""
    ill = "ill" in of.citizen.marks
    visits = 2 if ill else of.chance.choice((0, 0, 0, 1, 1))
    for visit in range(visits):
        total = of.chance.randint(3_000, 90_000) * (8 if ill else 1)
        pooled = round(total * of.chance.uniform(0.0, 0.6))
        account = min(total - pooled, max(balance, 0))
        balance -= account
        yield Movement(
            date(month // 100, month % 100, 18 + visit * 5),
            "payment",
            account,
            of.chance.choice(INSTITUTIONS),
            pooled,
            total - pooled - account,
        )
