"""The statement of a verified holder."""

from fastapi import APIRouter

from central.access import AskingTerminal, Settings, holder_of
from central.errors import RequestRefused
from central.statement import statement_of
from central.tables import Audit, HolderHandle
from kiosk.central.contract import Verification
from kiosk.central.messages import StatementAnswer, StatementRequest

router = APIRouter(tags=["statements"])


def is_supported(holder: HolderHandle, verification: Verification) -> bool:
    """The claimed verification matches what the terminal did: fetch the picture, or get a code accepted."""
    match verification:
        case Verification.FACE:
            return holder.picture_fetched
        case Verification.ONE_TIME_CODE:
            return holder.code_accepted


@router.post("/v1/statements", summary="The five insurances and both accounts of the holder")
def statement(
    asked: StatementRequest, settings: Settings, terminal: AskingTerminal
) -> StatementAnswer:
    """403 verification-missing: neither picture nor code was used with this handle."""
    with settings.database.begin() as session:
        holder = holder_of(session, terminal, asked.holder, settings.now())
        if not is_supported(holder, asked.verification):
            raise RequestRefused(403, "verification-missing")
        session.add(
            Audit(
                at=settings.now(),
                terminal_id=terminal.id,
                person_id=holder.person_id,
                action="statement",
                verification=asked.verification.value,
            )
        )
        return StatementAnswer(statement=statement_of(session, holder.person))
