"""What only the real PC/SC service can do to a slot: stop, come back, lose its reader, miss a swap."""

import threading
import time

import pytest
import trio

from devices.card.contract import CardFault, CardFaultReason, SlotState, SlotStatus, SocialCard
from devices.card.drivers.pcsc import PcscCardSlot
from devices.card.drivers.pcsc_watch import ReaderWatch
from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.faults import ChipFault
from devices.card.simulators.vpcd import VpcdReader
from devices.health import DeviceState
from tests.contract.card.rigs import READER, ReaderHand, Rig, fault_of, pcsc_rig
from tests.support.pcscd import PrivatePcscd
from tests.unit.card.people import citizen

_POLL_SECONDS = 0.5


@pytest.fixture
def service(service: PrivatePcscd) -> PrivatePcscd:
    """Running, whatever the previous test did to it."""
    service.restart()
    return service


def test_the_slot_survives_a_restart_of_the_service(service: PrivatePcscd) -> None:
    async def main() -> None:
        async with pcsc_rig(service) as rig:
            card = await rig.insert_and_open(SimulatedCard(citizen()))
            before = rig.slot.status.value.insertion
            service.kill()
            status = await rig.reach(SlotState.UNAVAILABLE)
            assert (status.health.state, status.health.reason) == (
                DeviceState.OFFLINE,
                "no-service",
            )
            fault = await fault_of(card)
            assert fault is not None
            assert fault.reason is CardFaultReason.READER
            with pytest.raises(CardFault) as refused:
                await rig.slot.open()
            assert refused.value.reason is CardFaultReason.READER
            service.start()
            assert (await rig.reach(SlotState.CARD_IN)).insertion > before
            assert await fault_of(card) is not None
            again = await rig.slot.open()
            assert (await again.identify()).card_number == citizen().card.number
            await again.close()

    trio.run(main)


def test_the_service_dies_during_an_exchange(service: PrivatePcscd) -> None:
    async def main() -> None:
        async with pcsc_rig(service) as rig:
            card = await rig.insert_and_open(SimulatedCard(citizen(), fault=ChipFault.SLOW))
            faults: list[CardFault | None] = []

            async def read() -> None:
                faults.append(await fault_of(card))

            with trio.fail_after(2):
                async with trio.open_nursery() as nursery:
                    nursery.start_soon(read)
                    await trio.sleep(0.1)  # real time: to interrupt a real service's exchange
                    service.kill()
            assert faults[0] is not None
            assert faults[0].reason is CardFaultReason.READER

    trio.run(main)


def test_a_lost_reader_is_distinguished_from_a_lost_service(service: PrivatePcscd) -> None:
    async def main() -> None:
        async with pcsc_rig(service) as rig:
            service.restart(readers=False)
            with trio.fail_after(3):
                status = await rig.slot.status.wait_until(
                    lambda now: now.health.state is DeviceState.NO_DEVICE
                )
            assert (status.state, status.health.reason) == (SlotState.UNAVAILABLE, "no-reader")
            service.restart()
            status = await rig.reach(SlotState.EMPTY)
            assert status.health.usable

    trio.run(main)


def test_a_slot_started_before_its_service_finds_it(service: PrivatePcscd) -> None:
    async def main() -> None:
        service.stop()
        async with pcsc_rig(service) as rig:
            assert rig.slot.status.value.health.reason == "no-service"
            service.start()
            await rig.reach(SlotState.EMPTY)

    trio.run(main)


def test_the_pattern_chooses_the_reader(service: PrivatePcscd) -> None:
    async def main() -> None:
        async with (
            PcscCardSlot("*00 01", 1.0) as second,
            PcscCardSlot("No Such Reader*", 1.0) as none,
            VpcdReader(service.ports[1]) as hand,
        ):
            assert none.status.value.health.reason == "no-reader"
            await hand.insert(SimulatedCard(citizen(2, "李四")))
            await Rig(second, ReaderHand(hand)).reach(SlotState.CARD_IN)
            card = await second.open()
            assert (await card.identify()).holder_name == "李四"
            await card.close()

    trio.run(main)


def test_stopping_does_not_wait_for_a_mute_card(service: PrivatePcscd) -> None:
    async def main() -> None:
        async with VpcdReader(service.ports[0]) as hand:
            slot = PcscCardSlot(READER, timeout_seconds=5)
            await slot.start()
            rig = Rig(slot, ReaderHand(hand))
            card = await rig.insert_and_open(SimulatedCard(citizen(), fault=ChipFault.DIES))
            with trio.move_on_after(0.2):  # real time: the real service paces the chip's responses
                await card.identify()
            await slot.stop()
            assert any(thread.name == "card" for thread in threading.enumerate())  # abandoned
            assert slot.status.value.state is SlotState.UNAVAILABLE
            await slot.stop()

    trio.run(main)


def test_a_mute_card_leaves_no_thread_behind_once_removed(service: PrivatePcscd) -> None:
    async def main() -> None:
        async with pcsc_rig(service) as rig:
            card = await rig.insert_and_open(SimulatedCard(citizen(), fault=ChipFault.DIES))
            assert await fault_of(card) is not None
            with pytest.raises(CardFault) as refused:
                await rig.slot.open()
            assert refused.value.reason is CardFaultReason.MUTE
            await rig.pull()
            with trio.fail_after(2):
                while any(thread.name == "card" for thread in threading.enumerate()):
                    await trio.sleep(0.01)

    trio.run(main)


def test_a_swap_between_two_polls_is_detected(service: PrivatePcscd) -> None:
    """The watcher is blocked while the card changes; it sees a card before and after."""
    reports: list[SlotStatus] = []
    held, go_on = threading.Event(), threading.Event()

    def publish(status: SlotStatus) -> None:
        reports.append(status)
        if status.state is SlotState.CARD_IN:
            held.set()
            go_on.wait(5)

    async def main() -> None:
        watch = ReaderWatch(READER, publish)
        watch.start()
        async with VpcdReader(service.ports[0]) as hand:
            await hand.insert(SimulatedCard(citizen(1)))
            await trio.to_thread.run_sync(held.wait, 5)
            await hand.pull()
            await trio.sleep(
                _POLL_SECONDS
            )  # real time: pcscd polls every 0.4 s without signalling it
            await hand.insert(SimulatedCard(citizen(2)))
            await trio.sleep(_POLL_SECONDS)
            go_on.set()
            with trio.fail_after(2):
                while reports[-1].insertion < 2:
                    await trio.sleep(0.01)
            with trio.fail_after(1):
                while not watch.stopped:
                    watch.ask_to_stop()
                    await trio.sleep(0.01)
        assert SlotState.EMPTY not in [status.state for status in reports[1:]]
        assert reports[-1].state is SlotState.CARD_IN

    trio.run(main)


def test_commands_are_not_slowed_by_delayed_acks(service: PrivatePcscd) -> None:
    """With vpcd's delayed acknowledgement, every command would take 44 ms.

    In real time, since the service is real: best of several attempts, with tolerance for a loaded machine.
    """

    async def main() -> None:
        async with pcsc_rig(service) as rig:
            card = await rig.insert_and_open(SimulatedCard(citizen(version="1.00")))
            await card.identify()
            took = min([await seconds(card) for _ in range(5)])
            assert took < 0.15
            await card.close()

    async def seconds(card: SocialCard) -> float:
        started = time.perf_counter()
        await card.identify()
        return time.perf_counter() - started

    trio.run(main)
