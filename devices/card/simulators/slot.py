"""The simulated card slot: runs inside the program and is operated from outside."""

from collections.abc import Callable
from types import TracebackType
from typing import Self

import trio

from devices.card.apdu import ApduChannel, Command
from devices.card.contract import CardFault, CardFaultReason, SlotState, SlotStatus, SocialCard
from devices.card.ldt32 import LdT32Card
from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.commands import Wallet, commands
from devices.card.simulators.reader import ReaderState
from devices.citizens import Citizen
from devices.dock import Command as DockCommand
from devices.watched import Watched


class SimulatedCardSlot:
    """A CardSlot whose cards come and go by `insert`, `pull` and `swap`.

    citizens: returns the citizen with an id; raises KeyError if there is none.
    timeout_seconds: how long to wait for a response before the card counts as mute.
    """

    def __init__(self, citizens: Callable[[str], Citizen], timeout_seconds: float = 5.0) -> None:
        self._wallet = Wallet(citizens)
        self._timeout_seconds = timeout_seconds
        self._reader = ReaderState.READY
        self._status = Watched(SlotStatus(SlotState.EMPTY, 0, self._reader.health))
        self._card: SimulatedCard | None = None
        self._opened: _PluggedChannel | None = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.pull()

    @property
    def status(self) -> Watched[SlotStatus]:
        return self._status

    @property
    def card(self) -> SimulatedCard | None:
        """The card in the slot, whether or not the reader can see it."""
        return self._card

    @property
    def reader(self) -> ReaderState:
        return self._reader

    async def open(self) -> SocialCard:
        await trio.lowlevel.checkpoint()
        status = self._status.value
        if status.state is SlotState.UNAVAILABLE:
            raise CardFault(CardFaultReason.READER, status.health.reason)
        if self._card is None:
            raise CardFault(CardFaultReason.REMOVED, "empty")
        if self._opened is not None and self._opened.open:
            raise CardFault(CardFaultReason.READER, "in-use")
        self._refuse_when_failing()
        atr = self._card.reset()
        if atr is None:
            raise CardFault(CardFaultReason.MUTE, "no-atr")
        self._opened = _PluggedChannel(
            self._card, atr, self._status, self._timeout_seconds, self._refuse_when_failing
        )
        return LdT32Card(ApduChannel(self._opened))

    async def eject(self) -> None:
        await trio.lowlevel.checkpoint()

    def insert(self, card: SimulatedCard) -> None:
        """Insert a card; a card already in the slot is replaced unnoticed (a quick swap)."""
        if self._card is not None:
            self._card.power_off()
        self._card = card
        self._publish(inserted=1)

    def pull(self) -> SimulatedCard | None:
        """Remove the card and return it. Does nothing if the slot is empty."""
        card, self._card = self._card, None
        if card is not None:
            card.power_off()
            self._publish()
        return card

    def set_reader(self, state: ReaderState) -> None:
        """When the reader comes back, a card in it counts as newly inserted."""
        back = state.health.usable and not self._reader.health.usable
        self._reader = state
        self._publish(inserted=1 if back and self._card is not None else 0)

    def dock_commands(self) -> dict[str, DockCommand]:
        return commands(self, self._wallet)

    def _refuse_when_failing(self) -> None:
        if self._reader is ReaderState.FAILING:
            raise CardFault(CardFaultReason.READER, "comm-error")

    def _publish(self, inserted: int = 0) -> None:
        health = self._reader.health
        state = SlotState.CARD_IN if self._card is not None else SlotState.EMPTY
        if not health.usable:
            state = SlotState.UNAVAILABLE
        self._status.set(SlotStatus(state, self._status.value.insertion + inserted, health))


class _PluggedChannel:
    """RawChannel to the card of one insertion."""

    def __init__(
        self,
        card: SimulatedCard,
        atr: bytes,
        status: Watched[SlotStatus],
        timeout_seconds: float,
        refuse_when_failing: Callable[[], None],
    ) -> None:
        self._card = card
        self._atr = atr
        self._status = status
        self._insertion = status.value
        self._timeout_seconds = timeout_seconds
        self._refuse_when_failing = refuse_when_failing
        self._closed = False

    @property
    def atr(self) -> bytes:
        return self._atr

    @property
    def open(self) -> bool:
        return not self._closed and self._status.value == self._insertion

    async def exchange(self, command: Command) -> bytes:
        self._refuse_when_gone()
        self._refuse_when_failing()
        answer = self._card.answer(bytes(command))
        silent = answer is None
        seconds = self._timeout_seconds if silent else self._card.seconds_per_command
        with trio.move_on_after(seconds):
            await self._status.wait_until_changed(self._insertion)
        self._refuse_when_gone()
        if answer is None:
            raise CardFault(CardFaultReason.MUTE, "no-answer")
        return answer

    async def close(self) -> None:
        if self.open:
            self._card.power_off()
        self._closed = True

    def _refuse_when_gone(self) -> None:
        now = self._status.value
        if now.state is SlotState.UNAVAILABLE:
            raise CardFault(CardFaultReason.READER, now.health.reason)
        if self._closed or now != self._insertion:
            raise CardFault(CardFaultReason.REMOVED, "pulled")
