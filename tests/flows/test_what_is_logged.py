"""What a visit logs along the way: each result once, as in the catalogue."""

from typing import Any

import pytest
import trio

from devices.card.contract import CardFault, CardFaultReason, SocialCard
from devices.face.contract import Match, NoDecision, NoDecisionReason, NoMatch
from kiosk.central.contract import SESSION_OVER, CentreUnreachable, InvalidCentreAnswer
from kiosk.screens import (
    CodeEntered,
    EnterCode,
    FaceFailed,
    Finish,
    Menu,
    NewCode,
    Problem,
    StillThere,
    TryAgain,
)
from kiosk.session.outcome import Outcome, VisitEnd
from kiosk.visit.identify import REMOVAL_GRACE_SECONDS
from tests.flows.test_happy_visit import visit_once
from tests.support.centre import RIGHT_CODE
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import Reply, in_turn

WRONG = CodeEntered("000001")


def results(flow: Flow, name: str) -> list[str]:
    return [str(event.result) for event in flow.log.named(name)]


def test_every_code_attempt_and_the_attempts_left() -> None:
    replies = {EnterCode: in_turn(WRONG, NewCode(), WRONG, WRONG, WRONG, CodeEntered(RIGHT_CODE))}
    flow = run_flow(visit_once, Setting(has_picture=False, replies=replies))
    assert flow.outcomes == [Outcome.SERVED]
    assert results(flow, "code-checked") == ["wrong", "wrong", "wrong", "dead", "accepted"]
    asked = [screen for screen in flow.person.shown if isinstance(screen, EnterCode)]
    assert [(screen.attempts_left, screen.wrong, screen.renewed) for screen in asked] == [
        (3, False, False),
        (2, True, False),
        (3, False, True),
        (2, True, False),
        (1, True, False),
        (3, False, True),
    ]


def test_the_number_of_codes_per_visit_is_limited() -> None:
    flow = run_flow(
        visit_once, Setting(has_picture=False, replies={EnterCode: lambda _: NewCode()})
    )
    assert flow.person.names.count("sending-code") == 3
    assert flow.supervisor.ended == [VisitEnd(Outcome.NOT_VERIFIED, "codes-used-up")]


def test_every_face_attempt_with_its_reason() -> None:
    faces = (NoMatch(), NoDecision(NoDecisionReason.TOO_DARK), Match())
    flow = run_flow(visit_once, Setting(faces=faces, replies={FaceFailed: lambda _: TryAgain()}))
    decided = flow.log.named("face-decided")
    assert [(event.result, event.reason) for event in decided] == [
        ("no-match", ""),
        ("no-decision", "too-dark"),
        ("match", ""),
    ]


@pytest.mark.parametrize(
    ("error", "end"),
    [
        (CentreUnreachable("timeout"), VisitEnd(Outcome.CENTRE_AWAY, "timeout")),
        (InvalidCentreAnswer("shape"), VisitEnd(Outcome.CENTRE_WRONG, "shape")),
        (InvalidCentreAnswer(SESSION_OVER), VisitEnd(Outcome.TIMED_OUT, SESSION_OVER)),
    ],
)
def test_a_failed_request_to_the_centre(
    monkeypatch: pytest.MonkeyPatch, error: Exception, end: VisitEnd
) -> None:
    async def body(flow: Flow) -> None:
        async def statement(*_: object) -> None:
            raise error

        monkeypatch.setattr(flow.centre, "statement", statement)
        await visit_once(flow)

    flow = run_flow(body)
    assert flow.supervisor.ended == [end]
    (failed,) = flow.log.named("request-failed")
    assert (failed.request, failed.reason) == ("centre", end.code)


def test_the_steps_in_order() -> None:
    flow = run_flow(visit_once)
    steps = [event.step for event in flow.log.named("step-entered")]
    assert steps == ["identify", "authenticate", "verify", "serve"]


def test_every_screen_is_logged_including_the_one_shown_again_after_the_warning() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        while not flow.person.warned():
            await trio.sleep(0.1)
        await trio.sleep(5)
        flow.slot.pull()
        await flow.until_ready()

    flow = run_flow(body, Setting(replies={Menu: lambda _: None}))
    shown = [event.screen for event in flow.log.named("screen-shown")]
    at = shown.index("still-there")
    assert shown[at - 1] == shown[at + 1] == "menu"


@pytest.mark.parametrize("late", [0.1, REMOVAL_GRACE_SECONDS - 0.1])
def test_a_card_being_pulled_is_not_blamed(monkeypatch: pytest.MonkeyPatch, late: float) -> None:
    """It fails first; the reader notices the removal a moment later."""

    async def body(flow: Flow) -> None:
        async def opened() -> SocialCard:
            raise CardFault(CardFaultReason.MUTE, "no-answer")

        monkeypatch.setattr(flow.slot, "open", opened)
        flow.insert()
        await trio.sleep(late)
        flow.slot.pull()
        await flow.until_ready()

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.CARD_REMOVED]
    assert not any(isinstance(screen, Problem) for screen in flow.person.shown)


def test_a_fault_that_says_removed_is_a_removal(monkeypatch: pytest.MonkeyPatch) -> None:
    async def body(flow: Flow) -> None:
        async def opened() -> SocialCard:
            raise CardFault(CardFaultReason.REMOVED, "pulled")

        monkeypatch.setattr(flow.slot, "open", opened)
        await visit_once(flow)

    flow = run_flow(body)
    assert flow.supervisor.ended == [VisitEnd(Outcome.CARD_REMOVED)]
    assert not any(isinstance(screen, Problem) for screen in flow.person.shown)


def test_ending_at_the_warning_during_a_refusal_does_not_change_it() -> None:
    async def body(flow: Flow) -> None:
        flow.centre.away = True
        await visit_once(flow)

    replies: dict[type[Any], Reply] = {Problem: lambda _: None, StillThere: lambda _: Finish()}
    assert run_flow(body, Setting(replies=replies)).outcomes == [Outcome.CENTRE_AWAY]


def test_ending_at_the_warning_is_an_end_by_the_citizen() -> None:
    replies: dict[type[Any], Reply] = {Menu: lambda _: None, StillThere: lambda _: Finish()}
    assert run_flow(visit_once, Setting(replies=replies)).outcomes == [Outcome.ENDED]


def test_a_failed_face_report_is_a_failed_request(monkeypatch: pytest.MonkeyPatch) -> None:
    """The centre counts attempts: without it nobody may continue trying."""

    async def body(flow: Flow) -> None:
        async def report(*_: object) -> None:
            raise CentreUnreachable("lost")

        monkeypatch.setattr(flow.centre, "report_face_failure", report)
        await visit_once(flow)

    flow = run_flow(body, Setting(faces=(NoMatch(),)))
    assert flow.supervisor.ended == [VisitEnd(Outcome.CENTRE_AWAY, "lost")]
    assert "face-failed" not in flow.person.names


def test_a_picture_that_disappeared_at_the_centre_falls_back_to_a_code(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def body(flow: Flow) -> None:
        async def reference(*_: object) -> None:
            return None

        monkeypatch.setattr(flow.centre, "reference_picture", reference)
        await visit_once(flow)

    flow = run_flow(body, Setting(replies={EnterCode: lambda _: CodeEntered(RIGHT_CODE)}))
    assert flow.outcomes == [Outcome.SERVED]
    assert "look-at-camera" not in flow.person.names
    assert not flow.log.named("face-decided")
