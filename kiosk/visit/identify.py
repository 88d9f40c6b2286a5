"""First step: whose card is it, and can it be served?"""

from dataclasses import dataclass
from datetime import date

import trio

from devices.card.contract import CardFault, CardFaultReason, CardIdentity, SocialCard
from kiosk.central.contract import CardStanding, CardState, HolderToken
from kiosk.clock import CHINA
from kiosk.holder import Holder
from kiosk.screens import AskingCentre, ProblemKind, Reading
from kiosk.session.conversation import Conversation
from kiosk.session.desk import StaffDesk
from kiosk.session.outcome import Outcome, VisitEnd, VisitRefused
from kiosk.session.roles import StaffMember
from kiosk.session.terminal import Terminal

CARD_PROBLEMS = {
    CardFaultReason.MUTE: ProblemKind.CARD_MUTE,
    CardFaultReason.FOREIGN: ProblemKind.CARD_FOREIGN,
    CardFaultReason.UNREADABLE: ProblemKind.CARD_UNREADABLE,
    CardFaultReason.LOCKED: ProblemKind.CARD_LOCKED,
    CardFaultReason.READER: ProblemKind.READER_FAILED,
}

STANDING_PROBLEMS = {
    CardState.NOT_ENABLED: ProblemKind.CARD_NOT_ENABLED,
    CardState.LOST: ProblemKind.CARD_LOST,
    CardState.TEMPORARILY_LOST: ProblemKind.CARD_LOST,
    CardState.LOCKED: ProblemKind.CARD_LOCKED,
    CardState.CANCELLED: ProblemKind.CARD_CANCELLED,
    CardState.UNKNOWN: ProblemKind.CARD_UNKNOWN,
}

REMOVAL_GRACE_SECONDS = 0.6
"""Operations fail before the reader reports that the card was removed (pcscd polls every 400 ms)."""


@dataclass(frozen=True, slots=True, repr=False)
class Identified:
    """The opened card, and what chip and centre say about it."""

    card: SocialCard
    holder: Holder
    token: HolderToken
    has_reference_picture: bool
    has_phone: bool


async def identify(
    terminal: Terminal, desk: StaffDesk, conversation: Conversation, card: SocialCard
) -> Identified | StaffMember | VisitEnd:
    """Read the chip; unless it is a staff card, check validity and ask the centre.

    Returns a VisitEnd if the terminal is closed. Raises VisitRefused, CardFault, CentreUnreachable …
    """
    async with conversation.waiting(Reading()):
        identity = await card.identify()
        member = desk.member(identity)
        if member is not None:
            return member
        if desk.closed.value is not None:
            return VisitEnd(Outcome.CLOSED, desk.closed.value.value)
        _check_validity(identity, terminal.clock.now().astimezone(CHINA).date())
    async with conversation.waiting(AskingCentre()):
        standing = await terminal.centre.card_standing(identity)
    return _identified(card, identity, standing)


def _check_validity(identity: CardIdentity, today: date) -> None:
    if not identity.issued <= today <= identity.expires:
        raise VisitRefused(Outcome.CARD_REFUSED, ProblemKind.CARD_EXPIRED, "expired")


def _identified(card: SocialCard, identity: CardIdentity, standing: CardStanding) -> Identified:
    token, holder = standing.token, standing.holder
    if standing.state is not CardState.NORMAL or token is None or holder is None:
        problem = STANDING_PROBLEMS.get(standing.state, ProblemKind.CARD_UNKNOWN)
        raise VisitRefused(Outcome.CARD_REFUSED, problem, f"standing-{standing.state.value}")
    if identity.social_security_number not in (None, holder.social_security_number):
        # Chip and centre name different people: such a card is never served.
        raise VisitRefused(Outcome.CARD_REFUSED, ProblemKind.CARD_UNKNOWN, "holder-differs")
    return Identified(card, holder, token, standing.has_reference_picture, standing.has_phone)


def refused_card(fault: CardFault) -> VisitRefused:
    """The refusal for a card fault."""
    problem = CARD_PROBLEMS.get(fault.reason, ProblemKind.CARD_MUTE)
    ours = fault.reason is CardFaultReason.READER
    outcome = Outcome.READER_LOST if ours else Outcome.CARD_REFUSED
    return VisitRefused(outcome, problem, f"{fault.reason.value}:{fault.code}")


async def wait_for_removal() -> None:
    """Give the reader time to report a pulled card before the fault is blamed on the card."""
    await trio.sleep(REMOVAL_GRACE_SECONDS)
