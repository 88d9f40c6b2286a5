"""Each implausible part is hidden by itself, with its reason; negative amounts that add up are shown."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from kiosk.central.figures import LARGEST, checked
from kiosk.statement import (
    BankAccount,
    Fen,
    FigureFault,
    HiddenAccount,
    HiddenInsurance,
    Insurance,
    InsuranceSummary,
    MedicalAccount,
    PensionAccount,
    Statement,
    YearSum,
)
from tests.unit.documents.papers import statement

Change = Callable[[InsuranceSummary], InsuranceSummary]
WHOLE = statement()


def a_year(
    one: InsuranceSummary, months: int | None = None, personal: int | None = None
) -> InsuranceSummary:
    """With the last year changed, both in the list and where it is shown."""
    old = one.last_year
    new = YearSum(
        old.year,
        old.months if months is None else months,
        old.employer,
        old.personal if personal is None else Fen(personal),
    )
    paid = one.months_paid - old.months + new.months
    return replace(one, last_year=new, years=(new, one.this_year), months_paid=paid)


def with_pension(change: Change) -> Statement:
    pension, *others = WHOLE.insurances
    return replace(WHOLE, insurances=(change(pension), *others))


WRONG: dict[str, tuple[Change, FigureFault]] = {
    "months": (lambda one: replace(one, months_paid=23), FigureFault.SUM_WRONG),
    "thirteen": (lambda one: a_year(one, months=13), FigureFault.MONTHS_WRONG),
    "fewer-than-none": (lambda one: a_year(one, months=-1), FigureFault.MONTHS_WRONG),
    "owed-below": (lambda one: replace(one, months_owed=-1), FigureFault.MONTHS_WRONG),
    "owed-for-ages": (lambda one: replace(one, months_owed=10**30), FigureFault.MONTHS_WRONG),
    "base": (lambda one: replace(one, base=Fen(-1)), FigureFault.BASE_NEGATIVE),
    "since-ever": (lambda one: replace(one, since=date(1, 1, 1)), FigureFault.YEARS_WRONG),
    "since-a-day-to-come": (
        lambda one: replace(one, since=date(2028, 1, 1)),
        FigureFault.YEARS_WRONG,
    ),
    "reversed": (lambda one: replace(one, years=one.years[::-1]), FigureFault.YEARS_WRONG),
    "shown": (lambda one: replace(one, this_year=one.last_year), FigureFault.YEARS_WRONG),
    "not-listed": (lambda one: replace(one, years=one.years[1:]), FigureFault.YEARS_WRONG),
    "other-sum": (
        lambda one: replace(one, this_year=replace(one.this_year, personal=Fen(1))),
        FigureFault.YEARS_WRONG,
    ),
    "year-of-nobody": (
        lambda one: replace(one, years=(YearSum(201, 0, Fen(1), Fen(1)), *one.years)),
        FigureFault.YEARS_WRONG,
    ),
    "far-too-much": (lambda one: a_year(one, personal=10**400), FigureFault.AMOUNT_TOO_LARGE),
    "far-too-little": (
        lambda one: a_year(one, personal=-LARGEST * 2),
        FigureFault.AMOUNT_TOO_LARGE,
    ),
}


@pytest.mark.parametrize(("change", "fault"), WRONG.values(), ids=WRONG.keys())
def test_implausible_figures_hide_only_that_insurance(change: Change, fault: FigureFault) -> None:
    found = checked(with_pension(change))
    assert found.insurances[0] == HiddenInsurance(Insurance.PENSION, fault)
    assert found.insurances[1:] == WHOLE.insurances[1:]
    assert found.pension_account == WHOLE.pension_account


@pytest.mark.parametrize("months", [0, 12])
def test_a_refund_is_shown(months: int) -> None:
    """Also in a year in which no month was paid."""
    told = with_pension(lambda one: a_year(one, months=months, personal=-600_000))
    assert checked(told).insurances == told.insurances


def test_an_unchanged_statement_is_shown_in_full() -> None:
    found = checked(WHOLE)
    assert found.insurances == WHOLE.insurances
    assert found.bank_account == WHOLE.bank_account
    assert found.as_of == WHOLE.as_of


@pytest.mark.parametrize("parts", [(-5, 0, 0, -5), (100, -300, 1, -199), (0, 1, -2, -1)])
def test_a_pension_clawed_back_is_shown(parts: tuple[int, int, int, int]) -> None:
    account = PensionAccount(2025, *map(Fen, parts))
    assert checked(replace(WHOLE, pension_account=account)).pension_account == account


@pytest.mark.parametrize("parts", [(0, 10, 30, -20), (-20, 10, 0, -10), (5, -10, -30, 25)])
def test_an_account_overdrawn_is_shown(parts: tuple[int, int, int, int]) -> None:
    account = MedicalAccount(2026, *map(Fen, parts))
    assert checked(replace(WHOLE, medical_account=account)).medical_account == account


def test_an_account_that_does_not_add_up_is_the_only_part_hidden() -> None:
    told = replace(WHOLE, medical_account=MedicalAccount(2026, *map(Fen, (1, 1, 1, 2))))
    found = checked(told)
    assert found.medical_account == HiddenAccount(FigureFault.SUM_WRONG)
    assert (found.insurances, found.pension_account) == (WHOLE.insurances, WHOLE.pension_account)
    told = replace(WHOLE, pension_account=PensionAccount(2025, *map(Fen, (1, 1, 1, 2))))
    found = checked(told)
    assert found.pension_account == HiddenAccount(FigureFault.SUM_WRONG)
    assert found.medical_account == WHOLE.medical_account


@pytest.mark.parametrize(
    ("year", "parts", "fault"),
    [
        (20025, (0, 0, 0, 0), FigureFault.YEARS_WRONG),
        (2025, (10**400, 0, 0, 10**400), FigureFault.AMOUNT_TOO_LARGE),
    ],
)
def test_an_impossible_account_is_hidden(
    year: int, parts: tuple[int, int, int, int], fault: FigureFault
) -> None:
    amounts = [Fen(part) for part in parts]
    told = replace(
        WHOLE,
        pension_account=PensionAccount(year, *amounts),
        medical_account=MedicalAccount(year, *amounts),
    )
    found = checked(told)
    assert found.pension_account == found.medical_account == HiddenAccount(fault)


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("6222••••••••0173", "6222••••••••0173"),
        ("••••0173", "••••0173"),
        ("6222021234567890173", "••••0173"),
        ("6222 0212 3456 7890 173", "•••• 173"),
        ("6222-0212-3456-7890-0173", "••••0173"),
    ],
)
def test_a_bank_account_that_nobody_masked_is_masked(told: str, shown: str) -> None:
    bank = checked(replace(WHOLE, bank_account=BankAccount("Bank", told))).bank_account
    assert bank == BankAccount("Bank", shown)
