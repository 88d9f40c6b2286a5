"""Paper that may have come out stays unclear, for the citizen and the centre, whatever happens later."""

import json

import pytest
import trio

from kiosk.screens import PaperProblem, PrintFailed, TryAgain, WithoutPaper
from kiosk.session.outcome import Outcome
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import in_turn


def printed_in(first: str, second: str) -> Flow:
    """Printer state in the first and second attempt; then the citizen continues without paper."""

    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("balance")
        flow.printer.set_state(first)
        await flow.until("print-failed")
        flow.printer.set_state(second)
        await flow.until_ended()
        await flow.until_ready()

    return run_flow(body, Setting(replies={PrintFailed: in_turn(TryAgain(), WithoutPaper())}))


def told_the_citizen(flow: Flow) -> list[PaperProblem]:
    return [screen.problem for screen in flow.person.shown if isinstance(screen, PrintFailed)]


def told_the_centre(flow: Flow) -> str:
    (body,) = flow.centre.delivered.values()
    return str(json.loads(body)["paper"])


@pytest.mark.parametrize("second", ["paper-out", "paper-jam", "cover-open", "offline", "silent"])
def test_unclear_stays_unclear(second: str) -> None:
    flow = printed_in("silent", second)
    assert told_the_citizen(flow) == [PaperProblem.UNCLEAR, PaperProblem.UNCLEAR]
    assert told_the_centre(flow) == "unclear"


def test_unclear_after_it_had_not_come_out() -> None:
    flow = printed_in("paper-out", "silent")
    assert told_the_citizen(flow) == [PaperProblem.PAPER_OUT, PaperProblem.UNCLEAR]
    assert told_the_centre(flow) == "unclear"


def test_not_printed_twice_is_not_printed() -> None:
    flow = printed_in("paper-out", "paper-jam")
    assert told_the_citizen(flow) == [PaperProblem.PAPER_OUT, PaperProblem.PAPER_JAM]
    assert told_the_centre(flow) == "not-printed"


def test_printed_in_the_end_is_printed() -> None:
    assert told_the_centre(printed_in("silent", "ok")) == "printed"


def test_pulled_while_printing_is_unclear() -> None:
    """The printer has it: a cancelled job may still come out."""

    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("balance")
        flow.printer.set_state("silent")
        await flow.until("printing")
        await trio.sleep(0.5)
        flow.slot.pull()
        await flow.until_ready()

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.CARD_REMOVED]
    assert told_the_centre(flow) == "unclear"
