"""A wrong PIN shows the attempts left; a card without any left is blocked."""

from kiosk.screens import EnterPin, PinEntered, ProblemKind
from kiosk.session.outcome import Outcome
from tests.flows.test_happy_visit import visit_once
from tests.support.flow import Setting, run_flow
from tests.support.person import in_turn


def test_wrong_then_right() -> None:
    flow = run_flow(visit_once)
    right = flow.citizen.card.pin or ""
    replies = in_turn(PinEntered("999999"), PinEntered(right))
    flow = run_flow(visit_once, Setting(replies={EnterPin: replies}))
    asked = [screen for screen in flow.person.shown if isinstance(screen, EnterPin)]
    assert [screen.wrong for screen in asked] == [False, True]
    assert asked[1].attempts_left == asked[0].attempts_left - 1
    assert flow.outcomes == [Outcome.SERVED]


def test_always_wrong_blocks_the_card() -> None:
    flow = run_flow(visit_once, Setting(replies={EnterPin: lambda _: PinEntered("999999")}))
    assert flow.outcomes == [Outcome.PIN_BLOCKED]
    assert f"problem-{ProblemKind.PIN_BLOCKED.value}" in flow.person.names
    assert "menu" not in flow.person.names
    assert not flow.centre.shown
