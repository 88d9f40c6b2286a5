"""No paper: the citizen is told why, can retry or continue without, and "printed" is never wrong."""

import json

import pytest
import trio

from kiosk.screens import PaperProblem, PrintFailed, TryAgain, WithoutPaper
from kiosk.session.outcome import Outcome
from kiosk.store.journal import ReceiptState
from tests.support.flow import Flow, Setting, run_flow


async def visit_with(flow: Flow, state: str) -> None:
    flow.insert()
    while flow.person.now.name != "balance":
        await trio.sleep(0.1)
    flow.printer.set_state(state)
    await flow.until_ended()
    await flow.until_ready()


@pytest.mark.parametrize(
    ("state", "told"),
    [
        ("paper-out", PaperProblem.PAPER_OUT),
        ("paper-jam", PaperProblem.PAPER_JAM),
        ("cover-open", PaperProblem.COVER_OPEN),
        ("offline", PaperProblem.PRINTER_OUT),
        ("silent", PaperProblem.UNCLEAR),
    ],
)
def test_continues_without_paper(state: str, told: PaperProblem) -> None:
    flow = run_flow(lambda flow: visit_with(flow, state))
    (failed,) = [screen for screen in flow.person.shown if isinstance(screen, PrintFailed)]
    assert failed.problem is told
    assert "take-receipt" not in flow.person.names
    assert flow.outcomes == [Outcome.SERVED]
    (body,) = flow.centre.delivered.values()
    paper = "unclear" if told is PaperProblem.UNCLEAR else "not-printed"
    assert json.loads(body)["paper"] == paper


def test_printed_after_the_paper_is_back() -> None:
    async def refill(flow: Flow) -> None:
        flow.insert()
        while flow.person.now.name != "balance":
            await trio.sleep(0.1)
        flow.printer.set_state("paper-out")
        while flow.person.now.name != "print-failed":
            await trio.sleep(0.1)
        flow.printer.set_state("ok")
        await flow.until_ended()
        await flow.until_ready()

    flow = run_flow(refill, Setting(replies={PrintFailed: lambda _: TryAgain()}))
    assert len(flow.printer.papers) == 1
    assert flow.outcomes == [Outcome.SERVED]


def test_nothing_is_left_started() -> None:
    setting = Setting(replies={PrintFailed: lambda _: WithoutPaper()})
    flow = run_flow(lambda flow: visit_with(flow, "paper-out"), setting)
    assert flow.log.named("receipt-ended")[0].result == ReceiptState.NOT_PRINTED.value
