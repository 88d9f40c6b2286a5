"""The reference picture of a holder, for one comparison on the terminal."""

from pathlib import Path

from fastapi import APIRouter, Response

from central.access import AskingTerminal, Settings, holder_of
from central.settings import CentralSettings
from central.tables import Audit, Person
from kiosk.central.messages import HolderRequest

router = APIRouter(tags=["pictures"])


def picture_file(settings: CentralSettings, person: Person) -> Path | None:
    if person.picture is None:
        return None
    file = settings.pictures / person.picture / "reference.jpg"
    return file if file.is_file() else None


@router.post(
    "/v1/pictures/reference",
    summary="JPEG of the holder; 204 when there is none",
    response_class=Response,
    responses={200: {"content": {"image/jpeg": {}}}, 204: {"description": "No picture."}},
)
def reference(asked: HolderRequest, settings: Settings, terminal: AskingTerminal) -> Response:
    """For the terminal's memory only: it is never to be stored there or sent on."""
    with settings.database.begin() as session:
        holder = holder_of(session, terminal, asked.holder, settings.now())
        file = picture_file(settings, holder.person)
        if file is None:
            return Response(status_code=204)
        holder.picture_fetched = True
        session.add(
            Audit(
                at=settings.now(),
                terminal_id=terminal.id,
                person_id=holder.person_id,
                action="picture",
                verification="",
            )
        )
        jpeg = file.read_bytes()
    return Response(jpeg, media_type="image/jpeg", headers={"Cache-Control": "no-store"})
