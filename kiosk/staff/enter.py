"""The way into maintenance: the staff card's own PIN, and a growing lockout."""

import math

import trio

from devices.card.contract import (
    Pin,
    PinAccepted,
    PinBlocked,
    PinNotSet,
    PinResult,
    PinWrong,
)
from kiosk.events import StaffRefused, code
from kiosk.screens import ProblemKind
from kiosk.session.outcome import Outcome, VisitRefused
from kiosk.staff.lockout import Lockout
from kiosk.staff.screens import StaffLocked, StaffPin
from kiosk.staff.session import StaffSession


async def enter(session: StaffSession) -> None:
    """Return when the card accepted the PIN. Raises VisitRefused if it is blocked or not set."""
    lockout = Lockout(session.store, session.kit.clock)
    left = await _attempts_left(session)
    wrong = False
    while True:
        await _wait_out_lockout(session, lockout)
        answer = await session.conversation.ask(StaffPin(session.machine(), left, wrong))
        result = await _judged(session, lockout, Pin(answer.digits))
        if isinstance(result, PinAccepted):
            lockout.record_right()
            return
        if isinstance(result, PinBlocked):
            raise _refused(session, Outcome.PIN_BLOCKED, ProblemKind.PIN_BLOCKED)
        _note(session, "wrong-pin")
        left, wrong = _left(result), True


async def _judged(session: StaffSession, lockout: Lockout, pin: Pin) -> PinResult:
    """Counts as wrong until the chip says otherwise: otherwise pulling the card during the check would
    be a free attempt."""
    lockout.record_wrong()
    try:
        return await session.card.verify_pin(pin)
    except BaseException:
        _note(session, "not-judged")
        raise


async def _wait_out_lockout(session: StaffSession, lockout: Lockout) -> None:
    """Count down the lockout. The card may be removed meanwhile."""
    seconds = lockout.seconds_left()
    if seconds <= 0:
        return
    _note(session, "locked-out")
    until = trio.current_time() + seconds
    while (left := until - trio.current_time()) > 0:
        session.conversation.show(StaffLocked(session.machine(), math.ceil(left)))
        await trio.sleep(min(1.0, left))


async def _attempts_left(session: StaffSession) -> int:
    state = await session.card.pin_state()
    if isinstance(state, PinNotSet):
        raise _refused(session, Outcome.PIN_NOT_SET, ProblemKind.PIN_NOT_SET)
    if isinstance(state, PinBlocked):
        raise _refused(session, Outcome.PIN_BLOCKED, ProblemKind.PIN_BLOCKED)
    return state.attempts_left


def _left(result: PinWrong) -> int:
    return result.attempts_left


def _refused(session: StaffSession, outcome: Outcome, problem: ProblemKind) -> VisitRefused:
    _note(session, outcome.value)
    return VisitRefused(outcome, problem)


def _note(session: StaffSession, reason: str) -> None:
    member = session.member
    session.log(StaffRefused(code(member.code), code(reason)), f"staff {member.code} {reason}")
