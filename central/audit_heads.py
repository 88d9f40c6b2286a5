"""Checks the head of each terminal's audit chain, which the terminal sends with each delivery.

A chain only grows. If it was longer before, or had another value at the same length, it was truncated
or rewritten: that is recorded in the table `terminal_audit` and in the log `central.audit`, but
nothing is refused because of it: what the terminal delivers is still owed to a citizen.
"""

import json
import logging
from enum import StrEnum

from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from central.database import lock_timed_out
from central.settings import CentreSettings
from central.tables import RegisteredTerminal, TerminalAudit
from kiosk.central.messages import AuditHeadMessage

AUDIT = logging.getLogger("central.audit")


class AuditTrouble(StrEnum):
    """What is recorded about a terminal; somebody has to inspect its journal."""

    SHORTENED = "audit-shortened"
    REWRITTEN = "audit-rewritten"
    MISSING = "audit-missing"
    """It used to report its head, and no longer does."""
    MALFORMED = "audit-malformed"


def record_audit_head(
    settings: CentreSettings, terminal: RegisteredTerminal, length: str | None, head: str | None
) -> None:
    """length, head: as received in the request's headers. Never raises because of their content, nor if
    another delivery holds the row for too long: the next one reports more."""
    try:
        with settings.database.begin() as session:
            _note(session, terminal, length, head, settings.now())
    except IntegrityError:
        pass  # two concurrent first deliveries: the other one has recorded it
    except OperationalError as error:
        if not lock_timed_out(error):
            raise


def _note(
    session: Session,
    terminal: RegisteredTerminal,
    length: str | None,
    head: str | None,
    now: int,
) -> None:
    before = session.get(TerminalAudit, terminal.id, with_for_update=True)
    told = _told(length, head)
    if before is None and (length, head) == (None, None):
        return  # never reported
    row = before or TerminalAudit(terminal_id=terminal.id, length=0, head="", at=now)
    trouble = _trouble(before, told, length is None and head is None)
    if told is not None:
        row.length, row.head, row.at = told.length, told.head, now
    if trouble is not None:
        row.trouble, row.trouble_at = trouble.value, now
        AUDIT.warning(json.dumps({"code": trouble.value, "terminal": terminal.id}))
    session.add(row)


def _told(length: str | None, head: str | None) -> AuditHeadMessage | None:
    try:
        return AuditHeadMessage.model_validate_strings({"length": length, "head": head})
    except ValidationError:
        return None


def _trouble(
    before: TerminalAudit | None, told: AuditHeadMessage | None, silent: bool
) -> AuditTrouble | None:
    if told is None:
        return AuditTrouble.MISSING if silent else AuditTrouble.MALFORMED
    if before is None or not before.head:
        return None
    if told.length < before.length:
        return AuditTrouble.SHORTENED
    rewritten = told.length == before.length and told.head != before.head
    return AuditTrouble.REWRITTEN if rewritten else None
