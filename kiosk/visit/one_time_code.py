"""The other way to verify: a one-time code sent to the phone on record."""

from kiosk.central.contract import CodeAccepted, CodeDead, CodeNotSent, CodeSent, CodeWrong
from kiosk.events import CodeChecked, code
from kiosk.screens import CheckingCode, CodeEntered, EnterCode, ProblemKind, SendingCode
from kiosk.session.conversation import Conversation
from kiosk.session.outcome import Outcome, VisitRefused
from kiosk.session.terminal import Terminal
from kiosk.visit.identify import Identified

CODES_A_VISIT = 3


async def verify_by_code(terminal: Terminal, conversation: Conversation, who: Identified) -> None:
    """Return when a code was correct. Raises VisitRefused: no phone, or too many codes used up."""
    for sent_before in range(CODES_A_VISIT):
        async with conversation.waiting(SendingCode()):
            sent = await terminal.centre.send_code(who.token)
        if isinstance(sent, CodeNotSent):
            raise VisitRefused(Outcome.NOT_VERIFIED, ProblemKind.NO_OTHER_WAY, "no-code")
        if await _enter_code(terminal, conversation, who, sent, renewed=sent_before > 0):
            return
    raise VisitRefused(Outcome.NOT_VERIFIED, ProblemKind.NOT_VERIFIED, "codes-used-up")


async def _enter_code(
    terminal: Terminal,
    conversation: Conversation,
    who: Identified,
    sent: CodeSent,
    *,
    renewed: bool,
) -> bool:
    """True if correct; False if a new code is needed."""
    left, wrong = sent.attempts_left, False
    while True:
        asked = EnterCode(sent.masked_phone, left, wrong, renewed and not wrong)
        answer = await conversation.ask(asked)
        if not isinstance(answer, CodeEntered):
            return False
        async with conversation.waiting(CheckingCode()):
            result = await terminal.centre.check_code(who.token, answer.digits)
        match result:
            case CodeAccepted():
                terminal.events.log(CodeChecked(code("accepted")))
                return True
            case CodeWrong(attempts_left):
                terminal.events.log(CodeChecked(code("wrong")))
                left, wrong = attempts_left, True
            case CodeDead():
                terminal.events.log(CodeChecked(code("dead")))
                return False
