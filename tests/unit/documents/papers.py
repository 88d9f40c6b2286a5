"""Statements and makers for the receipt tests. Nobody in here is a real person."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.central.figures import checked
from kiosk.documents.numbers import receipt_number
from kiosk.documents.order import ReceiptOrder
from kiosk.documents.signature import ReceiptSigner
from kiosk.documents.typesetter import Receipt, ReceiptTypesetter, TerminalIdentity
from kiosk.holder import Holder
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
from kiosk.texts import Texts

ROOT = Path(__file__).parents[3]
FONTS = ROOT / "assets" / "fonts"
TRANSLATIONS = ROOT / "assets" / "translations"
TERMINAL = TerminalIdentity("Ventanilla", "社区服务大厅 · Sala 2", "V012")
CHINA = timezone(timedelta(hours=8))
AT = datetime(2026, 11, 22, 20, 13, tzinfo=CHINA)
HOLDER = Holder("王晓兰", "510104198504179620")
LONG_BANK = BankAccount("新疆维吾尔自治区农村信用社联合社", "6222••••••••0173")
LANGUAGES = ("es", "zh", "en")


def summary(
    insurance: Insurance, state: InsuredState = InsuredState.ACTIVE, amount: int = 600_000
) -> InsuranceSummary:
    def year(number: int, months: int) -> YearSum:
        return YearSum(
            number, months, Fen(amount * months * 4 // 25), Fen(amount * months * 2 // 25)
        )

    return InsuranceSummary(
        insurance,
        state,
        date(2008, 7, 1),
        months_paid=22,
        months_owed=0,
        base=Fen(abs(amount)),
        this_year=year(2026, 10),
        last_year=year(2025, 12),
        years=(year(2025, 12), year(2026, 10)),
    )


def not_insured(insurance: Insurance) -> InsuranceSummary:
    this_year, last_year = (YearSum(year, 0, Fen(0), Fen(0)) for year in (2026, 2025))
    return InsuranceSummary(
        insurance, InsuredState.NOT_INSURED, None, 0, 0, Fen(0), this_year, last_year, ()
    )


def statement(insurances: Sequence[InsuranceSummary] | None = None, scale: int = 1) -> Statement:
    """scale: multiplies every amount."""
    rows = insurances or [summary(each, amount=600_000 * scale) for each in Insurance]
    previous, principal, interest = 5_000_000 * scale, 576_000 * scale, 139_174 * scale
    carried, credited, spent = 123_450 * scale, 96_000 * scale, 40_310 * scale
    pension = PensionAccount(
        2025, Fen(previous), Fen(principal), Fen(interest), Fen(previous + principal + interest)
    )
    medical = MedicalAccount(
        2026, Fen(carried), Fen(credited), Fen(spent), Fen(carried + credited - spent)
    )
    bank = BankAccount("中国工商银行", "6222••••••••0173")
    return Statement(date(2026, 11, 21), tuple(rows), pension, medical, bank, False)


def shapes() -> dict[str, Statement]:
    """One statement for every shape that a receipt can take."""
    usual = statement()
    states = list(InsuredState)
    mixed = [summary(each, state) for each, state in zip(Insurance, states, strict=True)]
    mixed[1] = replace(mixed[1], months_owed=7)
    nobody = statement([not_insured(each) for each in Insurance])
    return {
        "usual": usual,
        "every-state": replace(statement(mixed), several_accounts=True),
        "nothing": replace(nobody, pension_account=None, medical_account=None, bank_account=None),
        "zero": statement(scale=0),
        "huge": statement(scale=9_999),
        "negative": replace(usual, medical_account=MedicalAccount(2026, *map(Fen, (0, 0, 1, -1)))),
        "clawed-back": statement(scale=-1),
        "hidden": replace(
            statement([replace(summary(each), months_paid=1) for each in Insurance]),
            pension_account=PensionAccount(2025, *map(Fen, (1, 1, 1, 1))),
            medical_account=MedicalAccount(2026, *map(Fen, (1, 1, 1, 9))),
        ),
        "long-bank": replace(usual, bank_account=LONG_BANK),
    }


@cache
def key() -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(bytes(range(32)))


@cache
def maker(terminal: TerminalIdentity = TERMINAL) -> ReceiptTypesetter:
    signer = ReceiptSigner(key(), terminal.id)
    return ReceiptTypesetter(Texts.load(TRANSLATIONS), FONTS, signer, terminal)


def receipt(
    of: Statement, language: str = "es", holder: Holder = HOLDER, serial: int = 42
) -> Receipt:
    number = receipt_number(TERMINAL.id, AT.date(), serial)
    return maker().receipt(ReceiptOrder(checked(of), holder, number, AT, language))
