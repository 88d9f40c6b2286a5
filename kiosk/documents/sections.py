"""The sections of a balance receipt, from the top of the paper down.

Each function puts its section on the sheet. Texts come by message id, so that screen and paper say
the same; only texts specific to paper have ids of their own (`receipt-…`).
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
from kiosk.statement_view import AccountLine, AccountView, InsuranceView, Said, StatementView
from kiosk.texts import Language

HELP_LINE = "12333"
_MONTHS_EDGE = WIDTH * 0.24
_BASE_EDGE = WIDTH * 0.60


@dataclass(frozen=True, slots=True)
class TerminalIdentity:
    """Which terminal and where it is, as printed. id: the one in the receipt numbers."""

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


def put_pension(sheet: Sheet, words: Language, view: StatementView) -> None:
    """The headline figure of the paper."""
    heading(sheet, words.text("balance-pension-account"))
    _account(sheet, words, view.pension_account, MAIN_FIGURE)


def put_medical(sheet: Sheet, words: Language, view: StatementView) -> None:
    heading(sheet, words.text("balance-medical-account"))
    _account(sheet, words, view.medical_account, FIGURE)


def put_insurances(sheet: Sheet, words: Language, view: StatementView) -> None:
    heading(sheet, words.text("balance-title"))
    headings = (
        words.text("receipt-months"),
        words.text("balance-base"),
        words.text("balance-this-year", year=view.as_of.year),
    )
    if any(each.has_figures for each in view.insurances):
        _columns(sheet, headings, NOTE)
    for insurance in view.insurances:
        _insurance(sheet, words, insurance)
    if view.notes:
        sheet.gap(3)
    for each in view.notes:
        note(sheet, _text(words, each))


def put_bank(sheet: Sheet, words: Language, view: StatementView) -> None:
    account = view.bank_account
    if account is None:
        return
    heading(sheet, words.text("balance-bank-account"))
    pair(sheet, account.bank, account.masked_number)
    note(sheet, words.text("receipt-bank-meaning"))


def put_check(sheet: Sheet, words: Language, view: StatementView) -> None:
    """Above the code: what it is for."""
    heading(sheet, words.text("receipt-check"))
    note(sheet, words.text("receipt-check-how"))


def put_foot(sheet: Sheet, words: Language, view: StatementView) -> None:
    """Below the code: whom to ask."""
    sheet.paragraph(words.text("receipt-help"), BODY, align=Align.CENTRE)
    sheet.paragraph(HELP_LINE, TITLE, bold=True, align=Align.CENTRE)
    sheet.paragraph(words.text("receipt-help-hours"), NOTE, align=Align.CENTRE)
    sheet.gap(6)
    as_of = words.text("balance-text", date=words.date(view.as_of))
    sheet.paragraph(as_of, NOTE, align=Align.CENTRE)
    sheet.paragraph(words.text("receipt-note"), NOTE, align=Align.CENTRE)


def _account(sheet: Sheet, words: Language, account: AccountView | None, size: float) -> None:
    if account is None:
        note(sheet, words.text("receipt-no-account"))
        return
    note(sheet, _text(words, account.meaning))
    if not account.has_figures:
        return
    figure(sheet, words.money(account.figure), size)
    for line in account.lines[:-1]:
        pair(sheet, _label(words, line), words.money(line.amount))


def _label(words: Language, line: AccountLine) -> str:
    on_paper = f"receipt-{line.key}"
    return words.text(on_paper if words.has(on_paper) else f"balance-{line.key}", year=line.year)


def _insurance(sheet: Sheet, words: Language, insurance: InsuranceView) -> None:
    sheet.gap(2)
    sheet.rule(dots=1)
    sheet.gap(2)
    name = words.text(f"insurance-{insurance.insurance}")
    pair(sheet, name, _text(words, insurance.label), bold=True)
    if insurance.has_figures:
        _columns(sheet, _figures(words, insurance), BODY)
    if insurance.needs_attention:
        for sentence in insurance.sentences:
            note(sheet, _text(words, sentence))


def _figures(words: Language, insurance: InsuranceView) -> tuple[str, str, str]:
    return (
        words.number(insurance.months_paid),
        words.money(insurance.base),
        words.money(insurance.this_year.total),
    )


def _text(words: Language, said: Said) -> str:
    return words.text(said.message, months=said.months, year=said.year)


def _columns(sheet: Sheet, texts: tuple[str, str, str], size: float) -> None:
    """Months, base, this year; each right-aligned in its column, in a smaller size if needed."""
    edges = (_MONTHS_EDGE, _BASE_EDGE, WIDTH)
    starts = (0.0, *edges[:-1])
    fitted = min(
        sheet.fitted(text, size, edge - start - 3)
        for text, start, edge in zip(texts, starts, edges, strict=True)
    )
    parts = [(text, edge, Align.RIGHT) for text, edge in zip(texts, edges, strict=True)]
    sheet.line(parts, fitted)
