"""What a citizen is shown of the five insurances. Amounts are integers in fen (1/100 yuan).

Reprs contain no fields: figures must not get into exceptions or logs.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

Fen = NewType("Fen", int)


class Insurance(StrEnum):
    """The five insurances, in display order."""

    PENSION = "pension"
    MEDICAL = "medical"
    UNEMPLOYMENT = "unemployment"
    WORK_INJURY = "work-injury"
    MATERNITY = "maternity"


class InsuredState(StrEnum):
    ACTIVE = "active"
    INTERRUPTED = "interrupted"
    """Insured before, but no payment for the last month due (暂停缴费)."""
    RECEIVING = "receiving"
    """Receives the benefit (a pensioner)."""
    BLOCKED = "blocked"
    """Benefits suspended by the agency (封锁): the counter knows why."""
    NOT_INSURED = "not-insured"


@dataclass(frozen=True, slots=True, repr=False)
class YearSum:
    """What was paid in one calendar year, over all months."""

    year: int
    months: int
    employer: Fen
    personal: Fen

    @property
    def total(self) -> Fen:
        return Fen(self.employer + self.personal)


@dataclass(frozen=True, slots=True, repr=False)
class InsuranceSummary:
    """One insurance. since: first month paid, as its first day. base: monthly contribution base.

    years: every year with a payment, oldest first; a month paid in two places counts once.
    """

    insurance: Insurance
    state: InsuredState
    since: date | None
    months_paid: int
    months_owed: int
    base: Fen
    this_year: YearSum
    last_year: YearSum
    years: tuple[YearSum, ...]


@dataclass(frozen=True, slots=True, repr=False)
class PensionAccount:
    """The personal account of the last closed year: total = previous with its interest, principal, interest.

    interest: on the previous total and on this year's principal together (month product).
    """

    year: int
    previous: Fen
    principal: Fen
    interest: Fen
    total: Fen


@dataclass(frozen=True, slots=True, repr=False)
class MedicalAccount:
    """The personal medical account for this year: balance = carried_over + credited - spent."""

    year: int
    carried_over: Fen
    credited: Fen
    spent: Fen
    balance: Fen


@dataclass(frozen=True, slots=True, repr=False)
class BankAccount:
    """The bank account linked to the same card. Only the bank knows its balance; never shown here."""

    bank: str
    masked_number: str


@dataclass(frozen=True, slots=True, repr=False)
class Statement:
    """The centre's data on one person, as of one day. insurances: all five, in order.

    Amounts may be negative: a pension clawed back, an account overdrawn.
    """

    as_of: date
    insurances: tuple[InsuranceSummary, ...]
    pension_account: PensionAccount | None
    medical_account: MedicalAccount | None
    bank_account: BankAccount | None
    several_accounts: bool
    """The person has more than one participation record; the counter can merge them."""


class FigureFault(StrEnum):
    """Why the figures of one insurance or account cannot be correct."""

    SUM_WRONG = "sum-wrong"
    """The parts do not add up to the total."""
    YEARS_WRONG = "years-wrong"
    """Years out of order, or the year shown does not match the list."""
    MONTHS_WRONG = "months-wrong"
    """More than twelve in a year, or a negative total."""
    BASE_NEGATIVE = "base-negative"
    AMOUNT_TOO_LARGE = "amount-too-large"


@dataclass(frozen=True, slots=True)
class HiddenInsurance:
    """Its figures are implausible: not shown anywhere, to be clarified at the counter."""

    insurance: Insurance
    fault: FigureFault


@dataclass(frozen=True, slots=True)
class HiddenAccount:
    fault: FigureFault


@dataclass(frozen=True, slots=True, repr=False)
class CheckedStatement:
    """A statement reduced to figures that may be shown. insurances: all five, in order."""

    as_of: date
    insurances: tuple[InsuranceSummary | HiddenInsurance, ...]
    pension_account: PensionAccount | HiddenAccount | None
    medical_account: MedicalAccount | HiddenAccount | None
    bank_account: BankAccount | None
    several_accounts: bool
