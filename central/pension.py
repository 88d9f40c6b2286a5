"""The personal account of the pension insurance."""

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple

from central.rules import CREDITING_RATES
from kiosk.statement import Fen, PensionAccount


class MonthCredit(NamedTuple):
    """The amount that one month credited to the account. month: yyyymm."""

    month: int
    amount: int


def rounded(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def close_year(
    year: int, previous: int, credits_by_month: Mapping[int, int], rate_percent: Decimal
) -> PensionAccount:
    """Close one year by the month product (1997 rule): a credit in month m earns 12 - m + 1 months' interest.

    credits_by_month: 1..12 to fen. Both interest amounts are rounded half up to the fen.
    """
    rate = rate_percent / 100
    product = sum(amount * (12 - month + 1) for month, amount in credits_by_month.items())
    interest = rounded(product * rate / 12) + rounded(previous * rate)
    principal = sum(credits_by_month.values())
    return PensionAccount(
        year, Fen(previous), Fen(principal), Fen(interest), Fen(previous + principal + interest)
    )


def last_closed_year(today_year: int) -> int | None:
    """The last past year whose crediting rate is published."""
    return max((year for year in CREDITING_RATES if year < today_year), default=None)


def rate_of(year: int) -> Decimal:
    """Nothing was credited before the first published rate."""
    return CREDITING_RATES.get(year, Decimal(0))


def pension_account(credited: Iterable[MonthCredit], today_year: int) -> PensionAccount | None:
    """The last closed year, computed from the first credit on; None if no year has been closed since."""
    years: dict[int, dict[int, int]] = {}
    for credit in credited:
        months = years.setdefault(credit.month // 100, {})
        months[credit.month % 100] = months.get(credit.month % 100, 0) + credit.amount
    closed = last_closed_year(today_year)
    if closed is None or not years or min(years) > closed:
        return None
    previous = 0
    for year in range(min(years), closed):
        previous = close_year(year, previous, years.get(year, {}), rate_of(year)).total
    return close_year(closed, previous, years.get(closed, {}), rate_of(closed))
