"""The messages between terminal and centre, typed for both sides.

The reference centre publishes exactly these as its OpenAPI document; the client validates every
answer against them strictly before the terminal uses any of it.
"""

from datetime import datetime
from typing import Annotated, Literal, Self

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, StringConstraints, model_validator

from kiosk.central.contract import (
    CardStanding,
    CardState,
    CodeAccepted,
    CodeDead,
    CodeNotSent,
    CodeSent,
    CodeWrong,
    HolderToken,
    OperationResult,
    Verification,
)
from kiosk.holder import Holder
from kiosk.masking import mask_whole_number
from kiosk.statement import Insurance, Statement

RECEIPT = "receipt"
"""Operation: a receipt was issued. Its body is `ReceiptRecordBody`."""

AUDIT_LENGTH = "Audit-Length"
AUDIT_HEAD = "Audit-Head"

Token = Annotated[str, StringConstraints(min_length=20, max_length=100)]


class Message(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class StandingRequest(Message):
    """Both numbers as stored on the chip; neither identifies a card by itself."""

    identification_code: str = Field(
        pattern=r"^[0-9A-F]{32}$", repr=False, description="卡识别码, 32 hex digits (EF05 tag 01)."
    )
    card_number: str = Field(
        pattern=r"^[A-Z0-9]{9}$", repr=False, description="Card number (EF05 tag 07)."
    )


class StandingAnswer(Message):
    """The centre's answer about a card. Everything after `state` is set for a normal card only."""

    state: CardState = Field(description="Life cycle state, or unknown.")
    holder: Token | None = Field(
        default=None,
        repr=False,
        description="Handle of the holder, for this terminal, for twenty minutes.",
    )
    holder_name: str = Field(default="", repr=False, max_length=100)
    social_security_number: str = Field(default="", repr=False, max_length=18)
    has_reference_picture: bool = Field(
        default=False, description="Also false when too many attempts with the camera failed today."
    )
    has_phone: bool = False

    @model_validator(mode="after")
    def holder_goes_with_normal(self) -> Self:
        normal = self.state is CardState.NORMAL
        if normal != (self.holder is not None) or normal != bool(self.holder_name):
            raise ValueError("holder is there when the card is normal, and only then")
        return self

    def standing(self) -> CardStanding:
        return CardStanding(
            state=self.state,
            token=HolderToken(self.holder) if self.holder else None,
            holder=Holder(self.holder_name, self.social_security_number) if self.holder else None,
            has_reference_picture=self.has_reference_picture,
            has_phone=self.has_phone,
        )


class HolderRequest(Message):
    holder: Token = Field(repr=False, description="The handle that the card's standing gave.")


class SendCodeAnswer(Message):
    """masked_phone and attempts_left are set when a code was sent."""

    result: Literal["sent", "not-sent"]
    masked_phone: str = Field(default="", repr=False, max_length=20)
    attempts_left: int = Field(default=0, ge=0, le=10)

    @model_validator(mode="after")
    def phone_goes_with_sent(self) -> Self:
        if self.result == "sent" and not (self.masked_phone and self.attempts_left):
            raise ValueError("a code that was sent has a phone and attempts")
        return self

    def outcome(self) -> CodeSent | CodeNotSent:
        if self.result == "sent":
            return CodeSent(mask_whole_number(self.masked_phone), self.attempts_left)
        return CodeNotSent()


class CheckCodeRequest(HolderRequest):
    digits: str = Field(pattern=r"^[0-9]{6}$", repr=False)


class CheckCodeAnswer(Message):
    result: Literal["accepted", "wrong", "dead"]
    attempts_left: int = Field(default=0, ge=0, le=10)

    def outcome(self) -> CodeAccepted | CodeWrong | CodeDead:
        match self.result:
            case "accepted":
                return CodeAccepted()
            case "wrong":
                return CodeWrong(self.attempts_left)
            case "dead":
                return CodeDead()


class StatementRequest(HolderRequest):
    verification: Verification = Field(
        description="How the person was verified, in addition to the PIN."
    )


class StatementAnswer(Message):
    """The whole statement. Its figures are checked part by part (`kiosk.central.figures`):
    one inconsistent row must not hide the others."""

    statement: Statement = Field(repr=False)

    @model_validator(mode="after")
    def five_in_order(self) -> Self:
        if [summary.insurance for summary in self.statement.insurances] != list(Insurance):
            raise ValueError("five insurances, in order")
        return self


class ReceiptRecordBody(Message):
    """A receipt that was issued (handling process, 经办条例 Art. 38)."""

    receipt_number: str = Field(pattern=r"^[A-Za-z0-9-]{4,60}$")
    service: str = Field(pattern=r"^[a-z0-9-]{1,40}$")
    verification: Verification
    at: AwareDatetime
    paper: Literal["printed", "not-printed", "unclear"] = Field(
        description="unclear: nobody can say whether it came out."
    )


class AuditHeadMessage(Message):
    """Headers of each delivery: the head of the terminal's audit chain. Its length never decreases."""

    length: int = Field(ge=0, le=2**31 - 1, description="Entries so far.")
    head: str = Field(
        pattern=r"^[0-9a-f]{64}$", description="The chain's value after the last one."
    )

    def headers(self) -> dict[str, str]:
        return {AUDIT_LENGTH: str(self.length), AUDIT_HEAD: self.head}


class OperationAnswer(Message):
    result: OperationResult


class HealthAnswer(Message):
    status: Literal["ok"]
    time: AwareDatetime = Field(description="The service's clock.")
    data_as_of: datetime | None = Field(description="Up to when contributions are posted.")


class ErrorAnswer(Message):
    """The one shape of every error. code: short, set by the service, without personal data."""

    code: str = Field(pattern=r"^[a-z0-9-]{1,64}$")
