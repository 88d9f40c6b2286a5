"""The messages between terminal and central service, typed for both sides.

The reference service publishes exactly these as its OpenAPI document; the client checks every
answer against them strictly before the terminal believes a word of it.
"""

from collections.abc import Sequence
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
from kiosk.statement import (
    Fen,
    Insurance,
    InsuranceSummary,
    MedicalAccount,
    PensionAccount,
    Statement,
    YearSum,
)

RECEIPT = "receipt"
"""Operation: a receipt was handed out. Its body is `ReceiptRecordBody`."""

AUDIT_LENGTH = "Audit-Length"
AUDIT_HEAD = "Audit-Head"

Token = Annotated[str, StringConstraints(min_length=20, max_length=100)]


class Message(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class StandingRequest(Message):
    """Both numbers as the chip has them: one alone says nothing."""

    identification_code: str = Field(
        pattern=r"^[0-9A-F]{32}$", repr=False, description="卡识别码, 32 hex digits (EF05 tag 01)."
    )
    card_number: str = Field(
        pattern=r"^[A-Z0-9]{9}$", repr=False, description="Card number (EF05 tag 07)."
    )


class StandingAnswer(Message):
    """What the centre says of a card. All after `state` is filled for a normal card only."""

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
    """masked_phone and attempts_left are there when a code was sent."""

    result: Literal["sent", "not-sent"]
    masked_phone: str = Field(default="", max_length=20)
    attempts_left: int = Field(default=0, ge=0, le=10)

    def outcome(self) -> CodeSent | CodeNotSent:
        if self.result == "sent":
            return CodeSent(self.masked_phone, self.attempts_left)
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
        description="How the person showed to be the holder, beside the PIN."
    )


class StatementAnswer(Message):
    """A statement whose figures agree with each other."""

    statement: Statement = Field(repr=False)

    @model_validator(mode="after")
    def figures_agree(self) -> Self:
        said = self.statement
        if [summary.insurance for summary in said.insurances] != list(Insurance):
            raise ValueError("five insurances, in order")
        for summary in said.insurances:
            check_summary(summary, said.as_of.year)
        check_pension(said.pension_account)
        check_medical(said.medical_account)
        return self


def check_summary(summary: InsuranceSummary, year: int) -> None:
    """Years rise, months add up, and the two years shown are those of the list."""
    years = {entry.year: entry for entry in summary.years}
    if list(years) != sorted(years) or len(years) != len(summary.years):
        raise ValueError("years out of order")
    for shown, of_year in ((summary.this_year, year), (summary.last_year, year - 1)):
        if shown.year != of_year or shown != years.get(of_year, empty_year(of_year)):
            raise ValueError("the year shown is not the year of the list")
    check_years(summary.years)
    if sum(entry.months for entry in summary.years) != summary.months_paid:
        raise ValueError("months do not add up")
    if summary.months_owed < 0 or summary.base < 0:
        raise ValueError("negative figure")


def check_years(years: Sequence[YearSum]) -> None:
    for entry in years:
        if not 0 < entry.months <= 12 or entry.employer < 0 or entry.personal < 0:
            raise ValueError("a year that cannot be")


def empty_year(year: int) -> YearSum:
    return YearSum(year, 0, Fen(0), Fen(0))


def check_pension(account: PensionAccount | None) -> None:
    if account is None:
        return
    if min(account.previous, account.principal, account.interest) < 0:
        raise ValueError("negative figure")
    if account.total != account.previous + account.principal + account.interest:
        raise ValueError("the pension account does not add up")


def check_medical(account: MedicalAccount | None) -> None:
    if account is None:
        return
    if min(account.carried_over, account.credited, account.spent, account.balance) < 0:
        raise ValueError("negative figure")
    if account.balance != account.carried_over + account.credited - account.spent:
        raise ValueError("the medical account does not add up")


class ReceiptRecordBody(Message):
    """A receipt that was handed out (handling process, 经办条例 Art. 38)."""

    receipt_number: str = Field(pattern=r"^[A-Za-z0-9-]{4,60}$")
    service: str = Field(pattern=r"^[a-z0-9-]{1,40}$")
    verification: Verification
    at: AwareDatetime
    paper: Literal["printed", "not-printed", "unclear"] = Field(
        description="unclear: nobody can say whether it came out."
    )


class AuditHeadMessage(Message):
    """Headers of each delivery: how far the terminal's audit chain goes. It only ever grows."""

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
    """The one shape of every error. code: short, made by the service, without personal data."""

    code: str = Field(pattern=r"^[a-z0-9-]{1,64}$")
