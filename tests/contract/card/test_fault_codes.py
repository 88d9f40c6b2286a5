"""The code of every fault can be logged unchanged, whether simulated or from the real service."""

import pytest
import trio

from devices.card.contract import CardFault
from devices.card.drivers import pcsc_codes
from devices.card.drivers.pcsc_codes import PcscError, words_of
from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.faults import ChipFault
from kiosk.events import code
from tests.contract.card.rigs import MakeRig, Rig
from tests.unit.card.people import citizen

HARMLESS = {ChipFault.SLOW}
RESULTS = sorted(
    value
    for name, value in vars(pcsc_codes).items()
    if name.isupper() and isinstance(value, int) and value
)


@pytest.mark.parametrize("fault", sorted(set(ChipFault) - HARMLESS))
def test_every_fault_of_a_card(make_rig: MakeRig, fault: ChipFault) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            await rig.insert(SimulatedCard(citizen(), fault=fault))
            met = await _fault_met(rig)
            assert code(met.code) == met.code != ""

    trio.run(main)


async def _fault_met(rig: Rig) -> CardFault:
    try:
        card = await rig.slot.open()
        await card.identify()
    except CardFault as fault:
        return fault
    raise AssertionError("the card should have failed")


def test_a_card_in_use_and_an_empty_slot(make_rig: MakeRig) -> None:
    async def main() -> None:
        async with make_rig() as rig:
            empty = await _fault_met(rig)
            card = await rig.insert_and_open(SimulatedCard(citizen()))
            used = await _fault_met(rig)
            await card.close()
            assert [code(empty.code), code(used.code)] == [empty.code, used.code]

    trio.run(main)


@pytest.mark.parametrize("result", RESULTS)
def test_every_pcsc_result_has_a_name(result: int) -> None:
    words = f"transmit-{PcscError(result)}"
    assert code(words) == words
    assert not any(sign.isdigit() for sign in words)


@pytest.mark.parametrize("result", [0x80100031, 0x80100000, 0x00000017, 0xFFFFFFFF])
def test_an_unknown_result_is_shown_as_its_number(result: int) -> None:
    words = words_of(result)
    assert code(words) == words
    assert int(words.replace("-", ""), 16) == result
