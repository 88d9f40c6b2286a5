"""A PC/SC service that hangs: the slot reports it, and recovers when the service does."""

import os
import signal

import pytest
import trio

from devices.card.contract import SlotState
from devices.card.simulators.card import SimulatedCard
from tests.contract.card.rigs import pcsc_rig
from tests.support.pcscd import PrivatePcscd
from tests.unit.card.people import citizen


def test_it_counts_as_lost_until_it_responds(service: PrivatePcscd) -> None:
    async def main() -> None:
        async with pcsc_rig(service) as rig:
            await rig.insert_and_open(SimulatedCard(citizen()))
            os.kill(service.pid, signal.SIGSTOP)
            try:
                await rig.hand.pull()  # the citizen leaves with the card
                with trio.fail_after(12):
                    status = await rig.slot.status.wait_until(
                        lambda now: now.state is not SlotState.CARD_IN
                    )
                assert status.state is SlotState.UNAVAILABLE
                assert status.health.reason == "no-answer"
            finally:
                os.kill(service.pid, signal.SIGCONT)
            await rig.reach(SlotState.EMPTY)
            await rig.insert(SimulatedCard(citizen()))

    trio.run(main)


def test_a_card_that_stayed_in_counts_as_new(service: PrivatePcscd) -> None:
    async def main() -> None:
        async with pcsc_rig(service) as rig:
            before = await rig.insert(SimulatedCard(citizen()))
            os.kill(service.pid, signal.SIGSTOP)
            try:
                with trio.fail_after(12):
                    await rig.slot.status.wait_until(lambda now: not now.health.usable)
            finally:
                os.kill(service.pid, signal.SIGCONT)
            after = await rig.reach(SlotState.CARD_IN)
            assert after.insertion > before.insertion
            await rig.slot.open()

    trio.run(main)


@pytest.mark.parametrize("noticed", [False, True])
def test_a_terminal_ends_while_it_hangs(service: PrivatePcscd, noticed: bool) -> None:
    async def main() -> None:
        async with pcsc_rig(service) as rig:
            os.kill(service.pid, signal.SIGSTOP)
            if noticed:
                with trio.fail_after(12):
                    await rig.slot.status.wait_until(lambda now: not now.health.usable)

    try:
        trio.run(main)
    finally:
        os.kill(service.pid, signal.SIGCONT)
