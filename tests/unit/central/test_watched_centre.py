"""The centre's health reflects how it answers, not what it answers about a card."""

from datetime import UTC, datetime

import pytest
import trio

from devices.face.contract import ReferencePicture
from devices.health import DeviceState
from kiosk.central.contract import CentreUnreachable, HolderToken, InvalidCentreAnswer
from kiosk.central.watched_centre import WatchedCentre
from tests.support.centre import MemoryCentre


class FailingCentre(MemoryCentre):
    """Answers every request for a picture with the same failure."""

    def __init__(self, problem: Exception) -> None:
        super().__init__({})
        self.problem = problem

    async def reference_picture(self, holder: HolderToken) -> ReferencePicture | None:
        raise self.problem


class StillClock:
    def now(self) -> datetime:
        return datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("problem", "state"),
    [
        (InvalidCentreAnswer("session-over"), DeviceState.ONLINE),
        (InvalidCentreAnswer("status-403"), DeviceState.HARDWARE_ERROR),
        (CentreUnreachable("timeout"), DeviceState.OFFLINE),
    ],
    ids=str,
)
def test_health_after(problem: Exception, state: DeviceState) -> None:
    centre = WatchedCentre(FailingCentre(problem), StillClock())

    async def main() -> None:
        with pytest.raises(type(problem)):
            await centre.reference_picture(HolderToken("h"))

    trio.run(main)
    assert centre.health.value.state is state
