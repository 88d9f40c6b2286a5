"""A card that cannot be served: its own screen, the card released, ready for the next person."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from devices.card.contract import CardIdentity
from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.faults import ChipFault
from devices.citizens import Citizen, shelf
from kiosk.central.contract import CardStanding, CardState
from kiosk.session.outcome import Outcome
from tests.flows.test_happy_visit import visit_once
from tests.support.flow import NOW, Flow, Setting, run_flow


def citizen_with(standing: str) -> str:
    return next(citizen.id for citizen in shelf().values() if citizen.standing == standing)


@pytest.mark.parametrize("fault", [fault for fault in ChipFault if fault not in ("", "slow")])
def test_every_fault_of_the_chip(fault: ChipFault) -> None:
    async def body(flow: Flow) -> None:
        flow.insert().fault = fault
        await flow.until_ended()
        await flow.until_ready()

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.CARD_REFUSED]
    problems = [name for name in flow.person.names if name.startswith("problem-")]
    assert len(problems) == 1
    assert "menu" not in flow.person.names


@pytest.mark.parametrize(
    ("standing", "problem"),
    [
        ("lost", "problem-card-lost"),
        ("temporarily-lost", "problem-card-lost"),
        ("not-enabled", "problem-card-not-enabled"),
        ("cancelled", "problem-card-cancelled"),
        ("locked", "problem-card-locked"),
    ],
)
def test_every_standing(standing: str, problem: str) -> None:
    flow = run_flow(visit_once, Setting(citizen=citizen_with(standing)))
    assert flow.outcomes == [Outcome.CARD_REFUSED]
    assert problem in flow.person.names
    assert "enter-pin" not in flow.person.names


def test_expired_card() -> None:
    citizen = next(c.id for c in shelf().values() if "xpired" in c.story)
    flow = run_flow(visit_once, Setting(citizen=citizen))
    assert "problem-card-expired" in flow.person.names


def test_no_pin_was_ever_set() -> None:
    citizen = next(c.id for c in shelf().values() if c.card.pin is None)
    assert run_flow(visit_once, Setting(citizen=citizen)).outcomes == [Outcome.PIN_NOT_SET]


def inserted(citizen: Citizen) -> Flow:
    async def body(flow: Flow) -> None:
        flow.slot.insert(SimulatedCard(citizen))
        await flow.until_ended()
        await flow.until_ready()

    return run_flow(body)


def test_chip_and_centre_name_different_people() -> None:
    other = shelf()["c03"].social_security_number
    flow = inserted(shelf()["c01"].model_copy(update={"social_security_number": other}))
    assert [(end.outcome, end.code) for end in flow.supervisor.ended] == [
        (Outcome.CARD_REFUSED, "holder-differs")
    ]
    assert "enter-pin" not in flow.person.names


def test_not_valid_yet() -> None:
    citizen = shelf()["c01"]
    card = citizen.card.model_copy(update={"issued": date(2030, 1, 1)})
    flow = inserted(citizen.model_copy(update={"card": card}))
    assert flow.outcomes == [Outcome.CARD_REFUSED]
    assert "enter-pin" not in flow.person.names


@pytest.mark.parametrize(
    ("first", "last", "served"),
    [(-1, 0, True), (0, 1, True), (0, 0, True), (-2, -1, False), (1, 2, False)],
)
def test_valid_from_the_first_day_to_the_last(first: int, last: int, served: bool) -> None:
    """Days from today; both ends are inclusive."""
    today, citizen = NOW.date(), shelf()["c01"]
    days = {
        "issued": today + timedelta(days=first),
        "expires": today + timedelta(days=last),
    }
    card = citizen.card.model_copy(update=days)
    flow = inserted(citizen.model_copy(update={"card": card}))
    assert flow.outcomes == [Outcome.SERVED if served else Outcome.CARD_REFUSED]
    if not served:
        assert flow.supervisor.ended[0].code == "expired"
        assert "problem-card-expired" in flow.person.names


@pytest.mark.parametrize("state", [state for state in CardState if state is not CardState.NORMAL])
def test_the_state_decides_whatever_else_the_centre_returns(
    monkeypatch: pytest.MonkeyPatch, state: CardState
) -> None:
    """The card is refused even if handle and holder are included."""

    async def body(flow: Flow) -> None:
        usual = flow.centre.card_standing

        async def standing(card: CardIdentity) -> CardStanding:
            return replace(await usual(card), state=state)

        monkeypatch.setattr(flow.centre, "card_standing", standing)
        await visit_once(flow)

    flow = run_flow(body)
    (end,) = flow.supervisor.ended
    assert (end.outcome, end.code) == (Outcome.CARD_REFUSED, f"standing-{state.value}")
    assert "enter-pin" not in flow.person.names


def test_a_good_card_without_a_holder_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    async def body(flow: Flow) -> None:
        async def standing(card: CardIdentity) -> CardStanding:
            return CardStanding(CardState.NORMAL)

        monkeypatch.setattr(flow.centre, "card_standing", standing)
        await visit_once(flow)

    flow = run_flow(body)
    assert [end.code for end in flow.supervisor.ended] == ["standing-normal"]
    assert "problem-card-unknown" in flow.person.names
