"""The time from opening a card to knowing the holder's name."""

import time
from collections.abc import Iterator, Sequence
from statistics import median
from typing import TYPE_CHECKING, Any

import trio

from devices.card.apdu import ApduChannel, Command
from devices.card.contract import CardFault, CardSlot, SlotState
from devices.card.ldt32 import LdT32Card
from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.slot import SimulatedCardSlot
from devices.citizens import shelf
from qa.bench.bench import Workbench
from qa.bench.figures import Figure, Floor, NotMeasured, Result

if TYPE_CHECKING:
    from tests.support.pcscd import PrivatePcscd

HELP = "card opened and read until the name is known, beside the bare commands to the same card"
GOAL_MS = 10.0
_SIMULATED = "card read, simulated"
_REAL = "card read, PC/SC service"
_READER = "Virtual PCD 00 00"
_SEEN_SECONDS = 5.0


def measure(bench: Workbench) -> Iterator[Result]:
    times = bench.times(40, 5)
    commands = trio.run(_commands)
    own, floor = trio.run(_simulated, commands, times)
    yield _figure(_SIMULATED, own, "bare commands to the chip", floor)
    yield _pcsc(commands, times)


def _figure(name: str, own: list[float], what: str, floor: list[float]) -> Figure:
    return Figure(
        name, median(own), "ms", Floor(what, median(floor)), GOAL_MS, True, samples=len(own)
    )


class _Ear:
    """A RawChannel directly to a chip that records the commands."""

    atr = b""

    def __init__(self, card: SimulatedCard) -> None:
        self._card = card
        self.heard: list[Command] = []

    async def exchange(self, command: Command) -> bytes:
        self.heard.append(command)
        return self._card.answer(bytes(command)) or b""

    async def close(self) -> None:
        self._card.power_off()


async def _commands() -> list[Command]:
    """The commands needed to read this card."""
    card = _card()
    card.reset()
    ear = _Ear(card)
    await LdT32Card(ApduChannel(ear)).identify()
    return ear.heard


def _card() -> SimulatedCard:
    return SimulatedCard(shelf()["c01"])


async def _simulated(commands: Sequence[Command], times: int) -> tuple[list[float], list[float]]:
    card, own, floor = _card(), [], []
    async with SimulatedCardSlot(lambda name: shelf()[name]) as slot:
        for _ in range(times):
            slot.insert(card)
            own.append(await _read(slot))
            slot.pull()
            floor.append(_bare_chip(card, commands))
    return own, floor


async def _read(slot: CardSlot) -> float:
    """Milliseconds until the name is known."""
    began = time.perf_counter()
    card = await slot.open()
    try:
        identity = await card.identify()
        seconds = time.perf_counter() - began
    finally:
        await card.close()
    if not identity.holder_name:
        raise RuntimeError("the card says no name")
    return seconds * 1000


def _bare_chip(card: SimulatedCard, commands: Sequence[Command]) -> float:
    began = time.perf_counter()
    card.reset()
    for command in commands:
        card.answer(bytes(command))
    card.power_off()
    return (time.perf_counter() - began) * 1000


def _pcsc(commands: Sequence[Command], times: int) -> Result:
    """Uses the tests' rig; without it or the service, there is no figure."""
    try:
        from tests.support.pcscd import PrivatePcscd

        with PrivatePcscd() as service:
            own, floor = trio.run(_over_service, service, commands, times)
    except (ImportError, OSError, RuntimeError, CardFault, trio.TooSlowError) as error:
        return NotMeasured(_REAL, f"{type(error).__name__} {error}".partition("\n")[0])
    return _figure(_REAL, own, "bare connect and commands over it", floor)


async def _over_service(
    service: "PrivatePcscd", commands: Sequence[Command], times: int
) -> tuple[list[float], list[float]]:
    from app.compose_devices import one
    from devices.card.simulators.vpcd import VpcdReader

    own, floor = [], []
    async with (
        one("card", "pcsc", reader=_READER, timeout_seconds=3.0) as slot,
        VpcdReader(service.ports[0]) as reader,
    ):
        await reader.insert(_card())
        with trio.fail_after(_SEEN_SECONDS):
            await slot.status.wait_until(lambda now: now.state is SlotState.CARD_IN)
        for _ in range(times):
            own.append(await _read(slot))
            floor.append(await trio.to_thread.run_sync(_bare_service, commands))
    return own, floor


def _bare_service(commands: Sequence[Command]) -> float:
    """Through pyscard's thin layer over the C library."""
    from smartcard import scard

    context = _checked(scard.SCardEstablishContext(scard.SCARD_SCOPE_USER))
    try:
        began = time.perf_counter()
        card, protocol = _checked_all(
            scard.SCardConnect(context, _READER, scard.SCARD_SHARE_SHARED, scard.SCARD_PROTOCOL_ANY)
        )
        head = scard.SCARD_PCI_T0 if protocol == scard.SCARD_PROTOCOL_T0 else scard.SCARD_PCI_T1
        for command in commands:
            _checked(scard.SCardTransmit(card, head, list(command)))
        seconds = time.perf_counter() - began
        scard.SCardDisconnect(card, scard.SCARD_UNPOWER_CARD)
        return seconds * 1000
    finally:
        scard.SCardReleaseContext(context)


def _checked(answer: Sequence[Any]) -> Any:
    return _checked_all(answer)[0]


def _checked_all(answer: Sequence[Any]) -> Sequence[Any]:
    if answer[0] != 0:
        raise RuntimeError(f"PC/SC says {answer[0] & 0xFFFFFFFF:#x}")
    return answer[1:]
