"""What the terminal knows of a card slot and of the social security card in it (LD/T 32)."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import TracebackType
from typing import Protocol, Self

from devices.codes import as_code
from devices.health import Health
from devices.watched import Watched


class SlotState(StrEnum):
    EMPTY = "empty"
    CARD_IN = "card-in"
    UNAVAILABLE = "unavailable"
    """No service or no reader: whether a card is in the slot cannot be known."""


@dataclass(frozen=True, slots=True)
class SlotStatus:
    """What is in the slot.

    insertion: counts the insertions seen. A card pulled and put back, or swapped, between two
        looks gives another number, so that nobody goes on with the next person's card.
    """

    state: SlotState
    insertion: int
    health: Health


class CardFaultReason(StrEnum):
    """Why a card cannot be worked with. One screen each."""

    REMOVED = "removed"
    MUTE = "mute"
    """No answer to reset, or no answer in time: upside down, half in, or a dead chip."""
    FOREIGN = "foreign"
    """A working chip card, but no social security application (SELECT of SSSE refused)."""
    UNREADABLE = "unreadable"
    """Answers truncated, oversized, garbled or against the number rules."""
    LOCKED = "locked"
    """The application is locked (SW 9303, 6A81 or 6283)."""
    READER = "reader"
    """The reader or its service failed, not the card."""


class CardFault(Exception):
    """The card or its reader failed. The handle is dead: a new visit reads the card anew.

    code: where it happened, for support ("select-6a82", "ef05-length"). Never data of the card:
        what does not fit devices/codes.py is taken out of it.
    """

    def __init__(self, reason: CardFaultReason, code: str = "") -> None:
        self.reason = reason
        self.code = as_code(code)
        super().__init__(f"{reason.value} {self.code}".strip())


class CardClass(StrEnum):
    """EF05 tag 02 (LD/T 32)."""

    PRESCHOOL = "1"
    STUDENT = "2"
    ADULT = "3"
    ELDERLY = "4"


class SpecVersion(StrEnum):
    """EF05 tag 03, without its padding."""

    V1 = "1.00"
    V2 = "2.0"
    V3 = "3.00"


@dataclass(frozen=True, slots=True, repr=False)
class CardIdentity:
    """What the free-read files say (EF05 issuer, EF06 holder). Personal data: never logged.

    identification_code: 卡识别码, 32 hex digits, capitals.
    card_number: 9 characters, check character verified.
    social_security_number: 18 characters, check digit verified.
    holder_name: GBK decoded, padding removed, EF06 tags 09 and 4E joined. Version-3 cards keep EF06
        behind an external authentication; then holder fields are None and the centre knows them.
    sex: "1" male, "2" female, "9" not said (GB/T 2261).
    """

    identification_code: str
    card_class: CardClass
    version: SpecVersion
    issued: date
    expires: date
    card_number: str
    social_security_number: str | None
    holder_name: str | None
    sex: str | None = None

    @property
    def area(self) -> str:
        """Issuing area, six digits (GB/T 2260)."""
        return self.identification_code[:6]


@dataclass(frozen=True, slots=True)
class Pin:
    """What the citizen typed. Its repr shows nothing."""

    digits: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PinAccepted:
    pass


@dataclass(frozen=True, slots=True)
class PinWrong:
    attempts_left: int


@dataclass(frozen=True, slots=True)
class PinBlocked:
    pass


@dataclass(frozen=True, slots=True)
class PinNeeded:
    attempts_left: int


@dataclass(frozen=True, slots=True)
class PinNotSet:
    """The card answers the state query with 9000: no PIN was ever enabled on it."""


PinResult = PinAccepted | PinWrong | PinBlocked
PinState = PinNeeded | PinBlocked | PinNotSet


class SocialCard(Protocol):
    """One card, from one insertion. Every method raises CardFault; after that the object is dead."""

    async def identify(self) -> CardIdentity: ...

    async def pin_state(self) -> PinState:
        """VERIFY with Lc=0 (STD-7): does not use up an attempt."""
        ...

    async def verify_pin(self, pin: Pin) -> PinResult: ...

    async def close(self) -> None:
        """Let go of the card. Never raises, may be called twice."""
        ...


class CardSlot(Protocol):
    """The slot, whether or not anything is in it."""

    @property
    def status(self) -> Watched[SlotStatus]: ...

    async def open(self) -> SocialCard:
        """Connect to the card that is in the slot now; raises CardFault."""
        ...

    async def eject(self) -> None:
        """Give the card free to take. Never raises; does nothing in a slot the hand can reach."""
        ...


class StartableSlot(CardSlot, Protocol):
    """A slot with the thread or service behind it, as a context manager."""

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None: ...
