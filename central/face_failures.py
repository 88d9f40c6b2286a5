"""Failed camera attempts, counted across all visits and terminals of one day."""

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from central.rules import FACE_FAILURES_A_DAY
from central.settings import CentreSettings
from central.tables import RefusedFace, RegisteredPerson


def count_failure(session: Session, person: RegisteredPerson, settings: CentreSettings) -> None:
    """Failures of earlier days no longer count and are deleted."""
    today = settings.today()
    session.execute(delete(RefusedFace).where(RefusedFace.failed_on < today))
    session.add(RefusedFace(person_id=person.id, failed_on=today))


def reset_failures(session: Session, person: RegisteredPerson) -> None:
    session.execute(delete(RefusedFace).where(RefusedFace.person_id == person.id))


def too_many_today(session: Session, person: RegisteredPerson, settings: CentreSettings) -> bool:
    counted = select(func.count(RefusedFace.id)).where(
        RefusedFace.person_id == person.id, RefusedFace.failed_on == settings.today()
    )
    return session.scalars(counted).one() >= FACE_FAILURES_A_DAY
