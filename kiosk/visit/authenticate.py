"""Second step: the PIN, checked by the card itself."""

from devices.card.contract import (
    Pin,
    PinAccepted,
    PinBlocked,
    PinNotSet,
    PinResult,
    PinWrong,
    SocialCard,
)
from kiosk.events import EventLog, PinChecked, code
from kiosk.screens import EnterPin, ProblemKind
from kiosk.session.conversation import Conversation
from kiosk.session.outcome import Outcome, VisitRefused


async def check_pin(card: SocialCard, conversation: Conversation, events: EventLog) -> None:
    """Ask until the card accepts the PIN. Raises VisitRefused if it is blocked or has no PIN."""
    left = await _attempts_left(card)
    wrong = False
    while True:
        answer = await conversation.ask(EnterPin(attempts_left=left, wrong=wrong))
        result = await card.verify_pin(Pin(answer.digits))
        events.log(PinChecked(code(_word(result))))
        match result:
            case PinAccepted():
                return
            case PinWrong(attempts_left):
                left, wrong = attempts_left, True
            case PinBlocked():
                raise VisitRefused(Outcome.PIN_BLOCKED, ProblemKind.PIN_BLOCKED)


async def _attempts_left(card: SocialCard) -> int:
    state = await card.pin_state()
    if isinstance(state, PinNotSet):
        raise VisitRefused(Outcome.PIN_NOT_SET, ProblemKind.PIN_NOT_SET)
    if isinstance(state, PinBlocked):
        raise VisitRefused(Outcome.PIN_BLOCKED, ProblemKind.PIN_BLOCKED)
    return state.attempts_left


def _word(result: PinResult) -> str:
    match result:
        case PinAccepted():
            return "accepted"
        case PinWrong():
            return "wrong"
        case PinBlocked():
            return "blocked"
