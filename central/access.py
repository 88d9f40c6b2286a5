"""Who may ask: terminals by bearer token, holders by a handle that lives for one visit."""

import hashlib
import secrets
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from central.errors import Refused
from central.settings import CentralSettings
from central.tables import Holder, Person, Terminal

HOLDER_SECONDS = 20 * 60

bearer = HTTPBearer(auto_error=False, description="Token of the terminal.")


def hashed(token: str) -> str:
    """Tokens have 256 random bits, so a plain hash is enough."""
    return hashlib.sha256(token.encode()).hexdigest()


def settings_of(request: Request) -> CentralSettings:
    settings = request.app.state.settings
    assert isinstance(settings, CentralSettings)
    return settings


Settings = Annotated[CentralSettings, Depends(settings_of)]


def terminal_of(
    settings: Settings,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)],
) -> Terminal:
    """The terminal that asks, or 401."""
    if credentials is None:
        raise Refused(401, "terminal-unknown")
    wanted = select(Terminal).where(Terminal.token_hash == hashed(credentials.credentials))
    with settings.database.begin() as session:
        terminal = session.scalars(wanted).one_or_none()
    if terminal is None or (terminal.development and not settings.development):
        raise Refused(401, "terminal-unknown")
    return terminal


AskingTerminal = Annotated[Terminal, Depends(terminal_of)]


def add_terminal(session: Session, name: str, development: bool = False, token: str = "") -> str:
    """A new terminal; gives its token, which is kept as a hash and cannot be read again."""
    token = token or secrets.token_urlsafe(32)
    session.add(Terminal(name=name, token_hash=hashed(token), development=development))
    return token


def issue_holder(session: Session, terminal: Terminal, person: Person, now: int) -> str:
    """A fresh handle; those that are too old are swept away."""
    session.execute(delete(Holder).where(Holder.expires_at < now))
    token = secrets.token_urlsafe(32)
    session.add(
        Holder(
            token_hash=hashed(token),
            person_id=person.id,
            terminal_id=terminal.id,
            expires_at=now + HOLDER_SECONDS,
            picture_fetched=False,
            code_accepted=False,
        )
    )
    return token


def holder_of(session: Session, terminal: Terminal, token: str, now: int) -> Holder:
    """The holder behind a handle of this terminal, or 403."""
    holder = session.get(Holder, hashed(token), with_for_update=True)
    if holder is None or holder.terminal_id != terminal.id or holder.expires_at <= now:
        raise Refused(403, "holder-unknown")
    return holder
