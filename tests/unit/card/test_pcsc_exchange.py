"""One command through PC/SC with a scripted service: same card before and after, no PIN left in
memory, and faults attributed correctly."""

import threading
from collections.abc import Callable

import pytest
import trio
from trio.testing import MockClock

from devices.card.contract import CardFault, CardFaultReason, SlotState, SlotStatus
from devices.card.drivers.pcsc import PcscCardSlot
from devices.card.drivers.pcsc_codes import (
    INSUFFICIENT_BUFFER,
    INTERNAL_ERROR,
    REMOVED_CARD,
    PcscError,
)
from devices.card.drivers.pcsc_connection import CardThread
from devices.health import DeviceState, Health

WELL = Health(DeviceState.ONLINE)
INSERTED = SlotStatus(SlotState.CARD_IN, 7, WELL)
SWAPPED = SlotStatus(SlotState.CARD_IN, 8, WELL)
PULLED = SlotStatus(SlotState.EMPTY, 7, WELL)
READER_GONE = SlotStatus(SlotState.UNAVAILABLE, 7, Health(DeviceState.NO_DEVICE, "no-reader"))
VERIFY = bytes.fromhex("0020000003123456")


class Service:
    """Replaces the connection. answer: the behaviour for a command, in the card's thread."""

    def __init__(self, answer: Callable[[], bytes]) -> None:
        self._answer = answer
        self.messages: list[list[int]] = []
        self.seen: list[bytes] = []

    def transmit(self, message: list[int]) -> bytes:
        self.messages.append(message)
        self.seen.append(bytes(message))
        return self._answer()

    def release(self) -> None:
        pass


class Bench:
    """A slot that never watched a reader, and a thread on such a service."""

    def __init__(self, answer: Callable[[], bytes], seconds: float = 5.0) -> None:
        self.slot = PcscCardSlot("", seconds)
        self.slot.status.set(INSERTED)
        self.service = Service(answer)
        self.thread = CardThread("a reader")
        self.thread.connection = self.service  # type: ignore[assignment]

    async def exchange(self) -> bytes:
        try:
            return await self.slot.exchange(self.thread, bytearray(VERIFY), INSERTED)
        finally:
            self.thread.end()

    def fault(self) -> tuple[CardFaultReason, str]:
        with pytest.raises(CardFault) as caught:
            trio.run(self.exchange)
        return caught.value.reason, caught.value.code


def raising(code: int) -> Callable[[], bytes]:
    def answer() -> bytes:
        raise PcscError(code)

    return answer


def test_a_response_of_the_same_card_is_returned() -> None:
    bench = Bench(lambda: b"\x90\x00")
    assert trio.run(bench.exchange) == b"\x90\x00"
    assert bench.service.seen == [VERIFY]


@pytest.mark.parametrize(
    ("status", "fault"),
    [
        (SWAPPED, (CardFaultReason.REMOVED, "pulled")),
        (PULLED, (CardFaultReason.REMOVED, "pulled")),
        (READER_GONE, (CardFaultReason.READER, "no-reader")),
    ],
    ids=["swapped", "pulled", "reader"],
)
def test_a_response_after_a_slot_change_is_discarded(
    status: SlotStatus, fault: tuple[CardFaultReason, str]
) -> None:
    def answer() -> bytes:
        bench.slot.status.set(status)
        return b"\x90\x00"

    bench = Bench(answer)
    assert bench.fault() == fault


@pytest.mark.parametrize("status", [SWAPPED, PULLED, READER_GONE])
def test_after_a_slot_change_nothing_is_sent(status: SlotStatus) -> None:
    bench = Bench(lambda: b"\x90\x00")
    bench.slot.status.set(status)
    bench.fault()
    assert bench.service.seen == []


@pytest.mark.parametrize(
    ("answer", "fault"),
    [
        (raising(INTERNAL_ERROR), (CardFaultReason.READER, "transmit-internal-error")),
        (raising(INSUFFICIENT_BUFFER), (CardFaultReason.UNREADABLE, "transmit-answer-too-long")),
        (raising(REMOVED_CARD), (CardFaultReason.MUTE, "transmit-removed-card")),
        (lambda: b"", (CardFaultReason.MUTE, "no-bytes")),
    ],
)
def test_faults_are_attributed(
    answer: Callable[[], bytes], fault: tuple[CardFaultReason, str]
) -> None:
    """The slot still sees the card: if it answers "removed", it is mute."""
    assert Bench(answer).fault() == fault


@pytest.mark.parametrize("code", [REMOVED_CARD, None])
def test_a_card_pulled_meanwhile_is_removed_and_not_mute(code: int | None) -> None:
    def answer() -> bytes:
        trio.from_thread.run_sync(bench.slot.status.set, PULLED, trio_token=token[0])
        if code is not None:
            raise PcscError(code)
        return b""

    token: list[trio.lowlevel.TrioToken] = []

    async def main() -> None:
        token.append(trio.lowlevel.current_trio_token())
        with pytest.raises(CardFault) as caught:
            await bench.exchange()
        assert caught.value.reason is CardFaultReason.REMOVED

    bench = Bench(answer)
    trio.run(main)


@pytest.mark.parametrize(
    "answer", [lambda: b"\x90\x00", lambda: b"", raising(INTERNAL_ERROR)], ids=["well", "", "fault"]
)
def test_the_message_is_wiped(answer: Callable[[], bytes]) -> None:
    bench = Bench(answer)

    async def main() -> None:
        try:
            await bench.exchange()
        except CardFault:
            pass

    trio.run(main)
    (message,) = bench.service.messages
    assert len(message) == len(VERIFY)
    assert not any(message)


def test_a_card_that_never_answers_is_mute_and_its_message_wiped() -> None:
    began, go_on = threading.Event(), threading.Event()

    def answer() -> bytes:
        began.set()
        go_on.wait(30)
        return b"\x90\x00"

    async def main() -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(exchange)
            await trio.to_thread.run_sync(began.wait, 30)
            clock.jump(6)

    async def exchange() -> None:
        with pytest.raises(CardFault) as caught:
            await bench.exchange()
        assert (caught.value.reason, caught.value.code) == (CardFaultReason.MUTE, "no-answer")
        assert bench.thread.stuck
        go_on.set()

    bench, clock = Bench(answer), MockClock()
    trio.run(main, clock=clock)
    (message,) = bench.service.messages
    assert not any(message)
