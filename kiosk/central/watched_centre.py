"""Wraps the centre's client: every request also updates the centre's health and the clock drift."""

from collections.abc import Awaitable
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from devices.card.contract import CardIdentity
from devices.face.contract import ReferencePicture
from devices.health import DeviceState, Health
from devices.watched import Watched
from kiosk.central.contract import (
    SESSION_OVER,
    CardStanding,
    Centre,
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
from kiosk.clock import Clock
from kiosk.statement import CheckedStatement
from kiosk.store.audit_head import AuditHead
from kiosk.store.idempotency import IdempotencyKey

T = TypeVar("T")

ONLINE = Health(DeviceState.ONLINE)


@dataclass(frozen=True, slots=True)
class Drift:
    """seconds: how far our clock is ahead of the centre's. at: when this was measured."""

    seconds: float
    at: datetime


class WatchedCentre:
    """A kiosk.central.contract.Centre around another one. health, drift: as last observed."""

    def __init__(self, centre: Centre, clock: Clock) -> None:
        self._centre = centre
        self._clock = clock
        self.health = Watched(ONLINE)
        self.drift: Drift | None = None

    async def card_standing(self, card: CardIdentity) -> CardStanding:
        return await self._noted(self._centre.card_standing(card))

    async def reference_picture(self, holder: HolderToken) -> ReferencePicture | None:
        return await self._noted(self._centre.reference_picture(holder))

    async def report_face_failure(self, holder: HolderToken) -> None:
        await self._noted(self._centre.report_face_failure(holder))

    async def send_code(self, holder: HolderToken) -> CodeSent | CodeNotSent:
        return await self._noted(self._centre.send_code(holder))

    async def check_code(
        self, holder: HolderToken, digits: str
    ) -> CodeAccepted | CodeWrong | CodeDead:
        return await self._noted(self._centre.check_code(holder, digits))

    async def statement(self, holder: HolderToken, verification: Verification) -> CheckedStatement:
        return await self._noted(self._centre.statement(holder, verification))

    async def deliver(
        self, key: IdempotencyKey, operation: str, body: bytes, audit: AuditHead
    ) -> OperationResult:
        """Not recorded: a failed operation says nothing about statements and codes."""
        return await self._centre.deliver(key, operation, body, audit)

    async def check(self) -> datetime:
        before = self._clock.now()
        theirs = await self._noted(self._centre.check())
        after = self._clock.now()
        middle = before + (after - before) / 2  # the answer is half a round trip old
        self.drift = Drift((middle - theirs).total_seconds(), after)
        return theirs

    async def probe(self) -> Health:
        """One round trip. Never raises."""
        try:
            await self.check()
        except (CentreUnreachable, InvalidCentreAnswer):
            pass  # recorded already
        return self.health.value

    async def _noted(self, request: Awaitable[T]) -> T:
        try:
            result = await request
        except CentreUnreachable as away:
            self.health.set(Health(DeviceState.OFFLINE, away.code))
            raise
        except InvalidCentreAnswer as wrong:
            fine = wrong.code == SESSION_OVER  # a problem of the holder's handle, not of the centre
            self.health.set(ONLINE if fine else Health(DeviceState.HARDWARE_ERROR, wrong.code))
            raise
        self.health.set(ONLINE)
        return result
