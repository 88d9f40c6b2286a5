"""The health of every part and since when; probes the parts periodically."""

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import trio

from devices.card.contract import CardSlot, SlotState, SlotStatus
from devices.health import DeviceState, Health
from devices.watched import Watched
from kiosk.clock import Clock
from kiosk.device_names import Device
from kiosk.events import DeviceChanged, EventLog, SupervisorRecovered, code, code_of
from kiosk.failures import where

AGAIN_SECONDS = 60.0
"""A failed part is probed this often for recovery, even if its own interval is half an hour."""


@dataclass(frozen=True, slots=True)
class Condition:
    """since: when this state and reason began, or were first observed."""

    health: Health
    since: datetime


@dataclass(frozen=True, slots=True)
class Probe:
    """Asks one part how it is. ask: may raise, which counts as an answer too. first_seconds: delay
    after the start."""

    device: Device
    ask: Callable[[], Awaitable[Health]]
    every_seconds: float
    first_seconds: float


class HealthBoard:
    """Follows the parts that report their health, and probes the others while no card is in the slot.

    watched: health values that update themselves. changed: incremented with every change.
    """

    def __init__(
        self,
        slot: CardSlot,
        probes: Sequence[Probe],
        watched: Mapping[Device, Watched[Health]],
        clock: Clock,
        events: EventLog,
    ) -> None:
        self._slot = slot
        self._probes = {probe.device: probe for probe in probes}
        self._watched = dict(watched)
        self._clock = clock
        self._events = events
        self._conditions: dict[Device, Condition] = {}
        self._due: dict[Device, float] = {}
        self._hurried = trio.Event()
        self._locks = {probe.device: trio.Lock() for probe in probes}
        self.changed = Watched(0)

    def condition(self, device: Device) -> Condition | None:
        """None until the part has been probed."""
        return self._conditions.get(device)

    def usable(self, device: Device) -> bool:
        """A part that has not been probed yet counts as usable."""
        condition = self._conditions.get(device)
        return condition is None or condition.health.usable

    def record(self, device: Device, health: Health) -> None:
        """Record a health found elsewhere."""
        old = self._conditions.get(device)
        if old is not None and old.health == health:
            return
        self._conditions[device] = Condition(health, self._clock.now())
        self._events.log(
            DeviceChanged(code(device.value), code(health.state.value), code(health.reason))
        )
        self.changed.set(self.changed.value + 1)

    async def probe(self, device: Device) -> Health:
        """Probe this part now. It must have a Probe. Never concurrent for one part."""
        async with self._locks[device]:
            health = await self._run_probe(self._probes[device])
        every = self._probes[device].every_seconds
        self._due[device] = trio.current_time() + (
            every if health.usable else min(every, AGAIN_SECONDS)
        )
        self.record(device, health)
        return health

    def lock(self, device: Device) -> trio.Lock:
        """Held while the part is in use and cannot be probed."""
        return self._locks[device]

    def report_suspect(self, device: Device) -> None:
        """An operation on it failed: probe it as soon as the slot is empty."""
        self._due[device] = 0.0
        self._hurried.set()

    async def probe_all(self) -> None:
        """Probe all parts now, concurrently."""
        async with trio.open_nursery() as nursery:
            for device in self._probes:
                nursery.start_soon(self.probe, device)

    async def run(self) -> None:
        """Runs for the lifetime of the terminal."""
        began = trio.current_time()
        for probe in self._probes.values():
            self._due.setdefault(probe.device, began + probe.first_seconds)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(self._follow_slot)
            for device, watched in self._watched.items():
                nursery.start_soon(self._follow, device, watched)
            while True:
                await self._slot.status.wait_until(_is_empty)
                await self._probe_until_a_card_comes()

    async def _probe_until_a_card_comes(self) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(self._probe_in_turn)
            await self._slot.status.wait_until(lambda status: not _is_empty(status))
            nursery.cancel_scope.cancel()

    async def _run_probe(self, probe: Probe) -> Health:
        """A probe that raises is an answer as well; the other parts are probed regardless."""
        try:
            return await probe.ask()
        except Exception as error:
            if not isinstance(
                error, OSError
            ):  # an OSError is the machine's fault, the rest are ours
                self._events.log(SupervisorRecovered(*map(code_of, where(error))))
            return Health(DeviceState.HARDWARE_ERROR, "not-asked")

    async def _probe_in_turn(self) -> None:
        while self._due:
            self._hurried = trio.Event()
            device = min(self._due, key=self._due.__getitem__)
            with trio.move_on_at(self._due[device]):
                await self._hurried.wait()
                continue
            await self.probe(device)

    async def _follow(self, device: Device, watched: Watched[Health]) -> None:
        health = watched.value
        while True:
            self.record(device, health)
            health = await watched.wait_until_changed(health)

    async def _follow_slot(self) -> None:
        status = self._slot.status.value
        while True:
            self.record(Device.CARD, status.health)
            status = await self._slot.status.wait_until(_other_health(status.health))


def _is_empty(status: SlotStatus) -> bool:
    return status.state is not SlotState.CARD_IN


def _other_health(seen: Health) -> Callable[[SlotStatus], bool]:
    return lambda status: status.health != seen
