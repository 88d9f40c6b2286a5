"""The commands a chip receives: nothing twice, nothing after a fault, and no PIN left in memory."""

from collections.abc import Awaitable, Callable

import pytest
import trio

from devices.card import ldt32
from devices.card.apdu import ApduChannel, Command, Instruction, Response
from devices.card.contract import CardFault, CardFaultReason, Pin, PinAccepted, PinNeeded
from devices.card.files import EF05, SSSE
from devices.card.ldt32 import LdT32Card, verify_command
from devices.card.simulators.card import SimulatedCard
from tests.unit.card.people import citizen
from tests.unit.card.test_ldt32 import DIALECTS

BUDGETS = {
    "A whole file": 6,
    "B by tag": 22,
    "C by number": 24,
    "D by number with SFI": 26,
    "D by tag with SFI": 20,
}
"""Number of commands for a full identification on a T=0 card, including GET RESPONSE."""


class RecordingChannel:
    """A raw channel to a chip that records the commands sent."""

    atr = b""

    def __init__(self, chip: SimulatedCard) -> None:
        chip.reset()
        self._chip = chip
        self.heard: list[bytes] = []

    async def exchange(self, command: Command) -> bytes:
        await trio.lowlevel.checkpoint()
        self.heard.append(bytes(command))
        return self._chip.answer(bytes(command)) or b""

    async def close(self) -> None:
        self._chip.power_off()

    def selected(self) -> list[bytes]:
        return [heard[5:] for heard in self.heard if heard[1] == Instruction.SELECT]


def identified_by(dialect: str) -> RecordingChannel:
    ear = RecordingChannel(SimulatedCard(citizen(), forms=DIALECTS[dialect]))
    trio.run(LdT32Card(ApduChannel(ear)).identify)
    return ear


@pytest.mark.parametrize("dialect", DIALECTS)
def test_identification_stays_within_its_command_budget(dialect: str) -> None:
    assert len(identified_by(dialect).heard) <= BUDGETS[dialect]


@pytest.mark.parametrize("dialect", DIALECTS)
def test_no_file_is_selected_again_for_each_of_its_records(dialect: str) -> None:
    """Once for each of the three variants that need it, in each of the two forms of SELECT."""
    selected = identified_by(dialect).selected()
    assert selected.count(SSSE) == 1
    assert all(selected.count(file) <= 6 for file in set(selected))
    if dialect == "A whole file":
        assert len(selected) == 3


def test_the_application_is_selected_once_per_visit() -> None:
    """A second SELECT would reset the PIN verification and let a swapped card answer."""

    async def main() -> None:
        ear = RecordingChannel(SimulatedCard(citizen()))
        card = LdT32Card(ApduChannel(ear))
        await card.identify()
        assert isinstance(await card.pin_state(), PinNeeded)
        assert await card.verify_pin(Pin("135790")) == PinAccepted()
        await card.identify()
        assert ear.selected().count(SSSE) == 1
        before = len(ear.heard)
        await card.pin_state()
        assert len(ear.heard) == before + 1

    trio.run(main)


class Failing:
    """Fails once, and would answer again after that: as a raw channel and as a card channel."""

    atr = b""

    def __init__(self, reason: CardFaultReason) -> None:
        self._reason = reason
        self.asked = 0
        self.closed = 0

    async def exchange(self, command: Command) -> bytes:
        await trio.lowlevel.checkpoint()
        self.asked += 1
        if self.asked == 1:
            raise CardFault(self._reason, "once")
        return b"\x90\x00"

    async def transmit(self, command: Command) -> Response:
        answer = await self.exchange(command)
        return Response(answer[:-2], int.from_bytes(answer[-2:], "big"))

    async def close(self) -> None:
        self.closed += 1


EVERY_FAULT = pytest.mark.parametrize("reason", list(CardFaultReason))


@EVERY_FAULT
def test_a_channel_is_dead_after_any_fault(reason: CardFaultReason) -> None:
    async def main() -> None:
        raw = Failing(reason)
        channel = ApduChannel(raw)
        for _ in range(3):
            assert await fault_of(lambda: channel.transmit(bytes(5))) == (reason, "once")
        assert raw.asked == 1

    trio.run(main)


@EVERY_FAULT
def test_a_card_is_dead_after_any_fault_even_if_its_channel_is_not(
    reason: CardFaultReason,
) -> None:
    async def main() -> None:
        channel = Failing(reason)
        card = LdT32Card(channel)
        for question in (card.identify, card.pin_state, lambda: card.verify_pin(Pin("135790"))):
            assert await fault_of(question) == (reason, "once")
        assert channel.asked == 1
        assert channel.closed

    trio.run(main)


async def fault_of(question: Callable[[], Awaitable[object]]) -> tuple[CardFaultReason, str]:
    with pytest.raises(CardFault) as caught:
        await question()
    return caught.value.reason, caught.value.code


def test_a_closed_channel_sends_nothing() -> None:
    async def main() -> None:
        raw = Failing(CardFaultReason.MUTE)
        channel = ApduChannel(raw)
        await channel.close()
        assert await fault_of(lambda: channel.transmit(bytes(5))) == (
            CardFaultReason.REMOVED,
            "closed",
        )
        card = LdT32Card(Failing(CardFaultReason.MUTE))
        await card.close()
        assert (await fault_of(card.identify))[1] == "closed"
        assert raw.asked == 0

    trio.run(main)


class BufferKeepingChannel:
    """A card channel that keeps the actual command buffers it was given. then: its behaviour."""

    atr = b""

    def __init__(self, then: Callable[[], Awaitable[Response]]) -> None:
        self._then = then
        self.kept: list[Command] = []

    async def transmit(self, command: Command) -> Response:
        if command[1] == Instruction.SELECT:
            return Response(b"", 0x9000)
        self.kept.append(command)
        assert any(command[5:])
        return await self._then()

    async def close(self) -> None:
        pass


async def accepts() -> Response:
    return Response(b"", 0x9000)


async def refuses() -> Response:
    return Response(b"", 0x63C2)


async def fails() -> Response:
    raise CardFault(CardFaultReason.MUTE, "no-answer")


async def waits() -> Response:
    await trio.sleep_forever()
    raise AssertionError


@pytest.mark.parametrize("then", [accepts, refuses, fails, waits])
def test_the_pin_command_is_wiped_whatever_the_result(
    then: Callable[[], Awaitable[Response]],
) -> None:
    channel = BufferKeepingChannel(then)

    async def main() -> None:
        with trio.move_on_after(1):
            try:
                await LdT32Card(channel).verify_pin(Pin("123456"))
            except CardFault:
                pass

    trio.run(main, clock=trio.testing.MockClock(autojump_threshold=0))
    (command,) = channel.kept
    assert isinstance(command, bytearray)
    assert not any(command)


def test_building_the_pin_command_leaves_no_other_buffer(monkeypatch: pytest.MonkeyPatch) -> None:
    wiped: list[bytearray] = []
    usual = ldt32.wipe

    def wipe(command: Command) -> None:
        assert isinstance(command, bytearray)
        wiped.append(command)
        usual(command)

    monkeypatch.setattr(ldt32, "wipe", wipe)
    command = verify_command(Pin("123456"))
    assert command[5:].hex() == "123456"
    (value,) = wiped
    assert (len(value), any(value)) == (3, False)


def test_the_file_identifiers_are_sent_to_the_chip() -> None:
    assert EF05.identifier.to_bytes(2, "big") in identified_by("A whole file").selected()
