"""A touch that never ends is reported as a fault of the screen, in the log and on the dashboard;
citizens are still served."""

import trio

from devices.health import DeviceState, Health
from kiosk.device_names import Device
from kiosk.events import DeviceChanged
from kiosk.session.outcome import Outcome
from tests.support.flow import Flow, run_flow
from ui.bridge import STUCK_POINT


def test_it_is_reported_and_citizens_are_still_served() -> None:
    async def body(flow: Flow) -> None:
        flow.person.health.set(Health(DeviceState.ATTENTION, STUCK_POINT))
        await trio.sleep(1)
        condition = flow.board.condition(Device.SCREEN)
        assert condition is not None and condition.health.reason == STUCK_POINT
        flow.insert()
        await flow.until_ended()
        flow.person.health.set(Health(DeviceState.ONLINE))
        await trio.sleep(1)

    flow = run_flow(body)
    told: list[DeviceChanged] = flow.log.named("device-changed")
    assert [(each.state, each.reason) for each in told if each.device == Device.SCREEN.value] == [
        ("online", ""),
        ("attention", "stuck-point"),
        ("online", ""),
    ]
    assert flow.outcomes == [Outcome.SERVED]
