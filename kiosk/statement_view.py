"""How a statement is presented, decided once: screen and paper only add words and layout.

Texts are message ids, so that the language can change while a screen is shown.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from kiosk.statement import (
    BankAccount,
    CheckedStatement,
    Fen,
    HiddenAccount,
    HiddenInsurance,
    Insurance,
    InsuranceSummary,
    InsuredState,
    MedicalAccount,
    PensionAccount,
    YearSum,
)

ALERT = "alert"
"""The icon."""

TROUBLED = frozenset({InsuredState.INTERRUPTED, InsuredState.BLOCKED})


class Account(StrEnum):
    """The personal accounts, in display order."""

    PENSION = "pension"
    MEDICAL = "medical"


@dataclass(frozen=True, slots=True, repr=False)
class Said:
    """A message with its arguments; those it does not use are ignored."""

    message: str
    months: int = 0
    year: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class YearView:
    year: int
    months: int
    employer: Fen
    personal: Fen
    total: Fen


@dataclass(frozen=True, slots=True, repr=False)
class InsuranceView:
    """One insurance. label: its state in a word or two; sentences: the same in full.

    sign: the icon beside the label. quiet: neither good nor bad. Without has_figures there is
    nothing else to show of it.
    years: every year with a payment, oldest first.
    """

    insurance: Insurance
    sign: str
    label: Said
    sentences: tuple[Said, ...]
    needs_attention: bool
    quiet: bool
    has_figures: bool
    since: date | None
    months_paid: int
    months_owed: int
    base: Fen
    this_year: YearView
    last_year: YearView
    years: tuple[YearView, ...]


@dataclass(frozen=True, slots=True, repr=False)
class AccountLine:
    """key: of its label, `balance-KEY`, and on paper `receipt-KEY` where there is one."""

    key: str
    year: int
    amount: Fen


@dataclass(frozen=True, slots=True, repr=False)
class AccountView:
    """One personal account. figure: the balance. meaning: its explanation, or what is wrong.

    lines: how the figure came about, with signs; they add up to the last line, which is the figure.
    Without has_figures there are no lines, and label takes the place of the figure.
    """

    account: Account
    meaning: Said
    needs_attention: bool
    has_figures: bool
    label: Said | None
    figure: Fen
    lines: tuple[AccountLine, ...]


@dataclass(frozen=True, slots=True, repr=False)
class StatementView:
    """Everything on the balance screen and on its receipt. notes: on the statement as a whole."""

    as_of: date
    insurances: tuple[InsuranceView, ...]
    pension_account: AccountView | None
    medical_account: AccountView | None
    bank_account: BankAccount | None
    notes: tuple[Said, ...]


def statement_view(statement: CheckedStatement) -> StatementView:
    year = statement.as_of.year
    return StatementView(
        as_of=statement.as_of,
        insurances=tuple(_insurance(each, year) for each in statement.insurances),
        pension_account=_pension(statement.pension_account),
        medical_account=_medical(statement.medical_account),
        bank_account=statement.bank_account,
        notes=(Said("balance-several-accounts"),) if statement.several_accounts else (),
    )


def state_told(state: InsuredState, months_owed: int) -> InsuredState | None:
    """None when the debt is shown instead: nobody who owes is up to date. A suspended benefit has
    reasons of its own, and is shown in addition to the debt."""
    return None if months_owed and state is not InsuredState.BLOCKED else state


def _insurance(told: InsuranceSummary | HiddenInsurance, year: int) -> InsuranceView:
    if isinstance(told, HiddenInsurance):
        return _hidden_insurance(told.insurance, year)
    owed, state = told.months_owed, told.state
    return InsuranceView(
        insurance=told.insurance,
        sign=ALERT if owed else f"insured-{state}",
        label=_label(state, owed),
        sentences=tuple(_sentences(state, owed)),
        needs_attention=owed > 0 or state in TROUBLED,
        quiet=state is InsuredState.NOT_INSURED,
        has_figures=state is not InsuredState.NOT_INSURED or owed > 0 or bool(told.years),
        since=told.since,
        months_paid=told.months_paid,
        months_owed=owed,
        base=told.base,
        this_year=_year(told.this_year),
        last_year=_year(told.last_year),
        years=tuple(_year(entry) for entry in told.years),
    )


def _label(state: InsuredState, owed: int) -> Said:
    if not owed:
        return Said(f"insured-{state}")
    told = state_told(state, owed)
    return Said(f"insured-{told}-owed" if told else "balance-owed-short", months=owed)


def _sentences(state: InsuredState, owed: int) -> Iterator[Said]:
    if told := state_told(state, owed):
        yield Said(f"insured-{told}-text")
    if owed:
        yield Said("balance-owed-note", months=owed)


def _hidden_insurance(insurance: Insurance, year: int) -> InsuranceView:
    nothing = YearSum(year, 0, Fen(0), Fen(0))
    return InsuranceView(
        insurance=insurance,
        sign=ALERT,
        label=Said("insured-hidden"),
        sentences=(Said("insured-hidden-text"),),
        needs_attention=True,
        quiet=False,
        has_figures=False,
        since=None,
        months_paid=0,
        months_owed=0,
        base=Fen(0),
        this_year=_year(nothing),
        last_year=_year(nothing),
        years=(),
    )


def _year(entry: YearSum) -> YearView:
    return YearView(entry.year, entry.months, entry.employer, entry.personal, entry.total)


def _pension(account: PensionAccount | HiddenAccount | None) -> AccountView | None:
    if not isinstance(account, PensionAccount):
        return _hidden_account(Account.PENSION) if account else None
    lines = (
        AccountLine("pension-previous", account.year - 1, account.previous),
        AccountLine("pension-principal", account.year, account.principal),
        AccountLine("pension-interest", account.year, account.interest),
        AccountLine("pension-total", account.year, account.total),
    )
    return _account(Account.PENSION, account.year, lines)


def _medical(account: MedicalAccount | HiddenAccount | None) -> AccountView | None:
    if not isinstance(account, MedicalAccount):
        return _hidden_account(Account.MEDICAL) if account else None
    lines = (
        AccountLine("medical-carried-over", account.year - 1, account.carried_over),
        AccountLine("medical-credited", account.year, account.credited),
        AccountLine("medical-spent", account.year, Fen(-account.spent)),
        AccountLine("medical-balance", account.year, account.balance),
    )
    return _account(Account.MEDICAL, account.year, lines)


def _account(account: Account, year: int, lines: tuple[AccountLine, ...]) -> AccountView:
    figure = lines[-1].amount
    below = figure < 0
    meaning = "balance-below-zero-text" if below else f"balance-{account}-account-text"
    return AccountView(account, Said(meaning, year=year), below, True, None, figure, lines)


def _hidden_account(account: Account) -> AccountView:
    told, label = Said("balance-hidden-text"), Said("insured-hidden")
    return AccountView(account, told, True, False, label, Fen(0), ())
