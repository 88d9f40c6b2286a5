"""A slot and a hand that operates it: for the simulated slot and for the real PC/SC service."""

from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from typing import Protocol

import trio

from devices.card.contract import CardFault, CardSlot, SlotState, SlotStatus, SocialCard
from devices.card.drivers.pcsc import PcscCardSlot
from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.slot import SimulatedCardSlot
from devices.card.simulators.vpcd import VpcdReader
from tests.support.pcscd import PrivatePcscd
from tests.unit.card.people import look_up

TIMEOUT_SECONDS = 1.0
READER = "virtual pcd 00 00"


class Hand(Protocol):
    async def insert(self, card: SimulatedCard) -> None: ...
    async def pull(self) -> None: ...
    async def swap(self, card: SimulatedCard) -> None: ...


class Rig:
    def __init__(self, slot: CardSlot, hand: Hand) -> None:
        self.slot = slot
        self.hand = hand

    async def insert(self, card: SimulatedCard) -> SlotStatus:
        """Returns once the slot has noticed it."""
        before = self.slot.status.value
        await self.hand.insert(card)
        with trio.fail_after(3):
            return await self.slot.status.wait_until(
                lambda now: now.state is SlotState.CARD_IN and now.insertion > before.insertion
            )

    async def pull(self) -> None:
        await self.hand.pull()
        await self.reach(SlotState.EMPTY)

    async def reach(self, state: SlotState) -> SlotStatus:
        with trio.fail_after(3):
            return await self.slot.status.wait_until(lambda now: now.state is state)

    async def insert_and_open(self, card: SimulatedCard) -> SocialCard:
        await self.insert(card)
        return await self.slot.open()


MakeRig = Callable[[], AbstractAsyncContextManager[Rig]]


@asynccontextmanager
async def simulated_rig() -> AsyncIterator[Rig]:
    async with SimulatedCardSlot(look_up, TIMEOUT_SECONDS) as slot:
        yield Rig(slot, _DirectHand(slot))


@asynccontextmanager
async def pcsc_rig(service: PrivatePcscd) -> AsyncIterator[Rig]:
    async with (
        PcscCardSlot(READER, TIMEOUT_SECONDS) as slot,
        VpcdReader(service.ports[0]) as reader,
    ):
        try:
            yield Rig(slot, ReaderHand(reader))
        finally:
            await reader.pull()
            # The next test's slot must not see this test's card.
            with trio.move_on_after(2):
                await slot.status.wait_until(lambda now: now.state is not SlotState.CARD_IN)


class _DirectHand:
    def __init__(self, slot: SimulatedCardSlot) -> None:
        self._slot = slot

    async def insert(self, card: SimulatedCard) -> None:
        self._slot.insert(card)

    async def pull(self) -> None:
        self._slot.pull()

    async def swap(self, card: SimulatedCard) -> None:
        self._slot.insert(card)


class ReaderHand:
    def __init__(self, reader: VpcdReader) -> None:
        self._reader = reader

    async def insert(self, card: SimulatedCard) -> None:
        await self._reader.insert(card)

    async def pull(self) -> None:
        await self._reader.pull()

    async def swap(self, card: SimulatedCard) -> None:
        await self._reader.insert(card)


async def fault_of(card: SocialCard) -> CardFault | None:
    """The fault raised on reading it, or None."""
    try:
        await card.identify()
    except CardFault as fault:
        return fault
    return None
