"""A probe that fails in an unexpected way affects neither maintenance nor the other parts."""

import pytest
import trio

from kiosk.central.messages import HealthAnswer
from kiosk.device_names import Device
from kiosk.session.outcome import Outcome
from tests.support.flow import Flow, Setting, run_flow
from tests.support.staff import TECHNICIAN, standard_staff_replies

WITHOUT_ZONE = b'{"status": "ok", "time": "2026-11-22T10:30:00", "data_as_of": null}'


def test_a_time_without_a_zone_is_refused_at_the_edge() -> None:
    with pytest.raises(ValueError, match="timezone"):
        HealthAnswer.model_validate_json(WITHOUT_ZONE, strict=True)


def test_staff_gets_in_and_all_parts_are_probed(monkeypatch: pytest.MonkeyPatch) -> None:
    async def body(flow: Flow) -> None:
        async def check() -> None:
            raise TypeError("can't subtract offset-naive and offset-aware datetimes")

        monkeypatch.setattr(flow.centre, "check", check)
        await trio.sleep(3600)
        assert all(flow.board.condition(device) is not None for device in Device)
        flow.insert()
        await flow.until_ended()
        await trio.sleep(10)

    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=standard_staff_replies()))
    assert flow.outcomes == [Outcome.STAFF]
    assert "TypeError" in {str(event.error) for event in flow.log.named("supervisor-recovered")}
