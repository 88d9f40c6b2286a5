"""Whether the service is up, and its clock."""

from datetime import UTC, datetime, time

from fastapi import APIRouter
from sqlalchemy import select

from central.access import AskingTerminal, Settings
from central.settings import CHINA
from central.tables import Ledger
from kiosk.central.messages import HealthAnswer

router = APIRouter(tags=["health"])


@router.get("/v1/health", summary="State, clock, and up to when data is posted")
def health(settings: Settings, _terminal: AskingTerminal) -> HealthAnswer:
    """Exercises terminal authentication and the database: an answer means that both work."""
    with settings.database.begin() as session:
        until = session.scalars(select(Ledger.posted_until)).first()
    as_of = datetime.combine(until, time(), CHINA) if until else None
    return HealthAnswer(status="ok", time=settings.clock().astimezone(UTC), data_as_of=as_of)
