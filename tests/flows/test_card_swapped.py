"""Another card takes the place of the first too quickly to be noticed: the first visit ends."""

import pytest

from kiosk.central.contract import Verification
from kiosk.session.outcome import Outcome
from tests.support.flow import Flow, Setting, run_flow


@pytest.mark.parametrize("screen", ["enter-pin", "consent", "look-at-camera", "menu", "balance"])
def test_no_visit_continues_with_the_next_persons_card(screen: str) -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until(screen)
        shown_before = list(flow.centre.shown)
        flow.insert_of("c03")
        await flow.until_ended(1)
        assert flow.centre.shown == shown_before
        await flow.until_ready()

    flow = run_flow(body)
    assert flow.outcomes[0] is Outcome.CARD_REMOVED
    assert {who for who, _ in flow.centre.shown} <= {"c01"}


def test_the_statement_is_the_holders_and_for_the_actual_verification() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()

    flow = run_flow(body, Setting(citizen="c03"))
    assert flow.centre.shown == [("c03", Verification.FACE)]
