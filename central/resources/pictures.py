"""The reference picture of a holder, for one comparison on the terminal."""

from pathlib import Path

from fastapi import APIRouter, Response
from sqlalchemy.orm import Session

from central.access import AskingTerminal, Settings, holder_of
from central.face_failures import count_failure, too_many_today
from central.settings import CentreSettings
from central.tables import Audit, HolderHandle, RegisteredPerson
from kiosk.central.messages import HolderRequest

router = APIRouter(tags=["pictures"])


def picture_file(
    session: Session, settings: CentreSettings, person: RegisteredPerson
) -> Path | None:
    """Also None for a person with too many refused camera attempts today."""
    if person.picture is None or too_many_today(session, person, settings):
        return None
    file = settings.pictures / person.picture / "reference.jpg"
    return file if file.is_file() else None


@router.post(
    "/v1/pictures/reference",
    summary="JPEG of the holder; 204 if there is none, or too many attempts failed today",
    response_class=Response,
    responses={
        200: {"content": {"image/jpeg": {}}},
        204: {"description": "No picture, or none today."},
    },
)
def reference(asked: HolderRequest, settings: Settings, terminal: AskingTerminal) -> Response:
    """To be held in the terminal's memory only: never stored there or passed on."""
    with settings.database.begin() as session:
        holder = holder_of(session, terminal, asked.holder, settings.now())
        file = picture_file(session, settings, holder.person)
        if file is None:
            return Response(status_code=204)
        holder.picture_fetched = True
        session.add(audited(holder, settings, "picture"))
        jpeg = file.read_bytes()
    return Response(jpeg, media_type="image/jpeg", headers={"Cache-Control": "no-store"})


@router.post("/v1/pictures/failed", summary="Count a failed camera attempt", status_code=204)
def failed(asked: HolderRequest, settings: Settings, terminal: AskingTerminal) -> None:
    """After ten in one day, no picture is returned until midnight in China, or until the holder has been
    verified by code."""
    with settings.database.begin() as session:
        holder = holder_of(session, terminal, asked.holder, settings.now())
        count_failure(session, holder.person, settings)
        session.add(audited(holder, settings, "face-failed"))


def audited(holder: HolderHandle, settings: CentreSettings, action: str) -> Audit:
    return Audit(
        at=settings.now(),
        terminal_id=holder.terminal_id,
        person_id=holder.person_id,
        action=action,
        verification="",
    )
