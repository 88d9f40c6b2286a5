"""Whenever the card is pulled, the visit ends, nothing is left, and the next person can be served."""

import pytest
import trio

from devices.card.contract import SlotState
from kiosk.session.outcome import Outcome
from kiosk.store.journal import ReceiptState
from tests.flows.test_happy_visit import SCREENS
from tests.support.flow import Flow, run_flow

STEP_SECONDS = 0.25


def duration() -> float:
    """Duration of the standard visit on virtual time, from card in to served."""
    seconds: list[float] = []

    async def measure(flow: Flow) -> None:
        flow.insert()
        began = trio.current_time()
        await flow.until_ended()
        seconds.append(trio.current_time() - began)

    run_flow(measure)
    return seconds[0]


def pulled_after(seconds: float) -> Flow:
    async def body(flow: Flow) -> None:
        flow.insert()
        await trio.sleep(seconds)
        flow.slot.pull()
        await flow.until_ready()
        await trio.sleep(60)  # anything still in progress would come out now
        assert flow.journal.receipts(ReceiptState.STARTED) == [], seconds
        assert flow.journal.waiting() == [], seconds

    return run_flow(body)


@pytest.mark.timeout(240)
def test_at_every_instant() -> None:
    whole = duration()
    instants = [index * STEP_SECONDS for index in range(int(whole / STEP_SECONDS) + 2)]
    assert len(instants) > 40
    stages: set[str] = set()
    for instant in instants:
        flow = pulled_after(instant)
        where = f"pulled after {instant:.2f} s"
        stages.add(_last_screen(flow))
        _assert_ended(flow, where)
        _assert_nothing_left(flow, where)
    assert stages >= set(SCREENS) - {"attract", "take-card", "card-taken"}


def _last_screen(flow: Flow) -> str:
    """The last screen before the goodbye: where the card was pulled."""
    names = flow.person.names
    return names[names.index("card-taken") - 1] if "card-taken" in names else names[-1]


def _assert_ended(flow: Flow, where: str) -> None:
    assert len(flow.outcomes) <= 1, where  # pulled before it was detected: no visit at all
    assert set(flow.outcomes) <= {Outcome.CARD_REMOVED, Outcome.SERVED}, where
    assert flow.person.now.name == "attract", where
    assert flow.slot.status.value.state is SlotState.EMPTY, where


def _assert_nothing_left(flow: Flow, where: str) -> None:
    assert len(flow.printer.papers) <= 1, where
    told = [b'"paper": "printed"' in body for body in flow.centre.delivered.values()]
    if "take-receipt" in flow.person.names:
        assert told == [True], where
    assert told.count(True) <= len(flow.printer.papers), where
    assert flow.person.overlay is None, where
    assert flow.verifier.open_sessions == 0, where


def test_after_that_the_next_person_is_served() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await trio.sleep(5)
        flow.slot.pull()
        await flow.until_ready()
        await visit_again(flow)

    async def visit_again(flow: Flow) -> None:
        flow.insert()
        await flow.until_ended(2)
        await flow.until_ready()

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.CARD_REMOVED, Outcome.SERVED]
