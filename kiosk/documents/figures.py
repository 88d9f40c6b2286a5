"""The figures of a statement that a receipt's signature carries, so that the code alone tells them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from kiosk.statement import (
    Insurance,
    InsuranceSummary,
    InsuredState,
    MedicalAccount,
    PensionAccount,
    Statement,
)

Five = tuple[int, int, int, int, int]


@dataclass(frozen=True, slots=True)
class InsuranceFigures:
    """base, this_year: fen."""

    state: InsuredState
    months: int
    base: int
    this_year: int


@dataclass(frozen=True, slots=True)
class SignedFigures:
    """insurances: in the order of `Insurance`. pension: year, previous, principal, interest, total.
    medical: year, carried over, credited, spent, balance. Amounts in fen."""

    as_of: date
    insurances: tuple[InsuranceFigures, ...]
    pension: Five | None
    medical: Five | None

    @classmethod
    def of(cls, statement: Statement) -> "SignedFigures":
        by_kind = {summary.insurance: summary for summary in statement.insurances}
        return cls(
            statement.as_of,
            tuple(_figures(by_kind[insurance]) for insurance in Insurance),
            _pension(statement.pension_account),
            _medical(statement.medical_account),
        )

    @property
    def amounts(self) -> tuple[int, ...]:
        """Every amount that the paper must show, in fen."""
        insured = [row for row in self.insurances if row.state is not InsuredState.NOT_INSURED]
        bases = [amount for row in insured for amount in (row.base, row.this_year)]
        accounts = [*(self.pension or ())[1:], *(self.medical or ())[1:]]
        return tuple(bases + accounts)

    def as_row(self) -> list[Any]:
        insurances = [[row.state, row.months, row.base, row.this_year] for row in self.insurances]
        return [self.as_of.isoformat(), insurances, self.pension, self.medical]

    @classmethod
    def from_row(cls, row: list[Any]) -> "SignedFigures":
        """Raises ValueError, TypeError or KeyError for another shape."""
        as_of, insurances, pension, medical = row
        if len(insurances) != len(Insurance):
            raise ValueError("not one row for each insurance")
        return cls(
            date.fromisoformat(as_of),
            tuple(_insurance(*item) for item in insurances),
            _five(pension),
            _five(medical),
        )


def _figures(summary: InsuranceSummary) -> InsuranceFigures:
    this_year = summary.this_year.total
    return InsuranceFigures(summary.state, summary.months_paid, summary.base, this_year)


def _pension(account: PensionAccount | None) -> Five | None:
    if account is None:
        return None
    return account.year, account.previous, account.principal, account.interest, account.total


def _medical(account: MedicalAccount | None) -> Five | None:
    if account is None:
        return None
    return account.year, account.carried_over, account.credited, account.spent, account.balance


def _insurance(state: str, months: int, base: int, this_year: int) -> InsuranceFigures:
    return InsuranceFigures(InsuredState(state), int(months), int(base), int(this_year))


def _five(row: list[int] | None) -> Five | None:
    if row is None:
        return None
    year, first, second, third, total = row
    return int(year), int(first), int(second), int(third), int(total)
