"""Failed attempts with the camera, counted over all visits and terminals of one day."""

from sqlalchemy import delete, func, select
from sqlalchemy.orm import Session

from central.rules import FACE_FAILURES_A_DAY
from central.settings import CentralSettings
from central.tables import FaceFailure, Person


def count_failure(session: Session, person: Person, settings: CentralSettings) -> None:
    """Those of earlier days, which count no more, are swept away."""
    today = settings.today()
    session.execute(delete(FaceFailure).where(FaceFailure.failed_on < today))
    session.add(FaceFailure(person_id=person.id, failed_on=today))


def forget_failures(session: Session, person: Person) -> None:
    session.execute(delete(FaceFailure).where(FaceFailure.person_id == person.id))


def too_many_today(session: Session, person: Person, settings: CentralSettings) -> bool:
    counted = select(func.count(FaceFailure.id)).where(
        FaceFailure.person_id == person.id, FaceFailure.failed_on == settings.today()
    )
    return session.scalars(counted).one() >= FACE_FAILURES_A_DAY
