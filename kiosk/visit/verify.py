"""Third step: is the person the holder? By camera with separate consent, or by one-time code."""

from typing import assert_never

import trio

from devices.face.contract import (
    FaceHint,
    FaceResult,
    FaceSession,
    Match,
    NoDecision,
    NoDecisionReason,
    NoMatch,
    NotLive,
    NotLiveReason,
    ReferencePicture,
)
from kiosk.central.contract import Verification
from kiosk.device_names import Device
from kiosk.events import FaceDecided, code
from kiosk.screens import (
    Agreed,
    Consent,
    FaceFailed,
    FaceFailure,
    LookAtCamera,
    NoPhone,
    OtherWay,
)
from kiosk.session.conversation import Conversation
from kiosk.session.outcome import CitizenEndedError
from kiosk.session.terminal import Terminal
from kiosk.visit.grace import finish_within_grace
from kiosk.visit.identify import Identified
from kiosk.visit.one_time_code import verify_by_code

REPORT_SECONDS = 2.0
"""Grace period for reporting a refused face after the card was pulled."""

FAILURES = {
    NoDecisionReason.NO_FACE: FaceFailure.NO_FACE,
    NoDecisionReason.SEVERAL_FACES: FaceFailure.SEVERAL_FACES,
    NoDecisionReason.TOO_DARK: FaceFailure.TOO_DARK,
    NoDecisionReason.POOR_PICTURE: FaceFailure.POOR_PICTURE,
    NoDecisionReason.CAMERA_COVERED: FaceFailure.CAMERA_COVERED,
    NoDecisionReason.CAMERA_GONE: FaceFailure.CAMERA_OUT,
    NoDecisionReason.CAMERA_FROZEN: FaceFailure.CAMERA_OUT,
    NoDecisionReason.BAD_REFERENCE: FaceFailure.CAMERA_OUT,
    NoDecisionReason.PROCESS_DIED: FaceFailure.CAMERA_OUT,
}


async def verify(terminal: Terminal, conversation: Conversation, who: Identified) -> Verification:
    """How the person was verified. Raises VisitRefused if neither way worked."""
    if await _camera_agreed(terminal, conversation, who):
        reference = await terminal.centre.reference_picture(who.token)
        if reference is not None and await _verify_by_face(terminal, conversation, who, reference):
            return Verification.FACE
    await verify_by_code(terminal, conversation, who)
    return Verification.ONE_TIME_CODE


async def _camera_agreed(terminal: Terminal, conversation: Conversation, who: Identified) -> bool:
    """Asked separately. Someone who declines and has no phone on record is asked once more.

    A camera known to be out is not offered, unless there is no other way.
    """
    if not who.has_reference_picture:
        return False
    if who.has_phone and not terminal.usable(Device.CAMERA):
        return False
    if isinstance(await conversation.ask(Consent()), Agreed):
        return True
    if who.has_phone:
        return False
    if not isinstance(await conversation.ask(NoPhone()), Agreed):
        raise CitizenEndedError
    return True


async def _verify_by_face(
    terminal: Terminal, conversation: Conversation, who: Identified, reference: ReferencePicture
) -> bool:
    """True on a match; False when the other way was chosen. The camera runs only in here."""
    attempts = terminal.rules.face_attempts
    async with terminal.verifier.session() as session:
        for attempt in range(1, attempts + 1):
            result = await _attempt(conversation, session, reference, attempt, attempts)
            if result is None:
                return False
            terminal.events.log(FaceDecided(code(_word(result)), code(_reason(result))))
            if isinstance(result, NoDecision):
                _report_trouble(terminal, result.reason)
            if isinstance(result, Match):
                return True
            if isinstance(result, NoMatch | NotLive):
                await _report(terminal, who)
            failed = FaceFailed(_failure(result), attempts_left=attempts - attempt)
            if isinstance(await conversation.ask(failed), OtherWay):
                return False
    return False


async def _report(terminal: Terminal, who: Identified) -> None:
    """The centre counts attempts: pulling the card before the menu appears must not save one."""
    await finish_within_grace(
        lambda: terminal.centre.report_face_failure(who.token), REPORT_SECONDS
    )


def _report_trouble(terminal: Terminal, reason: NoDecisionReason) -> None:
    """Have the camera probed; a face process that died is recorded for the technicians."""
    terminal.report_suspect(Device.CAMERA)
    if reason is NoDecisionReason.PROCESS_DIED:
        terminal.journal.staff.record_abnormal(terminal.clock.now(), "face-process-died")


async def _attempt(
    conversation: Conversation,
    session: FaceSession,
    reference: ReferencePicture,
    attempt: int,
    attempts: int,
) -> FaceResult | None:
    """One camera attempt, or None if the citizen touched "another way" meanwhile."""
    result: FaceResult | None = None

    def look(hint: FaceHint) -> LookAtCamera:
        return LookAtCamera(hint, attempt, attempts)

    async with trio.open_nursery() as nursery:

        async def wait_for_other_way() -> None:
            await conversation.ask_without_deadline(look(FaceHint.STARTING))
            nursery.cancel_scope.cancel()

        nursery.start_soon(wait_for_other_way)
        result = await session.verify(reference, lambda hint: conversation.show(look(hint)))
        nursery.cancel_scope.cancel()
    return result


def _failure(result: FaceResult) -> FaceFailure:
    """What the citizen is told. It does not reveal how close an impostor came."""
    match result:
        case NotLive(NotLiveReason.NO_TURN):
            return FaceFailure.NO_TURN
        case NoDecision(reason):
            return FAILURES[reason]
        case _:
            return FaceFailure.NOT_CONFIRMED


def _word(result: FaceResult) -> str:
    match result:
        case Match():
            return "match"
        case NoMatch():
            return "no-match"
        case NotLive():
            return "not-live"
        case NoDecision():
            return "no-decision"
        case _:
            assert_never(result)


def _reason(result: FaceResult) -> str:
    return result.reason.value if isinstance(result, NotLive | NoDecision) else ""
