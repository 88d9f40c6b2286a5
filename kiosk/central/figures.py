"""Decides which figures of a statement are plausible; each implausible part is hidden by itself.

Amounts may be negative wherever they add up: contributions are refunded, a pension is clawed back, an
account is overdrawn.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import TypeVar

from kiosk.masking import mask_whole_number
from kiosk.statement import (
    BankAccount,
    CheckedStatement,
    Fen,
    FigureFault,
    HiddenAccount,
    HiddenInsurance,
    InsuranceSummary,
    MedicalAccount,
    PensionAccount,
    Statement,
    YearSum,
)

A = TypeVar("A", PensionAccount, MedicalAccount)

LARGEST = 10**13
"""A hundred billion yuan: more than any person has, and it still fits on the paper."""
MONTHS_OF_A_YEAR = 12
MOST_MONTHS = 1200
EARLIEST_YEAR = 1900


def checked(statement: Statement) -> CheckedStatement:
    year = statement.as_of.year
    return CheckedStatement(
        as_of=statement.as_of,
        insurances=tuple(_insurance(summary, year) for summary in statement.insurances),
        pension_account=_account(statement.pension_account, pension_fault, year),
        medical_account=_account(statement.medical_account, medical_fault, year),
        bank_account=_bank(statement.bank_account),
        several_accounts=statement.several_accounts,
    )


def _bank(account: BankAccount | None) -> BankAccount | None:
    return account and replace(account, masked_number=mask_whole_number(account.masked_number))


def _insurance(summary: InsuranceSummary, year: int) -> InsuranceSummary | HiddenInsurance:
    fault = insurance_fault(summary, year)
    return HiddenInsurance(summary.insurance, fault) if fault else summary


def _account(
    account: A | None, fault_of: Callable[[A, int], FigureFault | None], year: int
) -> A | HiddenAccount | None:
    fault = fault_of(account, year) if account is not None else None
    return HiddenAccount(fault) if fault else account


def insurance_fault(summary: InsuranceSummary, year: int) -> FigureFault | None:
    """year: the statement's."""
    if not _years_agree(summary, year):
        return FigureFault.YEARS_WRONG
    if not _months_possible(summary):
        return FigureFault.MONTHS_WRONG
    if sum(entry.months for entry in summary.years) != summary.months_paid:
        return FigureFault.SUM_WRONG
    if summary.base < 0:
        return FigureFault.BASE_NEGATIVE
    return _too_large((summary.base, *_amounts(summary.years)))


def _years_agree(summary: InsuranceSummary, year: int) -> bool:
    """Years ascend and are possible, the first month included, and the two years shown match the list."""
    years = [entry.year for entry in summary.years]
    rising = all(early < late for early, late in pairwise(years))
    began = [summary.since.year] if summary.since else []
    possible = all(_year_possible(each, year) for each in (*began, *years))
    listed = {entry.year: entry for entry in summary.years}
    return (
        rising
        and possible
        and all(
            shown == listed.get(of_year, _empty(of_year))
            for shown, of_year in ((summary.this_year, year), (summary.last_year, year - 1))
        )
    )


def _year_possible(year: int, of_statement: int) -> bool:
    """The next year is possible too: some people pay ahead."""
    return EARLIEST_YEAR <= year <= of_statement + 1


def _empty(year: int) -> YearSum:
    return YearSum(year, 0, Fen(0), Fen(0))


def _months_possible(summary: InsuranceSummary) -> bool:
    """A year with no months may still have an amount: a refund of earlier payments."""
    in_years = all(0 <= entry.months <= MONTHS_OF_A_YEAR for entry in summary.years)
    return in_years and all(
        0 <= months <= MOST_MONTHS for months in (summary.months_paid, summary.months_owed)
    )


def _amounts(years: Iterable[YearSum]) -> Iterator[int]:
    for entry in years:
        yield from (entry.employer, entry.personal, entry.total)


def pension_fault(account: PensionAccount, year: int) -> FigureFault | None:
    if not _year_possible(account.year, year):
        return FigureFault.YEARS_WRONG
    parts = (account.previous, account.principal, account.interest)
    if account.total != sum(parts):
        return FigureFault.SUM_WRONG
    return _too_large((*parts, account.total))


def medical_fault(account: MedicalAccount, year: int) -> FigureFault | None:
    if not _year_possible(account.year, year):
        return FigureFault.YEARS_WRONG
    if account.balance != account.carried_over + account.credited - account.spent:
        return FigureFault.SUM_WRONG
    return _too_large((account.carried_over, account.credited, account.spent, account.balance))


def _too_large(amounts: Iterable[int]) -> FigureFault | None:
    large = any(abs(amount) > LARGEST for amount in amounts)
    return FigureFault.AMOUNT_TOO_LARGE if large else None
