"""The tables. Times are whole seconds since 1970 (UTC), amounts fen, months yyyymm."""

from datetime import date

from sqlalchemy import ForeignKey, Index
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column, relationship


class Table(DeclarativeBase):
    pass


class Ledger(Table):
    """A single row: the day up to which contributions and movements are posted."""

    __tablename__ = "ledger"
    id: Mapped[int] = mapped_column(primary_key=True)
    posted_until: Mapped[date]


class RegisteredPerson(Table):
    """participation_records: if more than one, they must first be merged at the counter."""

    __tablename__ = "person"
    id: Mapped[int] = mapped_column(primary_key=True)
    social_security_number: Mapped[str] = mapped_column(unique=True)
    name: Mapped[str]
    sex: Mapped[str]
    birth: Mapped[date]
    phone: Mapped[str | None]
    picture: Mapped[str | None]
    guardian_id: Mapped[int | None] = mapped_column(ForeignKey("person.id"))
    bank: Mapped[str | None]
    bank_account_masked: Mapped[str | None]
    participation_records: Mapped[int]


class Card(Table):
    __tablename__ = "card"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    number: Mapped[str] = mapped_column(unique=True)
    identification_code: Mapped[str] = mapped_column(unique=True)
    card_class: Mapped[str]
    version: Mapped[str]
    issued: Mapped[date]
    expires: Mapped[date]
    state: Mapped[str]
    person: Mapped[RegisteredPerson] = relationship()


class Participation(Table):
    """One insurance of one person. ended: permanently (retirement), so that nothing more is due."""

    __tablename__ = "participation"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    insurance: Mapped[str] = mapped_column(primary_key=True)
    receiving: Mapped[bool]
    blocked: Mapped[bool]
    ended: Mapped[bool]


class Contribution(Table):
    """One month as posted by one area; two areas may post the same month.

    employer: includes the government's subsidy to residents' insurances.
    account: the share credited to the personal account. flag: paid, owed, transferred.
    """

    __tablename__ = "contribution"
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), primary_key=True)
    insurance: Mapped[str] = mapped_column(primary_key=True)
    month: Mapped[int] = mapped_column(primary_key=True)
    area: Mapped[str] = mapped_column(primary_key=True)
    base: Mapped[int]
    employer: Mapped[int]
    personal: Mapped[int]
    account: Mapped[int]
    flag: Mapped[str]


class MedicalMovement(Table):
    """One movement of the medical account. kind: opening, credit, payment.

    account: the amount moved, always positive. A payment has the other shares as well.
    """

    __tablename__ = "medical_movement"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    day: Mapped[date]
    kind: Mapped[str]
    account: Mapped[int]
    institution: Mapped[str] = mapped_column(default="")
    pooled: Mapped[int] = mapped_column(default=0)
    cash: Mapped[int] = mapped_column(default=0)
    __table_args__ = (Index("medical_movement_person_day", "person_id", "day"),)


class RegisteredTerminal(Table):
    """development: refused by a service that does not run with --development."""

    __tablename__ = "terminal"
    id: Mapped[int] = mapped_column(primary_key=True)
    name: Mapped[str] = mapped_column(unique=True)
    token_hash: Mapped[str] = mapped_column(unique=True)
    development: Mapped[bool]


class HolderHandle(Table):
    """A holder's handle for one visit with one card at one terminal, and what was accessed with it."""

    __tablename__ = "holder"
    token_hash: Mapped[str] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    card_id: Mapped[int] = mapped_column(ForeignKey("card.id"))
    terminal_id: Mapped[int] = mapped_column(ForeignKey("terminal.id"))
    expires_at: Mapped[int] = mapped_column(index=True)
    picture_fetched: Mapped[bool]
    code_accepted: Mapped[bool]
    person: Mapped[RegisteredPerson] = relationship()
    card: Mapped[Card] = relationship()


class OneTimeCode(Table):
    """sent_on: date in China, for the daily limit. digest is cleared once the code is dead.

    holder_hash: the handle it was sent for; codes are counted for longer than handles are valid.
    """

    __tablename__ = "one_time_code"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    terminal_id: Mapped[int] = mapped_column(ForeignKey("terminal.id"))
    holder_hash: Mapped[str]
    sent_on: Mapped[date]
    expires_at: Mapped[int]
    attempts_left: Mapped[int]
    salt: Mapped[bytes]
    digest: Mapped[bytes]


class RefusedFace(Table):
    """One failed camera attempt. failed_on: date in China."""

    __tablename__ = "face_failure"
    id: Mapped[int] = mapped_column(primary_key=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    failed_on: Mapped[date]


class RecordedOperation(Table):
    """What a terminal delivered, one row per key."""

    __tablename__ = "operation"
    key: Mapped[str] = mapped_column(primary_key=True)
    terminal_id: Mapped[int] = mapped_column(ForeignKey("terminal.id"))
    name: Mapped[str]
    body_hash: Mapped[str]
    at: Mapped[int]


class RecordedReceipt(Table):
    """A receipt issued by a terminal. paper: printed, not-printed, unclear."""

    __tablename__ = "receipt"
    receipt_number: Mapped[str] = mapped_column(primary_key=True)
    terminal_id: Mapped[int] = mapped_column(ForeignKey("terminal.id"), primary_key=True)
    service: Mapped[str]
    verification: Mapped[str]
    at: Mapped[int]
    paper: Mapped[str]


class TerminalAudit(Table):
    """Length and value of a terminal's audit chain at its last delivery.

    trouble: the last inconsistency (`central.audit_heads`), until somebody clears it.
    """

    __tablename__ = "terminal_audit"
    terminal_id: Mapped[int] = mapped_column(ForeignKey("terminal.id"), primary_key=True)
    length: Mapped[int]
    head: Mapped[str]
    at: Mapped[int]
    trouble: Mapped[str] = mapped_column(default="")
    trouble_at: Mapped[int] = mapped_column(default=0)


class Audit(Table):
    """Who accessed whose data, how they were verified, through which terminal (经办条例 Art. 38)."""

    __tablename__ = "audit"
    id: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[int]
    terminal_id: Mapped[int] = mapped_column(ForeignKey("terminal.id"))
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"))
    action: Mapped[str]
    verification: Mapped[str]
