"""One citizen's visit, from inserting the card to a named end. Removing the card cancels it anywhere."""

import trio

from devices.card.contract import CardFault, CardFaultReason, SlotState, SlotStatus, SocialCard
from kiosk.central.contract import SESSION_OVER, CentreUnreachable, InvalidCentreAnswer
from kiosk.events import RequestFailed, StepEntered, code, code_of
from kiosk.screens import Problem, ProblemKind
from kiosk.session.conversation import Conversation
from kiosk.session.desk import StaffDesk
from kiosk.session.outcome import (
    CitizenEndedError,
    NobodyThereError,
    Outcome,
    VisitEnd,
    VisitRefused,
)
from kiosk.session.roles import StaffMember
from kiosk.session.support_codes import support_code
from kiosk.session.terminal import Terminal
from kiosk.session.verified_visit import VerifiedVisit
from kiosk.visit.authenticate import check_pin
from kiosk.visit.identify import identify, refused_card, wait_for_removal
from kiosk.visit.serve import serve
from kiosk.visit.verify import verify


async def visit(terminal: Terminal, desk: StaffDesk, inserted: SlotStatus) -> VisitEnd:
    """Run one visit, of a citizen or of staff.

    inserted: the slot status that started it; any other status ends it.
    Always returns an end; unexpected exceptions are raised, for the supervisor.
    """
    ends: list[VisitEnd] = []
    async with trio.open_nursery() as nursery:

        async def end_when_card_goes() -> None:
            gone = await terminal.slot.status.wait_until(
                lambda status: not _same_card(status, inserted)
            )
            lost = gone.state is SlotState.UNAVAILABLE
            ends.append(VisitEnd(Outcome.READER_LOST if lost else Outcome.CARD_REMOVED))
            nursery.cancel_scope.cancel()

        async def end_when_wanted() -> None:
            await terminal.screens.end_wanted()
            ends.append(VisitEnd(Outcome.ENDED))
            nursery.cancel_scope.cancel()

        nursery.start_soon(end_when_card_goes)
        nursery.start_soon(end_when_wanted)
        ends.append(await _steps_recording_refusals(terminal, desk, ends))
        nursery.cancel_scope.cancel()
    return ends[0]


def _same_card(status: SlotStatus, inserted: SlotStatus) -> bool:
    return status.state is SlotState.CARD_IN and status.insertion == inserted.insertion


async def _steps_recording_refusals(
    terminal: Terminal, desk: StaffDesk, ends: list[VisitEnd]
) -> VisitEnd:
    """ends: a refusal is recorded here before the citizen has read it: if the card is pulled meanwhile,
    the refusal is still what ended the visit."""
    rules = terminal.rules
    conversation = Conversation(
        terminal.screens, terminal.events, rules.warning_seconds, rules.patience
    )
    try:
        return await _steps(terminal, desk, conversation)
    except VisitRefused as refused:
        ends.append(refused.end)
        return await _tell(conversation, refused.problem, refused.end)
    except NobodyThereError:
        return VisitEnd(Outcome.TIMED_OUT)
    except CitizenEndedError:
        return VisitEnd(Outcome.ENDED)


async def _steps(terminal: Terminal, desk: StaffDesk, conversation: Conversation) -> VisitEnd:
    try:
        return await _with_card(terminal, desk, conversation)
    except CardFault as fault:
        await wait_for_removal()
        if fault.reason is CardFaultReason.REMOVED:
            return VisitEnd(Outcome.CARD_REMOVED)
        if fault.reason is CardFaultReason.READER:
            terminal.journal.staff.record_abnormal(terminal.clock.now(), "card-reader-failed")
        raise refused_card(fault) from None
    except CentreUnreachable as away:
        terminal.events.log(RequestFailed(code("centre"), code_of(away.code)))
        raise VisitRefused(Outcome.CENTRE_AWAY, ProblemKind.CENTRE_AWAY, away.code) from None
    except InvalidCentreAnswer as wrong:
        terminal.events.log(RequestFailed(code("centre"), code_of(wrong.code)))
        if wrong.code == SESSION_OVER:
            raise VisitRefused(Outcome.TIMED_OUT, ProblemKind.TIMED_OUT, wrong.code) from None
        raise VisitRefused(Outcome.CENTRE_WRONG, ProblemKind.CENTRE_WRONG, wrong.code) from None


async def _with_card(terminal: Terminal, desk: StaffDesk, conversation: Conversation) -> VisitEnd:
    card = await terminal.slot.open()
    try:
        return await _serve_holder(terminal, desk, conversation, card)
    finally:
        with trio.CancelScope(shield=True), trio.move_on_after(1):
            await card.close()


async def _serve_holder(
    terminal: Terminal, desk: StaffDesk, conversation: Conversation, card: SocialCard
) -> VisitEnd:
    _enter(terminal, "identify")
    who = await identify(terminal, desk, conversation, card)
    if isinstance(who, VisitEnd):
        return who
    if isinstance(who, StaffMember):
        _enter(terminal, "maintain")
        await desk.serve(who, conversation, card)
        return VisitEnd(Outcome.STAFF)
    _enter(terminal, "authenticate")
    await check_pin(card, conversation, terminal.events)
    _enter(terminal, "verify")
    how = await verify(terminal, conversation, who)
    _enter(terminal, "serve")
    await serve(terminal, VerifiedVisit(conversation, who.holder, who.token, how))
    return VisitEnd(Outcome.SERVED)


def _enter(terminal: Terminal, step: str) -> None:
    terminal.events.log(StepEntered(code(step)))


async def _tell(conversation: Conversation, problem: ProblemKind, end: VisitEnd) -> VisitEnd:
    """Show the problem until it is acknowledged or nobody is there."""
    try:
        await conversation.ask(Problem(problem, support_code(problem, end.code)))
    except (NobodyThereError, CitizenEndedError):
        pass  # the end stays the same
    return end
