"""A clock that is off by more than a day: nobody is served; once corrected, the terminal opens soon."""

from datetime import datetime, timedelta

import pytest
import trio

from kiosk.central.contract import InvalidCentreAnswer
from kiosk.device_names import Device
from kiosk.session.outcome import Outcome
from tests.support.flow import NOW, Flow, run_flow


def test_closed_until_the_clock_is_right(monkeypatch: pytest.MonkeyPatch) -> None:
    off = [timedelta(days=4000)]

    async def body(flow: Flow) -> None:
        async def check() -> datetime:
            return NOW + off[0] + timedelta(seconds=trio.current_time())

        monkeypatch.setattr(flow.centre, "check", check)
        await trio.sleep(120)
        assert not flow.board.usable(Device.CLOCK)
        flow.insert()
        await flow.until_ended()
        flow.slot.pull()
        await flow.until("out-of-service")
        off[0] = timedelta()
        await trio.sleep(130)
        flow.insert()
        await flow.until_ended(2)
        await trio.sleep(10)

    assert run_flow(body).outcomes == [Outcome.CLOSED, Outcome.SERVED]


def test_an_old_measurement_does_not_close_the_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """One wrong time, and none since: the drift is unknown."""
    told: list[int] = []

    async def body(flow: Flow) -> None:
        async def check() -> datetime:
            if told:
                raise InvalidCentreAnswer("status-404")
            told.append(1)
            return NOW + timedelta(days=4000)

        monkeypatch.setattr(flow.centre, "check", check)
        await trio.sleep(60)
        assert not flow.board.usable(Device.CLOCK)
        await trio.sleep(600)
        assert flow.board.usable(Device.CLOCK)

    run_flow(body)
