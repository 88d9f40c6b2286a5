"""The card service goes away: the visit ends, the terminal is out of service until it is back."""

import trio

from devices.health import DeviceState, Health
from kiosk.screens import EnterPin, OutOfService, OutOfServiceReason
from kiosk.visit.outcome import Outcome
from tests.support.flow import Flow, Setting, run_flow


def test_in_the_middle_of_a_visit() -> None:
    async def body(flow: Flow) -> None:
        card = flow.insert()
        await flow.until("enter-pin")
        flow.slot.set_reader(Health(DeviceState.OFFLINE, "no-service"))
        await flow.until("out-of-service")
        assert flow.person.now == OutOfService(OutOfServiceReason.CARD_READER)
        flow.slot.pull()
        flow.slot.set_reader(Health(DeviceState.ONLINE))
        await flow.until_ready()
        assert card is not None

    flow = run_flow(body, Setting(replies={EnterPin: lambda _: None}))
    assert flow.outcomes == [Outcome.READER_LOST]


def test_between_visits() -> None:
    async def body(flow: Flow) -> None:
        flow.slot.set_reader(Health(DeviceState.NO_DEVICE, "no-reader"))
        await flow.until("out-of-service")
        flow.slot.set_reader(Health(DeviceState.ONLINE))
        await flow.until("attract")
        flow.insert()
        await flow.until_ended()
        await trio.sleep(1)

    assert run_flow(body).outcomes == [Outcome.SERVED]
