"""Receipts: print, confirm that it came out, offer a retry or continue without."""

import json
from dataclasses import dataclass

from devices.printer.contract import NotPrinted, Printed, PrintFault, PrintResult, PrintUnclear
from kiosk.clock import CHINA
from kiosk.device_names import Device
from kiosk.documents.order import ReceiptOrder
from kiosk.events import ReceiptEnded, code
from kiosk.screens import (
    PaperProblem,
    PrintFailed,
    Printing,
    ProblemKind,
    TakeReceipt,
    WithoutPaper,
)
from kiosk.session.outcome import Outcome, VisitRefused
from kiosk.session.terminal import Terminal
from kiosk.session.verified_visit import VerifiedVisit
from kiosk.statement import CheckedStatement
from kiosk.store.journal import ReceiptRow, ReceiptState

CLOCK_BEHIND = "clock-behind-figures"

PROBLEMS = {
    PrintFault.PAPER_OUT: PaperProblem.PAPER_OUT,
    PrintFault.PAPER_JAM: PaperProblem.PAPER_JAM,
    PrintFault.COVER_OPEN: PaperProblem.COVER_OPEN,
    PrintFault.OTHER: PaperProblem.PRINTER_OUT,
    PrintFault.OFFLINE: PaperProblem.PRINTER_OUT,
    PrintFault.REJECTED: PaperProblem.PRINTER_OUT,
}
"""What the citizen is told of each."""


async def print_receipt(
    terminal: Terminal, visit: VerifiedVisit, service: str, statement: CheckedStatement
) -> None:
    """Print until it comes out or the citizen continues without paper. One number for all attempts.

    Raises VisitRefused if our clock is behind the figures: such a receipt is never signed.
    """
    _check_clock(terminal, statement)
    row = _begin(terminal, visit, service)
    order = ReceiptOrder(
        statement,
        visit.holder,
        row.number,
        row.at,
        terminal.screens.language,
    )
    paper = _Paper(row.number)
    try:
        pdf = await terminal.renderer.render(order)
        await _until_settled(terminal, visit, paper, pdf)
    finally:
        _end(terminal, row, paper.state)
    if paper.state is ReceiptState.PRINTED:
        terminal.sounds.done()
        await visit.conversation.ask(TakeReceipt(row.number))


def _check_clock(terminal: Terminal, statement: CheckedStatement) -> None:
    """Figures dated in the future mean that our clock is wrong."""
    if terminal.clock.now().astimezone(CHINA).date() < statement.as_of:
        terminal.report_suspect(Device.CLOCK)
        raise VisitRefused(Outcome.CLOCK_WRONG, ProblemKind.CLOCK_WRONG, CLOCK_BEHIND)


@dataclass
class _Paper:
    """One receipt and what is known of it; accurate at every instant, even if the visit is cancelled."""

    number: str
    state: ReceiptState = ReceiptState.NOT_PRINTED


async def _until_settled(
    terminal: Terminal, visit: VerifiedVisit, paper: _Paper, pdf: bytes
) -> None:
    """Until it came out, or the citizen continues without."""
    while paper.state is not ReceiptState.PRINTED:
        async with visit.conversation.waiting(Printing()):
            before, paper.state = paper.state, ReceiptState.UNCLEAR
            result = await terminal.printer.print_receipt(pdf, paper.number)
            paper.state = _state(before, result)
        if isinstance(result, Printed):
            return
        answer = await visit.conversation.ask(
            PrintFailed(_problem(paper.state, result), paper.number)
        )
        if isinstance(answer, WithoutPaper):
            return


def _begin(terminal: Terminal, visit: VerifiedVisit, service: str) -> ReceiptRow:
    at = terminal.clock.now()
    number = terminal.renderer.number(terminal.journal.next_number("receipt"), at)
    row = ReceiptRow(number, at, service, visit.verification.value, ReceiptState.STARTED)
    terminal.journal.start_receipt(row)
    return row


def _end(terminal: Terminal, row: ReceiptRow, state: ReceiptState) -> None:
    end_receipt(terminal, row, state)
    terminal.events.log(ReceiptEnded(code(state.value), code("")))


def end_receipt(terminal: Terminal, row: ReceiptRow, state: ReceiptState) -> None:
    """Record the end of a receipt and queue its record for the centre."""
    body = {
        "receipt_number": row.number,
        "service": row.service,
        "verification": row.verification,
        "at": row.at.isoformat(),
        "paper": state.value,
    }
    terminal.journal.end_receipt(row.number, state, json.dumps(body).encode(), terminal.clock.now())
    terminal.outbox_changed()


def _state(before: ReceiptState, result: PrintResult) -> ReceiptState:
    """What is known after an attempt. Once unclear, always unclear, unless it printed."""
    if isinstance(result, Printed):
        return ReceiptState.PRINTED
    unclear = isinstance(result, PrintUnclear) or before is ReceiptState.UNCLEAR
    return ReceiptState.UNCLEAR if unclear else ReceiptState.NOT_PRINTED


def _problem(state: ReceiptState, result: NotPrinted | PrintUnclear) -> PaperProblem:
    """What to tell the citizen. If an earlier attempt may have printed, never claim that nothing came
    out."""
    if isinstance(result, PrintUnclear) or state is ReceiptState.UNCLEAR:
        return PaperProblem.UNCLEAR
    return PROBLEMS[result.fault]
