"""A wrong PIN shows the attempts left; a card with none left is blocked."""

from devices.card.simulators.card import SimulatedCard
from devices.citizens import shelf
from kiosk.screens import EnterPin, PinEntered, ProblemKind
from kiosk.session.outcome import Outcome
from tests.flows.test_happy_visit import visit_once
from tests.support.flow import Flow, Setting, run_flow
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
    assert [event.result for event in flow.log.named("pin-checked")] == ["wrong", "accepted"]


def test_always_wrong_blocks_the_card() -> None:
    flow = run_flow(visit_once, Setting(replies={EnterPin: lambda _: PinEntered("999999")}))
    assert flow.outcomes == [Outcome.PIN_BLOCKED]
    assert f"problem-{ProblemKind.PIN_BLOCKED.value}" in flow.person.names
    assert "menu" not in flow.person.names
    assert not flow.centre.shown
    results = [event.result for event in flow.log.named("pin-checked")]
    assert results == ["wrong"] * (len(results) - 1) + ["blocked"]


def test_the_pin_of_a_card_without_attempts_left_is_never_requested() -> None:
    async def body(flow: Flow) -> None:
        citizen = shelf()["c01"]
        card = citizen.card.model_copy(update={"attempts_left": 0})
        flow.slot.insert(SimulatedCard(citizen.model_copy(update={"card": card})))
        await flow.until_ended()
        await flow.until_ready()

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.PIN_BLOCKED]
    assert "enter-pin" not in flow.person.names
