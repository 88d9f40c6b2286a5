"""The sounds of a visit, and that nothing depends on them."""

import pytest
import trio

from devices.voice.contract import Sound
from kiosk.screens import EnterPin, Finish, Menu, TakeCard
from kiosk.session.outcome import Outcome
from kiosk.supervisor import CALL_EVERY_SECONDS, CALLS
from tests.flows.test_happy_visit import SCREENS, visit_once
from tests.support.flow import Flow, Setting, run_flow

NO_RECEIPT = Setting(replies={Menu: lambda _: Finish()})


async def until_called_for(flow: Flow) -> None:
    while not any(isinstance(screen, TakeCard) and screen.reminder for screen in flow.person.shown):
        await trio.sleep(0.1)


def test_card_in_and_done_with_the_receipt() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("take-receipt")
        await trio.sleep(0.1)
        assert list(flow.speaker.heard) == [Sound.CARD_IN, Sound.DONE]
        await flow.until_ended()
        await flow.until_ready()

    flow = run_flow(body)
    assert list(flow.speaker.heard) == [Sound.CARD_IN, Sound.DONE]


def test_done_at_the_end_if_nothing_was_printed() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("take-card")
        await trio.sleep(1)
        flow.slot.pull()
        await flow.until_ready()

    flow = run_flow(body, NO_RECEIPT)
    assert flow.outcomes == [Outcome.SERVED]
    assert list(flow.speaker.heard) == [Sound.CARD_IN, Sound.DONE]


def test_each_visit_has_its_sounds() -> None:
    async def body(flow: Flow) -> None:
        await visit_once(flow)
        flow.insert()
        await flow.until_ended(2)
        await flow.until_ready()

    assert list(run_flow(body).speaker.heard) == [Sound.CARD_IN, Sound.DONE] * 2


def test_a_forgotten_card_is_called_for_repeatedly() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await until_called_for(flow)
        await trio.sleep(2.5 * CALL_EVERY_SECONDS)
        flow.slot.pull()
        await flow.until_ready()
        await trio.sleep(10 * CALL_EVERY_SECONDS)

    heard = list(run_flow(body, NO_RECEIPT).speaker.heard)
    assert heard == [Sound.CARD_IN, Sound.DONE, *[Sound.ATTENTION] * 3]


def test_calling_stops_eventually() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await until_called_for(flow)
        await trio.sleep(2 * CALLS * CALL_EVERY_SECONDS)
        assert flow.person.now == TakeCard(reminder=True)

    flow = run_flow(body, NO_RECEIPT)
    assert flow.speaker.heard.count(Sound.ATTENTION) == CALLS


def test_a_card_pulled_early_is_not_done() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("enter-pin")
        flow.slot.pull()
        await flow.until_ready()

    flow = run_flow(body, Setting(replies={EnterPin: lambda _: None}))
    assert list(flow.speaker.heard) == [Sound.CARD_IN]


@pytest.mark.parametrize("state", ["muted", "broken", "missing"])
def test_everything_works_without_sound(state: str) -> None:
    async def body(flow: Flow) -> None:
        flow.speaker.set_state(state)
        await visit_once(flow)

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.SERVED]
    assert flow.person.names == SCREENS
    assert not flow.speaker.heard
    assert flow.log.named("supervisor-recovered") == []
