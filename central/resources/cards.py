"""The standing of a card, and the handle of its holder."""

from fastapi import APIRouter
from sqlalchemy import select
from sqlalchemy.orm import Session

from central.access import AskingTerminal, Settings, issue_holder
from central.resources.pictures import picture_file
from central.settings import CentreSettings
from central.tables import Card, RegisteredTerminal
from kiosk.central.contract import CardState
from kiosk.central.messages import StandingAnswer, StandingRequest

router = APIRouter(tags=["cards"])


@router.post("/v1/cards/standing", summary="State of a card; for a normal one, its holder")
def standing(
    asked: StandingRequest, settings: Settings, terminal: AskingTerminal
) -> StandingAnswer:
    """An unknown card and mismatched numbers get the same answer."""
    wanted = select(Card).where(
        Card.identification_code == asked.identification_code, Card.number == asked.card_number
    )
    with settings.database.begin() as session:
        card = session.scalars(wanted).one_or_none()
        if card is None:
            return StandingAnswer(state=CardState.UNKNOWN)
        if card.state != CardState.NORMAL:
            return StandingAnswer(state=CardState(card.state))
        return normal(session, card, terminal, settings)


def normal(
    session: Session, card: Card, terminal: RegisteredTerminal, settings: CentreSettings
) -> StandingAnswer:
    person = card.person
    return StandingAnswer(
        state=CardState.NORMAL,
        holder=issue_holder(session, terminal, card, settings.now()),
        holder_name=person.name,
        social_security_number=person.social_security_number,
        has_reference_picture=picture_file(session, settings, person) is not None,
        has_phone=person.phone is not None,
    )
