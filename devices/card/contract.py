"""The contract of a card slot and of the social security card in it (LD/T 32)."""

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
    """No service or no reader: it is unknown whether a card is in the slot."""


@dataclass(frozen=True, slots=True)
class SlotStatus:
    """What is in the slot.

    insertion: counts the insertions seen. A card pulled and put back, or swapped, between two
        polls changes the number, so that a visit never continues with the next person's card.
    """

    state: SlotState
    insertion: int
    health: Health


class CardFaultReason(StrEnum):
    """Why a card cannot be used. One screen each."""

    REMOVED = "removed"
    MUTE = "mute"
    """No answer to reset, or timeout: upside down, half inserted, or a dead chip."""
    FOREIGN = "foreign"
    """A working chip card, but no social security application (SELECT of SSSE refused)."""
    UNREADABLE = "unreadable"
    """Data truncated, oversized, garbled, or in violation of the number rules."""
    LOCKED = "locked"
    """The application is locked (SW 9303, 6A81 or 6283)."""
    READER = "reader"
    """The reader or its service failed, not the card."""


class CardFault(Exception):
    """The card or its reader failed. The handle is dead: a new visit reads the card again.

    code: where it happened, for support ("select-6a82", "ef05-length"). Never card data:
        anything that does not fit devices/codes.py is removed.
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
    """EF05 tag 03, without padding."""

    V1 = "1.00"
    V2 = "2.0"
    V3 = "3.00"


@dataclass(frozen=True, slots=True, repr=False)
class CardIdentity:
    """Contents of the freely readable files (EF05 issuer, EF06 holder). Personal data: never logged.

    identification_code: 卡识别码, 32 hex digits, upper case.
    card_number: 9 characters, check character verified.
    social_security_number: 18 characters, check digit verified.
    holder_name: GBK decoded, padding removed, EF06 tags 09 and 4E joined. Version 3 cards protect EF06
        by external authentication; then the holder fields are None and only the centre knows them.
    sex: "1" male, "2" female, "9" unspecified (GB/T 2261).
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
    """The PIN typed by the citizen. Its repr shows nothing."""

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
    """One card, for one insertion. Every method raises CardFault; after that the object is dead."""

    async def identify(self) -> CardIdentity: ...

    async def pin_state(self) -> PinState:
        """VERIFY with Lc=0 (STD-7): does not use up an attempt."""
        ...

    async def verify_pin(self, pin: Pin) -> PinResult: ...

    async def close(self) -> None:
        """Release the card. Never raises; idempotent."""
        ...


class CardSlot(Protocol):
    """The slot, with or without a card in it."""

    @property
    def status(self) -> Watched[SlotStatus]: ...

    async def open(self) -> SocialCard:
        """Connect to the card currently in the slot; raises CardFault."""
        ...

    async def eject(self) -> None:
        """Release the card for removal. Never raises; does nothing in a slot within reach of the hand."""
        ...


class StartableSlot(CardSlot, Protocol):
    """A slot together with its thread or service, as a context manager."""

    async def __aenter__(self) -> Self: ...

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
        /,
    ) -> None: ...
