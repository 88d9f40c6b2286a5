"""The centre gives invalid answers: nobody is served; one bad operation does not block the others."""

import pytest
import trio

from kiosk.central.contract import SESSION_OVER, InvalidCentreAnswer
from kiosk.session.outcome import Outcome
from tests.flows.test_happy_visit import visit_once
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import twice


def test_nonsense_from_the_start() -> None:
    async def body(flow: Flow) -> None:
        flow.centre.wrong = True
        await visit_once(flow)

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.CENTRE_WRONG]
    assert "problem-centre-wrong" in flow.person.names
    assert "enter-pin" not in flow.person.names


def test_a_row_that_cannot_be_unsealed_blocks_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("take-receipt")
        flow.centre.away = True
        await flow.until_ended()
        await flow.until_ready()
        flow.journal._db.rows("UPDATE outbox SET body = x'00'")
        flow.centre.away = False
        flow.insert()
        await flow.until_ended(2)
        await trio.sleep(600)
        assert flow.journal.outbox_states() == {"done": 1, "unreadable": 1}

    run_flow(body, Setting(replies=twice()))


def test_an_expired_session_is_reported_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    async def over(*_: object) -> None:
        raise InvalidCentreAnswer(SESSION_OVER)

    async def body(flow: Flow) -> None:
        monkeypatch.setattr(flow.centre, "statement", over)
        await visit_once(flow)

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.TIMED_OUT]
    assert flow.person.names.count("problem-timed-out") == 1
    assert "problem-centre-wrong" not in flow.person.names
