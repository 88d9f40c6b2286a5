"""Operations of the terminals' outboxes: each is done once, however often it is delivered."""

import hashlib
import json
from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Header, Request
from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from central.access import AskingTerminal, Settings
from central.errors import RequestRefused
from central.operations import Kind
from central.settings import CentreSettings
from central.tables import RecordedOperation, RegisteredTerminal
from kiosk.central.contract import OperationResult
from kiosk.central.messages import OperationAnswer

router = APIRouter(tags=["operations"])


@router.post("/v1/operations/{name}", summary="Deliver one operation under its key")
def deliver(
    name: str,
    body: dict[str, Any],
    idempotency_key: Annotated[UUID, Header(description="Same key, same operation: done once.")],
    request: Request,
    settings: Settings,
    terminal: AskingTerminal,
) -> OperationAnswer:
    """done, already-done (this key was here with the same body), or refused for good: another
    body under this key, a body that does not fit, or an operation that is against a rule."""
    kind = request.app.state.operations.get(name)
    if kind is None:
        raise RequestRefused(404, "operation-unknown")
    row = RecordedOperation(
        key=str(idempotency_key),
        terminal_id=terminal.id,
        name=name,
        body_hash=hash_of(body),
        at=settings.now(),
    )
    try:
        with settings.database.begin() as session:
            return OperationAnswer(result=once(session, row, kind, body, terminal))
    except IntegrityError:  # the same key came in between, on another connection
        return OperationAnswer(result=after_a_race(settings, row))


def hash_of(body: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(body, sort_keys=True).encode()).hexdigest()


def once(
    session: Session,
    row: RecordedOperation,
    kind: Kind,
    body: dict[str, Any],
    terminal: RegisteredTerminal,
) -> OperationResult:
    """Key and effect are written in one transaction."""
    before = session.get(RecordedOperation, row.key)
    if before is not None:
        return compared(before, row)
    try:
        checked = kind.body.model_validate(body)
    except ValidationError:
        return OperationResult.REFUSED
    if not kind.apply(session, terminal, checked):
        return OperationResult.REFUSED
    session.add(row)
    return OperationResult.DONE


def compared(before: RecordedOperation, now: RecordedOperation) -> OperationResult:
    same = (before.terminal_id, before.name, before.body_hash) == (
        now.terminal_id,
        now.name,
        now.body_hash,
    )
    return OperationResult.ALREADY_DONE if same else OperationResult.REFUSED


def after_a_race(settings: CentreSettings, row: RecordedOperation) -> OperationResult:
    with settings.database.begin() as session:
        before = session.get(RecordedOperation, row.key)
        return compared(before, row) if before else OperationResult.REFUSED
