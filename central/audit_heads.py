"""How far each terminal's audit chain goes, as it tells with each delivery, and whether that fits.

A chain only grows. One that was longer before, or had another value at the same length, was cut or
rewritten: that is noted, in the table `terminal_audit` and in the log `central.audit`, and nothing
is refused for it: what the terminal delivers is still owed to a citizen.
"""

import json
import logging
from enum import StrEnum

from pydantic import ValidationError
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from central.database import waited_too_long
from central.settings import CentreSettings
from central.tables import RegisteredTerminal, TerminalAudit
from kiosk.central.messages import AuditHeadMessage

AUDIT = logging.getLogger("central.audit")


class AuditTrouble(StrEnum):
    """What is noted of a terminal; somebody has to look at its journal."""

    SHORTENED = "audit-shortened"
    REWRITTEN = "audit-rewritten"
    MISSING = "audit-missing"
    """It told before, and now it does not."""
    MALFORMED = "audit-malformed"


def note_audit_head(
    settings: CentreSettings, terminal: RegisteredTerminal, length: str | None, head: str | None
) -> None:
    """length, head: as they stand in the request's headers. Never raises for what they say, nor where
    another one holds the row for too long: the next delivery tells more."""
    try:
        with settings.database.begin() as session:
            _note(session, terminal, length, head, settings.now())
    except IntegrityError:
        pass  # the terminal's first two deliveries at once: the other one has noted it
    except OperationalError as error:
        if not waited_too_long(error):
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
        return  # it never told
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
