"""The figures of a statement that a receipt's signature covers, readable from the code alone."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from kiosk.statement import (
    CheckedStatement,
    HiddenAccount,
    HiddenInsurance,
    Insurance,
    InsuranceSummary,
    InsuredState,
    MedicalAccount,
    PensionAccount,
)

Five = tuple[int, int, int, int, int]
Hidden = Literal["hidden"]
HIDDEN: Hidden = "hidden"
"""Its figures were implausible and not shown: the paper says so instead."""


@dataclass(frozen=True, slots=True, repr=False)
class InsuranceFigures:
    """base, this_year: fen. owed: months; None on version 1 receipts, which do not contain it."""

    state: InsuredState
    months: int
    owed: int | None
    base: int
    this_year: int


@dataclass(frozen=True, slots=True, repr=False)
class SignedFigures:
    """insurances: in the order of `Insurance`. pension: year, previous, principal, interest, total.
    medical: year, carried over, credited, spent, balance. Amounts in fen."""

    as_of: date
    insurances: tuple[InsuranceFigures | Hidden, ...]
    pension: Five | Hidden | None
    medical: Five | Hidden | None

    @classmethod
    def of(cls, statement: CheckedStatement) -> "SignedFigures":
        by_kind = {each.insurance: each for each in statement.insurances}
        return cls(
            statement.as_of,
            tuple(_figures(by_kind[insurance]) for insurance in Insurance),
            _pension(statement.pension_account),
            _medical(statement.medical_account),
        )

    @property
    def amounts(self) -> tuple[int, ...]:
        """Every amount that the paper must show, in fen."""
        shown = [row for row in self.insurances if isinstance(row, InsuranceFigures)]
        insured = [row for row in shown if row.state is not InsuredState.NOT_INSURED]
        accounts = [each for each in (self.pension, self.medical) if isinstance(each, tuple)]
        return (
            *(amount for row in insured for amount in (row.base, row.this_year)),
            *(amount for account in accounts for amount in account[1:]),
        )

    def as_row(self) -> list[Any]:
        return [
            self.as_of.isoformat(),
            [_insurance_row(each) for each in self.insurances],
            self.pension,
            self.medical,
        ]

    @classmethod
    def from_row(cls, row: list[Any]) -> "SignedFigures":
        """Raises ValueError, TypeError or KeyError if the shape is wrong."""
        as_of, insurances, pension, medical = row
        if len(insurances) != len(Insurance):
            raise ValueError("not one row for each insurance")
        return cls(
            date.fromisoformat(as_of),
            tuple(_insurance(item) for item in insurances),
            _five(pension),
            _five(medical),
        )


def _figures(told: InsuranceSummary | HiddenInsurance) -> InsuranceFigures | Hidden:
    if isinstance(told, HiddenInsurance):
        return HIDDEN
    this_year = told.this_year.total
    return InsuranceFigures(told.state, told.months_paid, told.months_owed, told.base, this_year)


def _pension(account: PensionAccount | HiddenAccount | None) -> Five | Hidden | None:
    if not isinstance(account, PensionAccount):
        return HIDDEN if account else None
    return account.year, account.previous, account.principal, account.interest, account.total


def _medical(account: MedicalAccount | HiddenAccount | None) -> Five | Hidden | None:
    if not isinstance(account, MedicalAccount):
        return HIDDEN if account else None
    return account.year, account.carried_over, account.credited, account.spent, account.balance


def _insurance_row(each: InsuranceFigures | Hidden) -> list[Any] | Hidden:
    if not isinstance(each, InsuranceFigures):
        return each
    return [each.state, each.months, each.owed, each.base, each.this_year]


def _insurance(item: Any) -> InsuranceFigures | Hidden:
    """Four figures in version 1, which has no months owed; five since version 2."""
    if item == HIDDEN:
        return HIDDEN
    state, months, *owed, base, this_year = item
    return InsuranceFigures(
        InsuredState(state), int(months), _owed(*owed), int(base), int(this_year)
    )


def _owed(months: int | None = None) -> int | None:
    return None if months is None else int(months)


def _five(row: Any) -> Five | Hidden | None:
    if row is None:
        return None
    if row == HIDDEN:
        return HIDDEN
    year, first, second, third, total = row
    return int(year), int(first), int(second), int(third), int(total)
