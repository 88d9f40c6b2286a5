"""One-time codes: verification without a camera."""

import hashlib
import hmac
import secrets

from fastapi import APIRouter
from sqlalchemy import delete, func, select, update
from sqlalchemy.orm import Session

from central.access import AskingTerminal, Settings, holder_of
from central.edge import log_crash
from central.errors import RequestRefused
from central.face_failures import reset_failures
from central.settings import CentreSettings
from central.tables import HolderHandle, OneTimeCode
from kiosk.central.messages import CheckCodeAnswer, CheckCodeRequest, HolderRequest, SendCodeAnswer

VALID_SECONDS = 5 * 60
ATTEMPTS = 3
A_DAY = 5
WHOLE_NUMBER = 11
"""Number of digits in a mobile number."""
DOTS = 4 * "\u2022"

router = APIRouter(tags=["codes"])


def digest_of(digits: str, salt: bytes) -> bytes:
    """Slow on purpose: trying all million codes takes far longer than a code is valid."""
    return hashlib.scrypt(digits.encode(), salt=salt, n=2**13, r=8, p=1)


def masked(phone: str) -> str:
    """First three and last four digits of a full number; at most a third of a shorter one."""
    if len(phone) >= WHOLE_NUMBER:
        return f"{phone[:3]}{DOTS}{phone[-4:]}"
    return DOTS + phone[len(phone) - len(phone) // 3 :]


@router.post("/v1/codes/send", summary="Send a six-digit code to the phone on record")
def send(asked: HolderRequest, settings: Settings, terminal: AskingTerminal) -> SendCodeAnswer:
    """Valid for five minutes, three attempts, five codes a day. A new code revokes the previous one."""
    with settings.database.begin() as session:
        holder = holder_of(session, terminal, asked.holder, settings.now())
        phone = holder.person.phone
        if phone is None or sent_today(session, holder, settings) >= A_DAY:
            return SendCodeAnswer(result="not-sent")
        digits, code = new_code(session, holder, settings)
    try:
        settings.gateway.send_code(phone, digits)
    except Exception as problem:  # the gateway is supplied by the site
        log_crash(problem)
        not_sent(settings, code)
        raise RequestRefused(503, "gateway") from None
    return SendCodeAnswer(result="sent", masked_phone=masked(phone), attempts_left=ATTEMPTS)


def sent_today(session: Session, holder: HolderHandle, settings: CentreSettings) -> int:
    counted = select(func.count(OneTimeCode.id)).where(
        OneTimeCode.person_id == holder.person_id, OneTimeCode.sent_on == settings.today()
    )
    return session.scalars(counted).one()


def not_sent(settings: CentreSettings, code: OneTimeCode) -> None:
    """Neither counts towards the day's limit nor can be used."""
    with settings.database.begin() as session:
        session.execute(delete(OneTimeCode).where(OneTimeCode.id == code.id))


def new_code(
    session: Session, holder: HolderHandle, settings: CentreSettings
) -> tuple[str, OneTimeCode]:
    """Returns the digits, and the row, which contains only their digest."""
    of_person = OneTimeCode.person_id == holder.person_id
    session.execute(update(OneTimeCode).where(of_person).values(attempts_left=0, digest=b""))
    digits, salt = f"{secrets.randbelow(1_000_000):06d}", secrets.token_bytes(16)
    code = OneTimeCode(
        person_id=holder.person_id,
        terminal_id=holder.terminal_id,
        holder_hash=holder.token_hash,
        sent_on=settings.today(),
        expires_at=settings.now() + VALID_SECONDS,
        attempts_left=ATTEMPTS,
        salt=salt,
        digest=digest_of(digits, salt),
    )
    session.add(code)
    return digits, code


@router.post("/v1/codes/check", summary="Check a code")
def check(asked: CheckCodeRequest, settings: Settings, terminal: AskingTerminal) -> CheckCodeAnswer:
    """accepted: the code is used up. dead: used up, expired, or never sent: request a new one."""
    with settings.database.begin() as session:
        holder = holder_of(session, terminal, asked.holder, settings.now())
        code = live_code(session, holder, settings)
        if code is None:
            return CheckCodeAnswer(result="dead")
        code.attempts_left -= 1
        if hmac.compare_digest(code.digest, digest_of(asked.digits, code.salt)):
            kill(code)
            holder.code_accepted = True
            reset_failures(session, holder.person)
            return CheckCodeAnswer(result="accepted")
        if code.attempts_left == 0:
            kill(code)
            return CheckCodeAnswer(result="dead")
        return CheckCodeAnswer(result="wrong", attempts_left=code.attempts_left)


def live_code(
    session: Session, holder: HolderHandle, settings: CentreSettings
) -> OneTimeCode | None:
    """The last code sent in this visit, if it is still valid."""
    wanted = (
        select(OneTimeCode)
        .where(
            OneTimeCode.person_id == holder.person_id,
            OneTimeCode.holder_hash == holder.token_hash,
            OneTimeCode.attempts_left > 0,
            OneTimeCode.expires_at > settings.now(),
        )
        .order_by(OneTimeCode.id.desc())
        .with_for_update()
    )
    return session.scalars(wanted).first()


def kill(code: OneTimeCode) -> None:
    code.attempts_left = 0
    code.digest = b""
