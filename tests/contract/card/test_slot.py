"""What every card slot does, simulated or through the real PC/SC service."""

import pytest
import trio

from devices.card.contract import CardFault, CardFaultReason, Pin, PinBlocked, SlotState, SocialCard
from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.faults import ChipFault
from devices.health import DeviceState
from tests.contract.card.rigs import MakeRig, Rig, fault_of
from tests.unit.card.people import citizen


def test_an_empty_slot_reports_it_and_opens_nothing(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            status = rig.slot.status.value
            assert (status.state, status.health.state) == (SlotState.EMPTY, DeviceState.ONLINE)
            with pytest.raises(CardFault) as fault:
                await rig.slot.open()
            assert fault.value.reason is CardFaultReason.REMOVED

    trio.run(main)


def test_every_insertion_is_counted(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            card = SimulatedCard(citizen())
            first = await rig.insert(card)
            await rig.pull()
            second = await rig.insert(card)
            assert second.insertion == first.insertion + 1

    trio.run(main)


def test_a_second_handle_to_the_same_card_is_refused(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            card = await rig.insert_and_open(SimulatedCard(citizen()))
            with pytest.raises(CardFault) as fault:
                await rig.slot.open()
            assert fault.value.reason is CardFaultReason.READER
            await card.close()
            again = await rig.slot.open()
            assert (await again.identify()).card_number == citizen().card.number
            await again.close()

    trio.run(main)


def test_a_pull_during_a_response_is_detected_and_ends_the_handle(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            card = await rig.insert_and_open(SimulatedCard(citizen(), fault=ChipFault.SLOW))
            faults: list[CardFault | None] = []

            async def read() -> None:
                faults.append(await fault_of(card))

            with trio.fail_after(3):
                async with trio.open_nursery() as nursery:
                    nursery.start_soon(read)
                    await trio.sleep(
                        0.1
                    )  # real time: to interrupt a response, of the real service too
                    await rig.hand.pull()
            assert faults[0] is not None
            assert faults[0].reason is CardFaultReason.REMOVED
            with pytest.raises(CardFault):
                await card.pin_state()

    trio.run(main)


def test_a_quick_swap_never_returns_the_next_persons_data(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            mine = await rig.insert_and_open(SimulatedCard(citizen(1)))
            await mine.identify()
            other = SimulatedCard(citizen(2, "李四"))
            await rig.hand.swap(other)
            for _ in range(5):
                assert await fault_of(mine) is not None
                with pytest.raises(CardFault):
                    await mine.verify_pin(Pin("135790"))
                await trio.sleep(0.05)
            assert other.pin.attempts_left == other.pin.attempts

    trio.run(main)


def test_after_a_swap_a_new_handle_reads_the_new_card(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            mine = await rig.insert_and_open(SimulatedCard(citizen(1)))
            await rig.hand.swap(SimulatedCard(citizen(2, "李四")))
            assert await fault_of(mine) is not None
            with trio.fail_after(5):
                theirs = await _open_when_ready(rig)
            assert (await theirs.identify()).holder_name == "李四"
            assert await fault_of(mine) is not None
            await theirs.close()

    trio.run(main)


def test_a_handle_left_open_before_a_swap_blocks_nobody(make_rig: MakeRig) -> None:
    """It was neither closed nor used since."""

    async def main() -> None:
        async with make_rig() as rig:
            await rig.insert_and_open(SimulatedCard(citizen(1)))
            await rig.pull()
            theirs = await rig.insert_and_open(SimulatedCard(citizen(2, "李四")))
            assert (await theirs.identify()).holder_name == "李四"
            await theirs.close()

    trio.run(main)


async def _open_when_ready(rig: Rig) -> SocialCard:
    """After a quick swap the contacts may need to settle, so retry, as a person would."""
    while True:
        try:
            return await rig.slot.open()
        except CardFault:
            await trio.sleep(0.1)


def test_the_slot_recovers_when_a_mute_card_is_removed(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            silent = await rig.insert_and_open(SimulatedCard(citizen(1), fault=ChipFault.DIES))
            fault = await fault_of(silent)
            assert fault is not None
            assert fault.reason is CardFaultReason.MUTE
            await rig.pull()
            card = await rig.insert_and_open(SimulatedCard(citizen(2, "李四")))
            assert (await card.identify()).holder_name == "李四"
            await card.close()

    trio.run(main)


def test_a_cancelled_command_ends_the_handle_but_not_the_slot(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            slow = SimulatedCard(citizen(), fault=ChipFault.SLOW)
            card = await rig.insert_and_open(slow)
            with trio.move_on_after(0.1) as scope:  # real time, as above
                await card.identify()
            assert scope.cancelled_caught
            with pytest.raises(CardFault):
                await card.pin_state()
            with trio.CancelScope() as cancelled:
                cancelled.cancel()
                await card.close()
            slow.fault = None
            again = await rig.slot.open()
            assert (await again.identify()).card_number == citizen().card.number
            await again.close()

    trio.run(main)


def test_a_closed_card_answers_nothing_and_close_is_idempotent(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            card = await rig.insert_and_open(SimulatedCard(citizen()))
            await card.close()
            await card.close()
            with pytest.raises(CardFault):
                await card.identify()
            await rig.slot.eject()

    trio.run(main)


def test_the_try_counter_survives_removal(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            chip = SimulatedCard(citizen(attempts=2, attempts_left=2))
            card = await rig.insert_and_open(chip)
            await card.verify_pin(Pin("000000"))
            await card.close()
            await rig.pull()
            card = await rig.insert_and_open(chip)
            assert await card.verify_pin(Pin("000000")) == PinBlocked()
            assert await card.pin_state() == PinBlocked()
            assert await card.verify_pin(Pin("135790")) == PinBlocked()
            await card.close()

    trio.run(main)
