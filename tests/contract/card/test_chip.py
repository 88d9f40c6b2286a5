"""What every card returns, read directly from a simulated chip and through the real PC/SC service."""

from datetime import date

import pytest
import trio

from devices.card.contract import (
    CardClass,
    CardFault,
    CardFaultReason,
    Pin,
    PinAccepted,
    PinNeeded,
    PinNotSet,
    PinWrong,
    SpecVersion,
)
from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.faults import ChipFault
from tests.contract.card.rigs import MakeRig
from tests.unit.card.people import citizen

REASONS = {
    ChipFault.FOREIGN: CardFaultReason.FOREIGN,
    ChipFault.MUTE: CardFaultReason.MUTE,
    ChipFault.UPSIDE_DOWN: CardFaultReason.MUTE,
    ChipFault.HALF_IN: CardFaultReason.MUTE,
    ChipFault.TRUNCATED: CardFaultReason.UNREADABLE,
    ChipFault.OVERSIZED: CardFaultReason.UNREADABLE,
    ChipFault.GARBAGE: CardFaultReason.UNREADABLE,
    ChipFault.WRONG_LENGTH: CardFaultReason.UNREADABLE,
    ChipFault.WRONG_NUMBER: CardFaultReason.UNREADABLE,
    ChipFault.DIES: CardFaultReason.MUTE,
    ChipFault.LOCKED: CardFaultReason.LOCKED,
}


@pytest.mark.parametrize("t0", [True, False], ids=["t0", "plain"])
@pytest.mark.parametrize("version", ["1.00", "2.0"])
def test_issuer_and_holder(make_rig: MakeRig, version: str, t0: bool) -> None:
    person = citizen(7, "欧阳·阿依古丽", version=version)

    async def main() -> None:
        async with make_rig() as rig:
            card = await rig.insert_and_open(SimulatedCard(person, t0=t0))
            identity = await card.identify()
            await card.close()
        assert identity.identification_code == person.card.identification_code
        assert identity.area == "110105"
        assert identity.card_number == person.card.number
        assert (identity.card_class, identity.version) == (CardClass.ADULT, SpecVersion(version))
        assert (identity.issued, identity.expires) == (date(2020, 2, 29), date(2040, 2, 28))
        assert identity.social_security_number == person.social_security_number
        assert (identity.holder_name, identity.sex) == ("欧阳·阿依古丽", "2")

    trio.run(main)


def test_a_version_3_card_protects_its_holder(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            card = await rig.insert_and_open(SimulatedCard(citizen(version="3.00")))
            identity = await card.identify()
            await card.close()
        assert identity.card_number == citizen().card.number
        assert (identity.holder_name, identity.social_security_number) == (None, None)

    trio.run(main)


def test_pin_wrong_then_right(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            chip = SimulatedCard(citizen(attempts=3, attempts_left=3))
            card = await rig.insert_and_open(chip)
            assert await card.pin_state() == PinNeeded(3)
            assert await card.verify_pin(Pin("135791")) == PinWrong(2)
            assert await card.pin_state() == PinNeeded(2)
            assert await card.verify_pin(Pin("135790")) == PinAccepted()
            assert chip.pin.attempts_left == 3
            assert (await card.identify()).card_number == citizen().card.number
            await card.close()

    trio.run(main)


def test_a_card_without_a_pin_is_recognised(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            card = await rig.insert_and_open(SimulatedCard(citizen(pin=None)))
            assert await card.pin_state() == PinNotSet()
            await card.close()

    trio.run(main)


@pytest.mark.parametrize("fault", list(REASONS))
def test_every_fault_has_the_right_reason(make_rig: MakeRig, fault: ChipFault) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            await rig.insert(SimulatedCard(citizen(), fault=fault))
            with trio.fail_after(3), pytest.raises(CardFault) as caught:
                card = await rig.slot.open()
                await card.identify()
        assert caught.value.reason is REASONS[fault]

    trio.run(main)


def test_a_slow_card_is_still_read(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            card = await rig.insert_and_open(SimulatedCard(citizen(), fault=ChipFault.SLOW))
            assert await card.pin_state() == PinNeeded(6)
            await card.close()

    trio.run(main)
