"""Operates the simulated slot: its dock commands, and the wallet that the cards come from."""

from collections.abc import Callable
from typing import Any, Protocol

from devices.card.contract import SlotStatus
from devices.card.simulators.card import SimulatedCard
from devices.card.simulators.faults import ChipFault
from devices.card.simulators.reader import ReaderState
from devices.citizens import Citizen
from devices.dock import Arguments, Command, DockError
from devices.watched import Watched


class Wallet:
    """One card per citizen, so that a try counter survives removal, as on a real chip."""

    def __init__(self, citizens: Callable[[str], Citizen]) -> None:
        self._citizens = citizens
        self._cards: dict[str, SimulatedCard] = {}

    def take(self, citizen: str, fault: str = "") -> SimulatedCard:
        """The citizen's card with that fault; raises DockError for an unknown citizen."""
        card = self._card_of(citizen)
        card.fault = _fault(fault)
        return card

    def refill(self, citizen: str) -> None:
        self._card_of(citizen).refill()

    def owner(self, card: SimulatedCard) -> str:
        """The citizen this card belongs to; empty if it is not from this wallet."""
        return next((name for name, own in self._cards.items() if own is card), "")

    def _card_of(self, citizen: str) -> SimulatedCard:
        if citizen not in self._cards:
            try:
                self._cards[citizen] = SimulatedCard(self._citizens(citizen))
            except KeyError:
                raise DockError(f"no citizen {citizen!r}") from None
        return self._cards[citizen]


class Slot(Protocol):
    """What can be done at a slot by hand."""

    @property
    def status(self) -> Watched[SlotStatus]: ...
    @property
    def card(self) -> SimulatedCard | None: ...
    @property
    def reader(self) -> ReaderState: ...
    def insert(self, card: SimulatedCard) -> None: ...
    def pull(self) -> SimulatedCard | None: ...
    def set_reader(self, state: ReaderState) -> None: ...


class Whose(Arguments):
    citizen: str


class WhichCard(Whose):
    fault: str = ""


class WhichReader(Arguments):
    state: ReaderState


def commands(slot: Slot, wallet: Wallet) -> dict[str, Command]:
    """card.insert, card.swap, card.remove, card.reset, card.reader, card.state; all return the slot state."""
    hand = _Hand(slot, wallet)
    faults = ", ".join(ChipFault)
    reader = f"set the state of the card reader: {', '.join(ReaderState)}"
    return {
        "card.insert": Command(
            f"insert a citizen's card; faults: {faults}", WhichCard, hand.insert
        ),
        "card.swap": Command(
            f"swap in another card, too quickly to be noticed; faults: {faults}",
            WhichCard,
            hand.swap,
        ),
        "card.remove": Command("pull the card at any time", Arguments, hand.remove),
        "card.reset": Command("reset a citizen's PIN attempts", Whose, hand.reset),
        "card.reader": Command(reader, WhichReader, hand.reader),
        "card.state": Command(
            "the slot, the reader, and the card in it", Arguments, hand.state, tells=True
        ),
    }


class _Hand:
    def __init__(self, slot: Slot, wallet: Wallet) -> None:
        self._slot = slot
        self._wallet = wallet

    async def insert(self, which: WhichCard) -> dict[str, Any]:
        if self._slot.card is not None:
            raise DockError("there is already a card in the slot")
        self._slot.insert(self._wallet.take(which.citizen, which.fault))
        return self._state()

    async def swap(self, which: WhichCard) -> dict[str, Any]:
        if self._slot.card is None:
            raise DockError("there is no card in the slot")
        self._slot.insert(self._wallet.take(which.citizen, which.fault))
        return self._state()

    async def remove(self, nothing: Arguments) -> dict[str, Any]:
        del nothing
        if self._slot.pull() is None:
            raise DockError("there is no card in the slot")
        return self._state()

    async def reset(self, whose: Whose) -> dict[str, Any]:
        self._wallet.refill(whose.citizen)
        return self._state()

    async def reader(self, which: WhichReader) -> dict[str, Any]:
        self._slot.set_reader(which.state)
        return self._state()

    async def state(self, nothing: Arguments) -> dict[str, Any]:
        del nothing
        card = self._slot.card
        return {
            **self._state(),
            "reader": self._slot.reader.value,
            "citizen": self._wallet.owner(card) if card is not None else "",
            "fault": (card.fault or "") if card is not None else "",
        }

    def _state(self) -> dict[str, Any]:
        status = self._slot.status.value
        return {"state": status.state.value, "insertion": status.insertion}


def _fault(name: str) -> ChipFault | None:
    try:
        return ChipFault(name) if name else None
    except ValueError:
        raise DockError(f"no fault {name!r}; there are: {', '.join(ChipFault)}") from None
