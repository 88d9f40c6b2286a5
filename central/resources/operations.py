"""Operations from the terminals' outboxes; delivery is idempotent."""

import hashlib
import json
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Header, Request
from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from central.access import AskingTerminal, Settings
from central.audit_heads import record_audit_head
from central.database import lock_timed_out
from central.errors import RequestRefused
from central.operations import Kind
from central.settings import CentreSettings
from central.tables import RecordedOperation, RegisteredTerminal
from kiosk.central.contract import OperationResult
from kiosk.central.messages import AUDIT_HEAD, AUDIT_LENGTH, OperationAnswer

router = APIRouter(tags=["operations"])

TRIES = 3
"""Maximum attempts when an operation conflicts with another one that is then rolled back."""


class RuleViolation(Exception):
    """Nothing of the operation is kept, not even its key."""


@router.post("/v1/operations/{name}", summary="Deliver one operation under its key")
def deliver(
    name: str,
    body: dict[str, Any],
    idempotency_key: Annotated[
        UUID, Header(description="Same key: same operation, executed once.")
    ],
    request: Request,
    settings: Settings,
    terminal: AskingTerminal,
    audit_length: Annotated[
        str | None, Header(alias=AUDIT_LENGTH, description="Entries of the audit chain so far.")
    ] = None,
    audit_head: Annotated[
        str | None, Header(alias=AUDIT_HEAD, description="The chain's value there (hexadecimal).")
    ] = None,
) -> OperationAnswer:
    """done, already-done (key and body were delivered before), or refused permanently: a different
    body with this key, an invalid body, or an operation that breaks a rule. 409 if another one with
    the same key takes too long: retry."""
    kind = request.app.state.operations.get(name)
    if kind is None:
        raise RequestRefused(404, "operation-unknown")
    record_audit_head(settings, terminal, audit_length, audit_head)
    operation = Operation(str(idempotency_key), name, kind, body)
    return OperationAnswer(result=operation.execute_once(settings, terminal))


class Operation:
    """One delivery of an operation."""

    def __init__(self, key: str, name: str, kind: Kind, body: dict[str, Any]) -> None:
        self._key = key
        self._name = name
        self._kind = kind
        self._body = body

    def execute_once(
        self, settings: CentreSettings, terminal: RegisteredTerminal
    ) -> OperationResult:
        """Raises RequestRefused (409) if a concurrent operation blocks it for too long."""
        try:
            for _ in range(TRIES):
                result = self._try(settings, terminal)
                if result is not None:
                    return result
        except OperationalError as error:
            if not lock_timed_out(error):
                raise
        raise RequestRefused(409, "operation-in-progress")

    def _try(
        self, settings: CentreSettings, terminal: RegisteredTerminal
    ) -> OperationResult | None:
        """Returns None after a conflict with another operation that was rolled back."""
        row = self._row(settings, terminal)
        try:
            with settings.database.begin() as session:
                self._do(session, row, terminal)
        except RuleViolation:
            return OperationResult.REFUSED
        except IntegrityError:
            return compare_with_stored(settings, self._row(settings, terminal))
        return OperationResult.DONE

    def _do(self, session: Session, row: RecordedOperation, terminal: RegisteredTerminal) -> None:
        """The key is written first, and committed only together with the effect: a concurrent delivery with
        the same key blocks on it until the end of this transaction, and then sees its result."""
        session.add(row)
        session.flush()
        try:
            checked = self._kind.body.model_validate(self._body)
        except ValidationError:
            raise RuleViolation from None
        if not self._kind.apply(session, terminal, checked):
            raise RuleViolation

    def _row(self, settings: CentreSettings, terminal: RegisteredTerminal) -> RecordedOperation:
        return RecordedOperation(
            key=self._key,
            terminal_id=terminal.id,
            name=self._name,
            body_hash=hash_of(self._body),
            at=settings.now(),
        )


def hash_of(body: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def compare_with_stored(settings: CentreSettings, now: RecordedOperation) -> OperationResult | None:
    """What a stored operation with this key implies for this delivery; None if there is none."""
    with settings.database.begin() as session:
        before = session.get(RecordedOperation, now.key)
        return compared(before, now) if before is not None else None


def compared(before: RecordedOperation, now: RecordedOperation) -> OperationResult:
    same = (before.terminal_id, before.name, before.body_hash) == (
        now.terminal_id,
        now.name,
        now.body_hash,
    )
    return OperationResult.ALREADY_DONE if same else OperationResult.REFUSED
