"""What the visit needs from the centre."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import NewType, Protocol

from devices.card.contract import CardIdentity
from devices.face.contract import ReferencePicture
from kiosk.holder import Holder
from kiosk.statement import CheckedStatement
from kiosk.store.audit_head import AuditHead
from kiosk.store.idempotency import IdempotencyKey

HolderToken = NewType("HolderToken", str)
"""Opaque handle of the holder for one visit, issued by the centre with the card's standing."""


class CentreUnreachable(Exception):
    """Timeout, or no connection. code: "timeout", "refused", "tls", "status-503"."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code

    @property
    def answered(self) -> bool:
        """The centre is up but could not process this one request (5xx)."""
        return self.code.startswith("status-5")


class InvalidCentreAnswer(Exception):
    """An answer that breaks the contract: not JSON, wrong shape, a status this request never has."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


SESSION_OVER = "session-over"
"""Code of InvalidCentreAnswer: the centre works, but the holder's handle is no longer valid."""


class CardState(StrEnum):
    """State of a card at the centre (life cycle codes 0, 1, 2, 3, 4, 9)."""

    NOT_ENABLED = "not-enabled"
    NORMAL = "normal"
    LOST = "lost"
    LOCKED = "locked"
    TEMPORARILY_LOST = "temporarily-lost"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"
    """The centre knows no such card, or card number and identification code do not match."""


@dataclass(frozen=True, slots=True, repr=False)
class CardStanding:
    """Everything after state is set only when state is NORMAL.

    holder: as registered at the centre (the chip may truncate the name; version 3 may hide it).
    """

    state: CardState
    token: HolderToken | None = field(default=None, repr=False)
    holder: Holder | None = None
    has_reference_picture: bool = False
    has_phone: bool = False


@dataclass(frozen=True, slots=True)
class CodeSent:
    """masked_phone: "138\u2022\u2022\u2022\u20220001"."""

    masked_phone: str = field(repr=False)
    attempts_left: int


@dataclass(frozen=True, slots=True)
class CodeNotSent:
    """No phone on record, or too many codes requested today."""


@dataclass(frozen=True, slots=True)
class CodeAccepted:
    pass


@dataclass(frozen=True, slots=True)
class CodeWrong:
    attempts_left: int


@dataclass(frozen=True, slots=True)
class CodeDead:
    """Used up or expired: a new one is needed."""


class Verification(StrEnum):
    """How the person proved to be the holder, in addition to the PIN."""

    FACE = "face"
    ONE_TIME_CODE = "one-time-code"


class OperationResult(StrEnum):
    DONE = "done"
    ALREADY_DONE = "already-done"
    REFUSED = "refused"


class Centre(Protocol):
    """Every method raises CentreUnreachable or InvalidCentreAnswer, and nothing else."""

    async def card_standing(self, card: CardIdentity) -> CardStanding: ...

    async def reference_picture(self, holder: HolderToken) -> ReferencePicture | None: ...

    async def report_face_failure(self, holder: HolderToken) -> None:
        """One camera attempt was refused. After ten in one day the centre returns no more reference
        pictures for this person; only the one-time code is left."""
        ...

    async def send_code(self, holder: HolderToken) -> CodeSent | CodeNotSent: ...

    async def check_code(
        self, holder: HolderToken, digits: str
    ) -> CodeAccepted | CodeWrong | CodeDead: ...

    async def statement(
        self, holder: HolderToken, verification: Verification
    ) -> CheckedStatement: ...

    async def deliver(
        self, key: IdempotencyKey, operation: str, body: bytes, audit: AuditHead
    ) -> OperationResult:
        """Deliver one operation of the outbox. body: JSON as stored in the journal. audit: the current
        head of the terminal's audit chain."""
        ...

    async def check(self) -> datetime:
        """One cheap round trip. Returns the centre's clock; raises if there is no valid answer."""
        ...
