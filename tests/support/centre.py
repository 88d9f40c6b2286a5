"""An in-memory centre for flow tests on virtual time. The real one has contract tests."""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import trio

from devices.card.contract import CardIdentity
from devices.citizens import Citizen
from devices.face.contract import ReferencePicture
from kiosk.central.contract import (
    CardStanding,
    CardState,
    CentreUnreachable,
    CodeAccepted,
    CodeDead,
    CodeNotSent,
    CodeSent,
    CodeWrong,
    HolderToken,
    InvalidCentreAnswer,
    OperationResult,
    Verification,
)
from kiosk.central.figures import checked
from kiosk.holder import Holder
from kiosk.statement import (
    CheckedStatement,
    Fen,
    Insurance,
    InsuranceSummary,
    InsuredState,
    MedicalAccount,
    PensionAccount,
    Statement,
    YearSum,
)
from kiosk.store.audit_head import AuditHead
from kiosk.store.idempotency import IdempotencyKey

BEGAN = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
ROUND_TRIP_SECONDS = 0.2
RIGHT_CODE = "135790"


@dataclass
class MemoryCentre:
    """Implements kiosk.central.contract.Centre. away: every request fails from now on.

    has_picture, has_phone: apply to every citizen. delivered: operations by key.
    wrong: answers nonsense. Like the real one, it returns figures only for a handle of its own, and
    only for a verification that it has seen.
    """

    citizens: dict[str, Citizen]
    away: bool = False
    has_picture: bool = True
    has_phone: bool = True
    delivered: dict[str, bytes] = field(default_factory=dict)
    code_attempts: int = 3
    wrong: bool = False
    face_failures: int = 0
    told: Statement = field(default_factory=lambda: a_statement())
    shown: list[tuple[str, Verification]] = field(default_factory=list)
    """Whose statement was returned, and for which verification."""
    audit_heads: list[AuditHead] = field(default_factory=list)
    """The audit head sent with each delivery."""
    _handles: dict[HolderToken, str] = field(default_factory=dict)
    _verified: set[tuple[HolderToken, Verification]] = field(default_factory=set)

    async def card_standing(self, card: CardIdentity) -> CardStanding:
        await self._round_trip()
        for citizen in self.citizens.values():
            same = (card.card_number, card.identification_code)
            if (citizen.card.number, citizen.card.identification_code) == same:
                return self._standing(citizen)
        return CardStanding(CardState.UNKNOWN)

    def _standing(self, citizen: Citizen) -> CardStanding:
        state = CardState(citizen.standing)
        if state is not CardState.NORMAL:
            return CardStanding(state)
        handle = HolderToken(f"handle-{len(self._handles)}")
        self._handles[handle] = citizen.id
        return CardStanding(
            state,
            handle,
            Holder(citizen.name, citizen.social_security_number),
            self.has_picture,
            self.has_phone,
        )

    async def reference_picture(self, holder: HolderToken) -> ReferencePicture | None:
        await self._round_trip(holder)
        self._verified.add((holder, Verification.FACE))
        return ReferencePicture(holder.encode()) if self.has_picture else None

    async def report_face_failure(self, holder: HolderToken) -> None:
        await self._round_trip(holder)
        self.face_failures += 1

    async def send_code(self, holder: HolderToken) -> CodeSent | CodeNotSent:
        await self._round_trip(holder)
        if not self.has_phone:
            return CodeNotSent()
        self.code_attempts = 3
        return CodeSent("138••••0001", self.code_attempts)

    async def check_code(
        self, holder: HolderToken, digits: str
    ) -> CodeAccepted | CodeWrong | CodeDead:
        await self._round_trip(holder)
        if digits == RIGHT_CODE:
            self._verified.add((holder, Verification.ONE_TIME_CODE))
            return CodeAccepted()
        self.code_attempts -= 1
        return CodeWrong(self.code_attempts) if self.code_attempts else CodeDead()

    async def statement(self, holder: HolderToken, verification: Verification) -> CheckedStatement:
        await self._round_trip(holder)
        if (holder, verification) not in self._verified:
            raise InvalidCentreAnswer("status-403")
        self.shown.append((self._handles[holder], verification))
        return checked(self.told)

    async def deliver(
        self, key: IdempotencyKey, operation: str, body: bytes, audit: AuditHead
    ) -> OperationResult:
        await self._round_trip()
        self.audit_heads.append(audit)
        known = key in self.delivered
        self.delivered[key] = body
        return OperationResult.ALREADY_DONE if known else OperationResult.DONE

    async def check(self) -> datetime:
        """Its clock starts with the flow."""
        await self._round_trip()
        return BEGAN + timedelta(seconds=trio.current_time())

    async def _round_trip(self, holder: HolderToken | None = None) -> None:
        await trio.sleep(ROUND_TRIP_SECONDS)
        if self.away:
            raise CentreUnreachable("refused")
        if self.wrong or (holder is not None and holder not in self._handles):
            raise InvalidCentreAnswer("shape")


def a_statement() -> Statement:
    """A plain one: everything is active."""
    year = YearSum(2026, 10, Fen(960_000), Fen(480_000))
    before = YearSum(2025, 12, Fen(1_152_000), Fen(576_000))
    insurances = tuple(
        InsuranceSummary(
            kind,
            InsuredState.ACTIVE,
            date(2010, 3, 1),
            22,
            0,
            Fen(600_000),
            year,
            before,
            (before, year),
        )
        for kind in Insurance
    )
    return Statement(
        date(2026, 11, 1),
        insurances,
        PensionAccount(2025, Fen(5_000_000), Fen(576_000), Fen(139_174), Fen(5_715_174)),
        MedicalAccount(2026, Fen(100_000), Fen(120_000), Fen(50_000), Fen(170_000)),
        None,
        several_accounts=False,
    )
