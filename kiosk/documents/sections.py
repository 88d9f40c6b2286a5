"""The sections of a balance receipt, from the top of the paper down.

Each is a function that puts its part on the sheet. Words come by id, so that screen and paper say
the same; only what is particular to paper has ids of its own (`receipt-…`).
"""

from dataclasses import dataclass

from kiosk.documents.order import ReceiptOrder
from kiosk.documents.pieces import (
    BODY,
    FIGURE,
    MAIN_FIGURE,
    NOTE,
    TITLE,
    figure,
    heading,
    note,
    pair,
)
from kiosk.documents.sheet import WIDTH, Align, Sheet
from kiosk.statement import InsuranceSummary, InsuredState, Statement
from kiosk.texts import Language

HELP_LINE = "12333"
MINUS = "\u2212\u202f"
_MONTHS_EDGE = WIDTH * 0.24
_BASE_EDGE = WIDTH * 0.60


@dataclass(frozen=True, slots=True)
class TerminalIdentity:
    """Which terminal, and where it stands, as printed. id: the one in the receipt numbers."""

    name: str
    place: str
    id: str


def put_head(
    sheet: Sheet, words: Language, terminal: TerminalIdentity, order: ReceiptOrder
) -> None:
    sheet.gap(4)
    sheet.paragraph(terminal.name, BODY, bold=True, align=Align.CENTRE)
    sheet.paragraph(terminal.place, NOTE, align=Align.CENTRE)
    sheet.gap(5)
    sheet.paragraph(words.text("receipt-title"), TITLE, bold=True, align=Align.CENTRE)
    sheet.gap(5)
    sheet.rule()
    sheet.gap(3)
    pair(sheet, words.text("receipt-number"), order.number)
    pair(sheet, words.text("receipt-date"), f"{words.date(order.at.date())} · {order.at:%H:%M}")
    pair(sheet, words.text("receipt-holder"), order.holder.masked_name)
    pair(sheet, words.text("receipt-security-number"), order.holder.masked_number)


def put_pension(sheet: Sheet, words: Language, statement: Statement) -> None:
    """The main figure of the paper."""
    account = statement.pension_account
    heading(sheet, words.text("balance-pension-account"))
    if account is None:
        note(sheet, words.text("receipt-no-account"))
        return
    year = str(account.year)
    note(sheet, words.text("receipt-pension-meaning", year=year))
    figure(sheet, words.money(account.total), MAIN_FIGURE)
    before = words.text("receipt-pension-previous", year=str(account.year - 1))
    pair(sheet, before, words.money(account.previous))
    pair(sheet, words.text("receipt-pension-principal", year=year), words.money(account.principal))
    pair(sheet, words.text("receipt-pension-interest", year=year), words.money(account.interest))


def put_medical(sheet: Sheet, words: Language, statement: Statement) -> None:
    account = statement.medical_account
    heading(sheet, words.text("balance-medical-account"))
    if account is None:
        note(sheet, words.text("receipt-no-account"))
        return
    year = account.year
    note(sheet, words.text("balance-medical-balance"))
    figure(sheet, words.money(account.balance), FIGURE)
    carried = words.text("receipt-medical-carried", year=str(year - 1))
    pair(sheet, carried, words.money(account.carried_over))
    pair(sheet, words.text("balance-medical-credited", year=year), words.money(account.credited))
    spent = (MINUS if account.spent else "") + words.money(account.spent)
    pair(sheet, words.text("balance-medical-spent", year=year), spent)


def put_insurances(sheet: Sheet, words: Language, statement: Statement) -> None:
    heading(sheet, words.text("balance-title"))
    headings = (
        words.text("receipt-months"),
        words.text("balance-base"),
        words.text("balance-this-year", year=statement.as_of.year),
    )
    if any(each.state is not InsuredState.NOT_INSURED for each in statement.insurances):
        _columns(sheet, headings, NOTE)
    for summary in statement.insurances:
        _insurance(sheet, words, summary)
    if statement.several_accounts:
        sheet.gap(3)
        note(sheet, words.text("balance-several-accounts"))


def put_bank(sheet: Sheet, words: Language, statement: Statement) -> None:
    account = statement.bank_account
    if account is None:
        return
    heading(sheet, words.text("balance-bank-account"))
    pair(sheet, account.bank, account.masked_number)
    note(sheet, words.text("receipt-bank-meaning"))


def put_check(sheet: Sheet, words: Language, statement: Statement) -> None:
    """Above the code: what it is for."""
    heading(sheet, words.text("receipt-check"))
    note(sheet, words.text("receipt-check-how"))


def put_foot(sheet: Sheet, words: Language, statement: Statement) -> None:
    """Below the code: whom to ask."""
    sheet.paragraph(words.text("receipt-help"), BODY, align=Align.CENTRE)
    sheet.paragraph(HELP_LINE, TITLE, bold=True, align=Align.CENTRE)
    sheet.paragraph(words.text("receipt-help-hours"), NOTE, align=Align.CENTRE)
    sheet.gap(6)
    as_of = words.text("balance-text", date=words.date(statement.as_of))
    sheet.paragraph(as_of, NOTE, align=Align.CENTRE)
    sheet.paragraph(words.text("receipt-note"), NOTE, align=Align.CENTRE)


def _insurance(sheet: Sheet, words: Language, summary: InsuranceSummary) -> None:
    sheet.gap(2)
    sheet.rule(dots=1)
    sheet.gap(2)
    name = words.text(f"insurance-{summary.insurance}")
    pair(sheet, name, words.text(f"insured-{summary.state}"), bold=True)
    if summary.state is InsuredState.NOT_INSURED:
        return
    figures = (
        words.number(summary.months_paid),
        words.money(summary.base),
        words.money(summary.this_year.total),
    )
    _columns(sheet, figures, BODY)
    if summary.months_owed:
        owed = words.text("receipt-owed", months=summary.months_owed)
        sheet.line([(owed, WIDTH, Align.RIGHT)], BODY, bold=True)
    if summary.state is InsuredState.BLOCKED:
        note(sheet, words.text("insured-blocked-text"))


def _columns(sheet: Sheet, texts: tuple[str, str, str], size: float) -> None:
    """Months, base, this year; each against the right edge of its column, smaller if it must be."""
    edges = (_MONTHS_EDGE, _BASE_EDGE, WIDTH)
    starts = (0.0, *edges[:-1])
    fitted = min(
        sheet.fitted(text, size, edge - start - 3)
        for text, start, edge in zip(texts, starts, edges, strict=True)
    )
    parts = [(text, edge, Align.RIGHT) for text, edge in zip(texts, edges, strict=True)]
    sheet.line(parts, fitted)
