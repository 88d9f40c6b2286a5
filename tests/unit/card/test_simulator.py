"""The simulated slot as operated from the dock or by a script; and `card read` on it."""

import json
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import trio
from trio.testing import MockClock

from devices.card.contract import CardFault, CardFaultReason, Pin, PinNeeded, SlotState
from devices.card.read_command import describe
from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.chip import ReadForm
from devices.card.simulators.faults import ChipFault
from devices.card.simulators.slot import SimulatedCardSlot
from devices.dock import DockError
from qa.dock.server import Dock
from tests.unit.card.people import citizen, look_up


def driven(body: Callable[[SimulatedCardSlot, Dock], Awaitable[None]]) -> None:
    async def main() -> None:
        async with SimulatedCardSlot(look_up) as slot:
            dock = Dock()
            dock.add(slot.dock_commands())
            await body(slot, dock)

    trio.run(main, clock=MockClock(autojump_threshold=0))


def test_insert_read_remove() -> None:
    async def body(slot: SimulatedCardSlot, dock: Dock) -> None:
        told = await dock.run("card.insert", citizen="c02")
        assert json.dumps(told) == '{"state": "card-in", "insertion": 1}'
        card = await slot.open()
        assert (await card.identify()).holder_name == "李四"
        await card.close()
        assert (await dock.run("card.remove"))["state"] == "empty"

    driven(body)


def test_a_swap_shows_no_empty_slot() -> None:
    async def body(slot: SimulatedCardSlot, dock: Dock) -> None:
        await dock.run("card.insert", citizen="c01")
        card = await slot.open()
        assert (await dock.run("card.swap", citizen="c02"))["insertion"] == 2
        assert slot.status.value.state is SlotState.CARD_IN
        with pytest.raises(CardFault) as fault:
            await card.identify()
        assert fault.value.reason is CardFaultReason.REMOVED

    driven(body)


def test_attempts_last_until_they_are_reset() -> None:
    async def body(slot: SimulatedCardSlot, dock: Dock) -> None:
        async def attempts() -> Any:
            await dock.run("card.insert", citizen="c01")
            card = await slot.open()
            state = await card.pin_state()
            await card.verify_pin(Pin("000000"))
            await dock.run("card.remove")
            return state

        assert [await attempts(), await attempts()] == [PinNeeded(6), PinNeeded(5)]
        await dock.run("card.reset", citizen="c01")
        assert await attempts() == PinNeeded(6)

    driven(body)


def test_a_fault_lasts_for_one_insertion() -> None:
    async def body(slot: SimulatedCardSlot, dock: Dock) -> None:
        await dock.run("card.insert", citizen="c01", fault="mute")
        with pytest.raises(CardFault) as fault:
            await slot.open()
        assert fault.value.reason is CardFaultReason.MUTE
        await dock.run("card.remove")
        await dock.run("card.insert", citizen="c01")
        await (await slot.open()).identify()

    driven(body)


@pytest.mark.parametrize(
    ("before", "name", "arguments", "complaint"),
    [
        (None, "card.insert", {"citizen": "c99"}, "no citizen 'c99'"),
        (None, "card.insert", {"citizen": "c01", "fault": "sticky"}, "no fault 'sticky'"),
        (None, "card.insert", {}, "citizen"),
        (None, "card.remove", {}, "no card"),
        (None, "card.swap", {"citizen": "c01"}, "no card"),
        ("c01", "card.insert", {"citizen": "c02"}, "already"),
        (None, "card.reset", {"citizen": "c99"}, "no citizen"),
        (None, "card.reader", {"state": "on fire"}, "state"),
    ],
)
def test_impossible_commands_say_why(
    before: str | None, name: str, arguments: dict[str, Any], complaint: str
) -> None:
    async def body(slot: SimulatedCardSlot, dock: Dock) -> None:
        if before:
            await dock.run("card.insert", citizen=before)
        seen = slot.status.value
        with pytest.raises(DockError, match=complaint):
            await dock.run(name, **arguments)
        assert slot.status.value == seen

    driven(body)


@pytest.mark.parametrize("state", ["no-reader", "no-service"])
def test_a_reader_that_is_lost_and_comes_back(state: str) -> None:
    async def body(slot: SimulatedCardSlot, dock: Dock) -> None:
        await dock.run("card.insert", citizen="c01")
        card = await slot.open()
        await dock.run("card.reader", state=state)
        status = slot.status.value
        assert (status.state, status.health.reason) == (SlotState.UNAVAILABLE, state)
        for question in (card.identify, slot.open):
            with pytest.raises(CardFault) as fault:
                await question()
            assert fault.value.reason is CardFaultReason.READER
        told = await dock.run("card.reader", state="ready")
        assert told == {"state": "card-in", "insertion": 2}

    driven(body)


def test_a_card_pulled_at_any_instant_of_a_slow_visit_ends_in_removed() -> None:
    async def visit(slot: SimulatedCardSlot) -> None:
        card = await slot.open()
        await card.identify()
        await card.verify_pin(Pin("135790"))
        await trio.sleep(0.2)
        await card.identify()

    async def pulled_after(seconds: float) -> CardFaultReason | None:
        async with SimulatedCardSlot(look_up) as slot, trio.open_nursery() as nursery:
            slot.insert(SimulatedCard(citizen(), fault=ChipFault.SLOW))

            async def pull() -> None:
                await trio.sleep(seconds)
                slot.pull()

            nursery.start_soon(pull)
            try:
                await visit(slot)
            except CardFault as fault:
                nursery.cancel_scope.cancel()
                return fault.reason
            nursery.cancel_scope.cancel()
        return None

    async def main() -> None:
        started = trio.current_time()
        assert await pulled_after(60) is None
        length = trio.current_time() - started
        for instant in range(int(length * 10)):
            assert await pulled_after(instant / 10 + 0.05) is CardFaultReason.REMOVED, instant

    trio.run(main, clock=MockClock(autojump_threshold=0))


def test_get_challenge_returns_the_requested_length() -> None:
    card = SimulatedCard(citizen(), random=lambda length: bytes(range(length)))
    card.reset()
    assert card.answer(bytes.fromhex("0084000008")) == bytes.fromhex("00010203040506079000")
    assert card.answer(bytes.fromhex("0084000003")) == bytes.fromhex("6700")


@pytest.mark.parametrize(
    ("command", "answer"),
    [
        ("00", "6700"),
        ("80A4040000", "6E00"),
        ("0020000003123456", "6985"),
        ("0020000006", "6985"),
        ("00B2010540", "6986"),
        ("00A4000002EF05", "6A82"),
        ("00A40400051122", "6700"),
        ("00FF000000", "6D00"),
    ],
)
def test_commands_before_the_application_is_selected(command: str, answer: str) -> None:
    card = SimulatedCard(citizen(), forms=~ReadForm(0))
    card.reset()
    assert card.answer(bytes.fromhex(command)) == bytes.fromhex(answer)
    assert card.pin.attempts_left == 6


def test_a_lone_length_of_six_is_not_an_attempt() -> None:
    card = SimulatedCard(citizen())
    card.reset()
    card.answer(bytes.fromhex("00A404000F7378312E73682EC9E7BBE1B1A3D5CF"))
    assert card.answer(bytes.fromhex("0020000006")) == bytes.fromhex("6700")
    assert card.answer(bytes.fromhex("0020000000")) == bytes.fromhex("63C6")


def test_card_read_masks_personal_data_by_default() -> None:
    async def body(slot: SimulatedCardSlot, dock: Dock) -> None:
        person = look_up("c02")
        assert (await describe(slot))["card"] is None
        await dock.run("card.insert", citizen="c02")
        masked, full = await describe(slot), await describe(slot, personal=True)
        assert masked["card"]["pin"] == {"state": "needed", "attempts_left": 6}
        assert masked["card"]["area"] == "110105"
        for secret in (person.name, person.card.number, person.social_security_number):
            assert secret not in json.dumps(masked, ensure_ascii=False)
            assert secret in json.dumps(full, ensure_ascii=False)

    driven(body)


def test_card_read_reports_a_fault() -> None:
    async def body(slot: SimulatedCardSlot, dock: Dock) -> None:
        await dock.run("card.insert", citizen="c01", fault="foreign")
        told = await describe(slot)
        assert told["fault"] == {"reason": "foreign", "code": "select-6a82"}

    driven(body)
