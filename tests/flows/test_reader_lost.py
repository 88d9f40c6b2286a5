"""The card service is lost: the visit ends, and the terminal is out of service until it is back."""

import trio

from devices.card.simulators.reader import ReaderState
from kiosk.screens import EnterPin, OutOfService, OutOfServiceReason
from kiosk.session.outcome import Outcome
from tests.support.flow import Flow, Setting, run_flow


def test_during_a_visit() -> None:
    async def body(flow: Flow) -> None:
        card = flow.insert()
        await flow.until("enter-pin")
        flow.slot.set_reader(ReaderState.NO_SERVICE)
        await flow.until("out-of-service")
        assert flow.person.now == OutOfService(OutOfServiceReason.CARD_READER)
        flow.slot.pull()
        flow.slot.set_reader(ReaderState.READY)
        await flow.until_ready()
        assert card is not None

    flow = run_flow(body, Setting(replies={EnterPin: lambda _: None}))
    assert flow.outcomes == [Outcome.READER_LOST]


def test_between_visits() -> None:
    async def body(flow: Flow) -> None:
        flow.slot.set_reader(ReaderState.NO_READER)
        await flow.until("out-of-service")
        flow.slot.set_reader(ReaderState.READY)
        await flow.until("attract")
        flow.insert()
        await flow.until_ended()
        await trio.sleep(1)

    assert run_flow(body).outcomes == [Outcome.SERVED]


def test_a_reader_that_fails_on_a_card_is_shown_and_logged() -> None:
    noted: list[str] = []

    async def body(flow: Flow) -> None:
        flow.slot.set_reader(ReaderState.FAILING)
        flow.insert()
        await flow.until("take-card")
        flow.slot.pull()
        await flow.until_ready()
        abnormal = flow.journal.staff.last_abnormal()
        noted.append(abnormal.code if abnormal else "nothing")

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.READER_LOST]
    assert "problem-reader-failed" in flow.person.names
    assert noted == ["card-reader-failed"]
