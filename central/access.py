"""Access control: terminals by bearer token, holders by a handle valid for one visit."""

import hashlib
import secrets
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy import and_, delete, or_, select, update
from sqlalchemy.orm import Session

from central.errors import RequestRefused
from central.settings import CentreSettings
from central.tables import Card, HolderHandle, OneTimeCode, RegisteredTerminal
from kiosk.central.contract import CardState

HOLDER_SECONDS = 20 * 60

bearer = HTTPBearer(auto_error=False, description="Token of the terminal.")


def hashed(token: str) -> str:
    """Tokens have 256 random bits, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def settings_of(request: Request) -> CentreSettings:
    settings = request.app.state.settings
    assert isinstance(settings, CentreSettings)
    return settings


Settings = Annotated[CentreSettings, Depends(settings_of)]


def terminal_of(
    settings: Settings,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)],
) -> RegisteredTerminal:
    """The authenticated terminal; 401 if there is none."""
    if credentials is None:
        raise RequestRefused(401, "terminal-unknown")
    wanted = select(RegisteredTerminal).where(
        RegisteredTerminal.token_hash == hashed(credentials.credentials)
    )
    with settings.database.begin() as session:
        terminal = session.scalars(wanted).one_or_none()
    if terminal is None or (terminal.development and not settings.development):
        raise RequestRefused(401, "terminal-unknown")
    return terminal


AskingTerminal = Annotated[RegisteredTerminal, Depends(terminal_of)]


def add_terminal(session: Session, name: str, development: bool = False, token: str = "") -> str:
    """Register a terminal; returns its token, of which only a hash is stored."""
    token = token or secrets.token_urlsafe(32)
    session.add(RegisteredTerminal(name=name, token_hash=hashed(token), development=development))
    return token


def issue_holder(session: Session, terminal: RegisteredTerminal, card: Card, now: int) -> str:
    """A new handle. Everything left of this person's earlier visits at this terminal is revoked:
    handles, and codes that were sent but not used."""
    revoke_earlier_visits(session, terminal, card, now)
    token = secrets.token_urlsafe(32)
    session.add(
        HolderHandle(
            token_hash=hashed(token),
            person_id=card.person_id,
            card_id=card.id,
            terminal_id=terminal.id,
            expires_at=now + HOLDER_SECONDS,
            picture_fetched=False,
            code_accepted=False,
        )
    )
    return token


def revoke_earlier_visits(
    session: Session, terminal: RegisteredTerminal, card: Card, now: int
) -> None:
    """Also deletes expired handles of anybody."""
    of_person = and_(
        HolderHandle.person_id == card.person_id, HolderHandle.terminal_id == terminal.id
    )
    session.execute(delete(HolderHandle).where(or_(of_person, HolderHandle.expires_at < now)))
    sent_here = and_(
        OneTimeCode.person_id == card.person_id, OneTimeCode.terminal_id == terminal.id
    )
    session.execute(update(OneTimeCode).where(sent_here).values(attempts_left=0, digest=b""))


def holder_of(session: Session, terminal: RegisteredTerminal, token: str, now: int) -> HolderHandle:
    """The handle's record at this terminal; 403 if the handle is no longer valid, or the card was
    reported lost, locked or cancelled in the meantime."""
    holder = session.get(HolderHandle, hashed(token), with_for_update=True)
    if holder is None or holder.terminal_id != terminal.id or holder.expires_at <= now:
        raise RequestRefused(403, "holder-unknown")
    if holder.card.state != CardState.NORMAL:
        raise RequestRefused(403, "card-not-normal")
    return holder
