"""At least one example of every screen, for the gallery and the tests. Synthetic persons only."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from devices.face.contract import FaceHint
from kiosk import screens as s
from kiosk.central.figures import checked
from kiosk.session.support_codes import support_code
from kiosk.statement import (
    BankAccount,
    Fen,
    Insurance,
    InsuranceSummary,
    InsuredState,
    MedicalAccount,
    PensionAccount,
    Statement,
    YearSum,
)
from kiosk.statement_view import statement_view
from qa.gallery.staff_examples import staff_examples


@dataclass(frozen=True, slots=True)
class Example:
    """name: of the picture. touches: objects to touch first, to reach a page within the screen."""

    name: str
    screen: s.Screen[Any]
    touches: tuple[str, ...] = ()
    elder_touches: tuple[str, ...] | None = None


REASONS = {
    s.ProblemKind.CARD_MUTE: "mute:no-answer",
    s.ProblemKind.CARD_FOREIGN: "foreign:select-6a82",
    s.ProblemKind.CARD_UNREADABLE: "unreadable:ef05-truncated",
    s.ProblemKind.CARD_LOCKED: "locked:select-9303",
    s.ProblemKind.CARD_EXPIRED: "expired",
    s.ProblemKind.CARD_LOST: "standing-temporarily-lost",
    s.ProblemKind.CARD_NOT_ENABLED: "standing-not-enabled",
    s.ProblemKind.CARD_CANCELLED: "standing-cancelled",
    s.ProblemKind.CARD_UNKNOWN: "standing-unknown",
    s.ProblemKind.READER_FAILED: "reader:no-answer",
    s.ProblemKind.NOT_VERIFIED: "codes-used-up",
    s.ProblemKind.NO_OTHER_WAY: "no-code",
    s.ProblemKind.CENTRE_AWAY: "timeout",
    s.ProblemKind.CENTRE_WRONG: "shape",
    s.ProblemKind.CLOCK_WRONG: "clock-behind-figures",
}
"""A reason code that each problem can have in the log."""

HOLDER = "王••"
PHONE = "138••••0001"
RECEIPT = "V1-20261122-000123"


def _years(
    first: int, last: int, base: int, employer: float, personal: float
) -> tuple[YearSum, ...]:
    """Growing contributions, with a gap of half a year in the third year."""

    def one(year: int) -> YearSum:
        months = 6 if year == first + 2 else 10 if year == last else 12
        grown = round(base * 1.07 ** (year - first) * months)
        return YearSum(year, months, Fen(round(grown * employer)), Fen(round(grown * personal)))

    return tuple(one(year) for year in range(first, last + 1))


def _insurance(kind: Insurance, first: int, employer: float, personal: float) -> InsuranceSummary:
    years = _years(first, 2026, 210_000, employer, personal)
    return InsuranceSummary(
        insurance=kind,
        state=InsuredState.ACTIVE,
        since=date(first, 3, 1),
        months_paid=sum(year.months for year in years),
        months_owed=0,
        base=Fen(983_200),
        this_year=years[-1],
        last_year=years[-2],
        years=years,
    )


def statement() -> Statement:
    """A person with all five insurances and both accounts."""
    return Statement(
        as_of=date(2026, 11, 22),
        insurances=(
            _insurance(Insurance.PENSION, 1999, 0.16, 0.08),
            _insurance(Insurance.MEDICAL, 2001, 0.09, 0.02),
            _insurance(Insurance.UNEMPLOYMENT, 2004, 0.005, 0.005),
            _insurance(Insurance.WORK_INJURY, 2004, 0.004, 0.0),
            _insurance(Insurance.MATERNITY, 2004, 0.008, 0.0),
        ),
        pension_account=PensionAccount(
            2025, Fen(11_820_431), Fen(943_872), Fen(191_027), Fen(12_955_330)
        ),
        medical_account=MedicalAccount(2026, Fen(214_080), Fen(196_640), Fen(88_265), Fen(322_455)),
        bank_account=BankAccount("示例银行", "6217••••••••0385"),
        several_accounts=False,
    )


def troubled_statement() -> Statement:
    """Months owed, interrupted, blocked and not insured, and several records; no pension account."""
    whole = statement()
    states = (
        InsuredState.ACTIVE,
        InsuredState.INTERRUPTED,
        InsuredState.BLOCKED,
        InsuredState.RECEIVING,
    )
    changed = [
        replace(one, state=state) for one, state in zip(whole.insurances[:4], states, strict=True)
    ]
    changed[0] = replace(changed[0], months_owed=3)
    nothing = YearSum(2026, 0, Fen(0), Fen(0))
    changed.append(
        InsuranceSummary(
            Insurance.MATERNITY,
            InsuredState.NOT_INSURED,
            None,
            0,
            0,
            Fen(0),
            nothing,
            replace(nothing, year=2025),
            (),
        )
    )
    return replace(whole, insurances=tuple(changed), pension_account=None, several_accounts=True)


def odd_statement() -> Statement:
    """Benefits held back and months owed at once; one insurance and one account hidden; the other account
    overdrawn."""
    whole = statement()
    pension, medical, *rest = whole.insurances
    held = replace(pension, state=InsuredState.BLOCKED, months_owed=5)
    wrong = replace(medical, months_paid=medical.months_paid + 1)
    return replace(
        whole,
        insurances=(held, wrong, *rest),
        pension_account=PensionAccount(2025, Fen(1), Fen(1), Fen(1), Fen(1)),
        medical_account=MedicalAccount(2026, Fen(0), Fen(196_640), Fen(214_080), Fen(-17_440)),
    )


def corrected_statement() -> Statement:
    """Last year more was given back to the employer than had come in."""
    whole = statement()
    pension = whole.insurances[0]
    years = tuple(
        replace(each, employer=Fen(-each.employer // 2)) if each.year == 2025 else each
        for each in pension.years
    )
    corrected = replace(pension, years=years, last_year=years[-2])
    return replace(whole, insurances=(corrected, *whole.insurances[1:]))


def nothing_right() -> Statement:
    """Both accounts and all five insurances are hidden."""
    odd = odd_statement()
    return replace(
        odd,
        insurances=tuple(replace(each, months_paid=-1) for each in odd.insurances),
        medical_account=MedicalAccount(2026, Fen(0), Fen(0), Fen(0), Fen(1)),
    )


def balance(of: Statement, holder: str = HOLDER, can_print: bool = True) -> s.Balance:
    return s.Balance(holder, statement_view(checked(of)), can_print)


def menu() -> s.Menu:
    return s.Menu(HOLDER, (s.MenuEntry("balance"),))


def examples() -> Iterator[Example]:
    """Every screen in the order of a visit, with every enum value that changes its text."""
    yield Example("attract", s.Attract())
    for out in s.OutOfServiceReason:
        yield Example(f"out-of-service-{out.value}", s.OutOfService(out))
    yield Example("reading", s.Reading())
    yield Example("asking-centre", s.AskingCentre())
    yield Example("enter-pin", s.EnterPin(6, wrong=False))
    yield Example("enter-pin-typed", s.EnterPin(6, wrong=False), ("key-1", "key-2", "key-3"))
    yield Example("enter-pin-wrong", s.EnterPin(5, wrong=True))
    yield Example("enter-pin-last", s.EnterPin(1, wrong=True))
    yield Example("consent", s.Consent())
    for hint in FaceHint:
        yield Example(f"look-at-camera-{hint.value}", s.LookAtCamera(hint))
    for failure in s.FaceFailure:
        yield Example(f"face-failed-{failure.value}", s.FaceFailed(failure, 2))
    yield Example("face-failed-finally", s.FaceFailed(s.FaceFailure.NOT_CONFIRMED, 0))
    yield from _later()


def _later() -> Iterator[Example]:
    yield Example("sending-code", s.SendingCode())
    yield Example("enter-code", s.EnterCode(PHONE, 3, wrong=False), ("key-1", "key-2"))
    yield Example("no-phone", s.NoPhone())
    yield Example("enter-code-renewed", s.EnterCode(PHONE, 3, wrong=False, renewed=True))
    yield Example("checking-code", s.CheckingCode())
    yield Example("enter-code-wrong", s.EnterCode(PHONE, 2, wrong=True))
    yield Example("menu", menu())
    yield Example("menu-out", s.Menu(HOLDER, (s.MenuEntry("balance", available=False),)))
    yield Example("fetching-figures", s.FetchingFigures())
    yield from _balances()
    yield Example("printing", s.Printing())
    yield Example("take-receipt", s.TakeReceipt(RECEIPT))
    for paper in s.PaperProblem:
        yield Example(f"print-failed-{paper.value}", s.PrintFailed(paper, RECEIPT))
    yield Example("take-card", s.TakeCard())
    yield Example("take-card-reminder", s.TakeCard(reminder=True))
    yield Example("card-taken", s.CardTaken(early=False))
    yield Example("card-taken-early", s.CardTaken(early=True))
    for kind in s.ProblemKind:
        reason = REASONS.get(kind, "")
        yield Example(f"problem-{kind.value}", s.Problem(kind, support_code(kind, reason)))
    for name, screen in staff_examples():
        yield Example(name, screen)
    yield Example("still-there", s.StillThere(20))
    yield Example("help", s.EnterPin(6, wrong=False), ("help",))


def _balances() -> Iterator[Example]:
    good = balance(statement())
    poor = balance(troubled_statement(), "欧阳••", can_print=False)
    yield Example("balance", good)
    yield Example("balance-accounts", good, (), ("tab-accounts",))
    yield Example("balance-pension", good, ("insurance-pension",))
    yield Example(
        "balance-pension-years",
        good,
        ("insurance-pension",),
        ("insurance-pension", "tab-years"),
    )
    yield Example("balance-maternity", good, ("insurance-maternity",))
    yield Example(
        "balance-account-pension", good, ("account-pension",), ("tab-accounts", "account-pension")
    )
    yield Example(
        "balance-account-medical", good, ("account-medical",), ("tab-accounts", "account-medical")
    )
    yield Example("balance-troubled", poor)
    yield Example("balance-troubled-pension", poor, ("insurance-pension",))
    yield Example("balance-troubled-medical", poor, ("insurance-medical",))
    yield Example("balance-not-insured", poor, ("insurance-maternity",))
    yield from _odd_balances()


def _odd_balances() -> Iterator[Example]:
    odd = balance(odd_statement())
    yield Example("balance-odd", odd)
    corrected = balance(corrected_statement())
    yield Example(
        "balance-odd-years",
        corrected,
        ("insurance-pension",),
        ("insurance-pension", "tab-years"),
    )
    hidden = balance(nothing_right())
    yield Example("balance-odd-all", hidden)
    yield Example("balance-odd-all-accounts", hidden, (), ("tab-accounts",))
    yield Example(
        "balance-odd-hidden-account",
        hidden,
        ("account-pension",),
        ("tab-accounts", "account-pension"),
    )
    yield Example("balance-odd-accounts", odd, (), ("tab-accounts",))
    yield Example("balance-odd-held-and-owed", odd, ("insurance-pension",))
    yield Example("balance-odd-hidden", odd, ("insurance-medical",))
    yield Example(
        "balance-odd-overdrawn", odd, ("account-medical",), ("tab-accounts", "account-medical")
    )
