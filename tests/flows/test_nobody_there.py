"""No touch: "are you still there?" for at least 20 seconds, extendable; then the visit ends."""

import pytest
import trio

from kiosk.screens import EnterPin, Finish, Menu, OutOfServiceReason, StillHere, StillThere
from kiosk.session.outcome import Outcome
from kiosk.session.terminal import VisitRules
from kiosk.supervisor import PASSER_BY_SECONDS
from tests.flows.test_happy_visit import visit_once
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import in_turn


def silent(_: object) -> None:
    return None


async def visit_and_walk_away(flow: Flow) -> None:
    flow.insert()
    await flow.until_ended()
    await flow.until_ready()


def test_times_out_after_a_warning() -> None:
    flow = run_flow(visit_and_walk_away, Setting(replies={EnterPin: silent, StillThere: silent}))
    assert flow.outcomes == [Outcome.TIMED_OUT]
    (warning,) = [screen for screen in flow.person.shown if isinstance(screen, StillThere)]
    assert warning.seconds >= 20
    assert "problem-timed-out" in flow.person.names
    assert flow.person.overlay is None


def test_a_bench_can_wait_a_tenth_of_the_time() -> None:
    async def body(flow: Flow) -> None:
        began = trio.current_time()
        await visit_and_walk_away(flow)
        assert trio.current_time() - began < 20  # without patience it takes more than a minute

    rules = VisitRules(patience=0.1)
    setting = Setting(replies={EnterPin: silent, StillThere: silent}, rules=rules)
    flow = run_flow(body, setting)
    assert flow.outcomes == [Outcome.TIMED_OUT]
    (warning,) = [screen for screen in flow.person.shown if isinstance(screen, StillThere)]
    assert warning.seconds == 2


def test_pulled_during_the_warning_leaves_no_warning() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        while not flow.person.warned():
            await trio.sleep(0.1)
        flow.slot.pull()
        await flow.until("card-taken")
        assert not flow.person.warned()
        await flow.until_ready()

    run_flow(body, Setting(replies={EnterPin: silent, StillThere: silent}))


def test_can_be_extended_ten_times() -> None:
    replies = {
        EnterPin: silent,
        StillThere: in_turn(*[StillHere()] * 10, Finish()),
    }
    flow = run_flow(visit_once, Setting(replies=replies))
    assert flow.outcomes == [Outcome.ENDED]
    assert len([screen for screen in flow.person.shown if isinstance(screen, StillThere)]) == 11


def test_touching_prevents_the_warning() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        while flow.person.now.name != "enter-pin":
            await trio.sleep(0.1)
        for _ in range(30):
            await trio.sleep(10)
            flow.person.last_touch = trio.current_time()
        assert not [screen for screen in flow.person.shown if isinstance(screen, StillThere)]
        flow.slot.pull()
        await flow.until_ready()

    assert run_flow(body, Setting(replies={EnterPin: silent})).outcomes == [Outcome.CARD_REMOVED]


def test_end_on_the_bar() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        while flow.person.now.name != "menu":
            await trio.sleep(0.1)
        flow.person.touch_end()
        await flow.until_ended()
        await flow.until_ready()

    assert run_flow(body, Setting(replies={Menu: silent})).outcomes == [Outcome.ENDED]


def test_the_warning_counts_towards_the_deadline() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("menu")
        since = trio.current_time()
        while not flow.person.warned():
            await trio.sleep(0.1)
        assert trio.current_time() - since == pytest.approx(Menu.deadline_seconds - 20, abs=0.3)
        while not flow.supervisor.ended:
            await trio.sleep(0.1)
        assert trio.current_time() - since == pytest.approx(Menu.deadline_seconds, abs=0.3)
        flow.slot.pull()
        await flow.until_ready()

    flow = run_flow(body, Setting(replies={Menu: silent, StillThere: silent}))
    assert flow.outcomes == [Outcome.TIMED_OUT]


@pytest.mark.parametrize("after", [1.0, 44.0, 46.0, 89.0, 1000.0])
def test_what_a_passer_by_chose_goes_back_after_a_while_of_their_own(after: float) -> None:
    """Counted from the last touch: who has just chosen a language keeps it until the card is in."""

    async def body(flow: Flow) -> None:
        await trio.sleep(after)
        flow.person.last_touch = trio.current_time()
        await trio.sleep(PASSER_BY_SECONDS - 1)
        assert flow.person.resets == 0
        await trio.sleep(2)
        assert flow.person.resets == 1
        await trio.sleep(600)
        assert flow.person.resets == 1

    run_flow(body)


def test_a_passer_by_is_forgotten_also_when_the_screen_changes_meanwhile() -> None:
    async def body(flow: Flow) -> None:
        flow.person.last_touch = trio.current_time() + 0.001
        for reason in (OutOfServiceReason.FAULT, None):
            await trio.sleep(10)
            flow.supervisor._desk.closed.set(reason)
        await trio.sleep(PASSER_BY_SECONDS)
        assert flow.person.resets == 1

    run_flow(body)
