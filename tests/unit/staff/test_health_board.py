"""The health board: what is probed when, since when a state holds, and what is logged."""

from collections.abc import Awaitable, Callable
from datetime import UTC, datetime, timedelta

import trio
from trio.testing import MockClock

from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.slot import SimulatedCardSlot
from devices.citizens import shelf
from devices.health import DeviceState, Health
from devices.watched import Watched
from kiosk.clock import FakeClock
from kiosk.device_names import Device
from kiosk.health.board import HealthBoard, Probe
from tests.support.flow import EventList

AT = datetime(2026, 11, 22, tzinfo=UTC)
WELL = Health(DeviceState.ONLINE)
JAM = Health(DeviceState.USER_ERROR, "media-jam")


class Rig:
    """A board with one probed part and one that reports its own health."""

    def __init__(self, seconds: float = 1.0, every_seconds: float = 60.0) -> None:
        self.slot = SimulatedCardSlot(shelf().__getitem__)
        self.clock = FakeClock(AT)
        self.log = EventList()
        self.disk: Health | OSError = WELL
        self.asked: list[float] = []
        self.printer = Watched(WELL)
        self._seconds = seconds
        probe = Probe(Device.STORAGE, self._ask, every_seconds, first_seconds=5)
        watched = {Device.PRINTER: self.printer}
        self.board = HealthBoard(self.slot, [probe], watched, self.clock, self.log)

    async def _ask(self) -> Health:
        await trio.sleep(self._seconds)
        self.asked.append(trio.current_time())
        if isinstance(self.disk, OSError):
            raise self.disk
        return self.disk

    def run(self, body: Callable[[], Awaitable[None]]) -> None:
        async def main() -> None:
            async with trio.open_nursery() as nursery:
                nursery.start_soon(self.board.run)
                await body()
                nursery.cancel_scope.cancel()

        trio.run(main, clock=MockClock(autojump_threshold=0))


def test_probed_at_start_and_then_at_its_interval() -> None:
    rig = Rig()

    async def body() -> None:
        await trio.sleep(200)

    rig.run(body)
    assert rig.asked == [6, 67, 128, 189]


def test_a_failed_part_is_probed_every_minute_until_it_recovers() -> None:
    rig = Rig(every_seconds=1800)
    rig.disk = Health(DeviceState.OFFLINE, "gone")

    async def body() -> None:
        await trio.sleep(130)
        rig.disk = WELL
        await trio.sleep(1900)

    rig.run(body)
    assert rig.asked == [6, 67, 128, 189, 1990]


def test_no_probes_while_a_card_is_in_and_a_running_probe_is_cancelled() -> None:
    rig = Rig(seconds=10)

    async def body() -> None:
        await trio.sleep(8)  # during the first probe
        rig.slot.insert(SimulatedCard(shelf()["c01"]))
        await trio.sleep(500)
        assert rig.asked == []
        rig.slot.pull()
        await trio.sleep(11)
        assert len(rig.asked) == 1

    rig.run(body)


def test_since_is_the_time_of_the_change() -> None:
    rig = Rig()

    async def body() -> None:
        await trio.sleep(1)
        rig.clock.moment = AT + timedelta(hours=1)
        rig.printer.set(JAM)
        await trio.sleep(1)
        rig.clock.moment = AT + timedelta(hours=2)
        rig.board.record(Device.PRINTER, JAM)

    rig.run(body)
    condition = rig.board.condition(Device.PRINTER)
    assert condition is not None
    assert (condition.health, condition.since) == (JAM, AT + timedelta(hours=1))
    logged = [one.state for one in rig.log.named("device-changed") if one.device == "printer"]
    assert logged == ["online", "user-error"]


def test_a_suspect_part_is_probed_immediately() -> None:
    rig = Rig()

    async def body() -> None:
        await trio.sleep(10)
        rig.board.report_suspect(Device.STORAGE)
        await trio.sleep(2)

    rig.run(body)
    assert rig.asked == [6, 11]


def test_a_probe_that_raises_marks_the_part_broken_and_stops_nothing() -> None:
    rig = Rig()
    rig.disk = OSError(24, "too many open files")

    async def body() -> None:
        await trio.sleep(10)
        assert not rig.board.usable(Device.STORAGE)
        rig.disk = WELL
        await trio.sleep(60)
        assert rig.board.usable(Device.STORAGE)

    rig.run(body)


def test_a_part_never_probed_counts_as_usable() -> None:
    assert Rig().board.usable(Device.CAMERA)
    assert Rig().board.condition(Device.CAMERA) is None
