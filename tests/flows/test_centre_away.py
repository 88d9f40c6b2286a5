"""Without the centre nobody is served; recorded operations are delivered once it is back."""

import trio

from kiosk.session.outcome import Outcome
from tests.flows.test_happy_visit import visit_once
from tests.support.flow import Flow, run_flow


def test_away_from_the_start() -> None:
    async def body(flow: Flow) -> None:
        flow.centre.away = True
        await visit_once(flow)

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.CENTRE_AWAY]
    assert "problem-centre-away" in flow.person.names
    assert "enter-pin" not in flow.person.names


def test_goes_away_before_the_balance() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        while flow.person.now.name != "menu":
            await trio.sleep(0.1)
        flow.centre.away = True
        await flow.until_ended()
        await flow.until_ready()

    assert run_flow(body).outcomes == [Outcome.CENTRE_AWAY]


def test_the_outbox_is_delivered_later_and_once() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        while flow.person.now.name != "take-receipt":
            await trio.sleep(0.1)
        flow.centre.away = True
        await flow.until_ended()
        await flow.until_ready()
        await trio.sleep(120)
        assert len(flow.journal.waiting()) == 1
        flow.centre.away = False
        await trio.sleep(700)

    flow = run_flow(body)
    assert len(flow.centre.delivered) == 1
    assert len(flow.printer.papers) == 1
