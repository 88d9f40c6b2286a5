"""Another person, a photograph, nobody: never the menu; limited attempts; one-time code offered."""

import pytest
import trio

from devices.face.contract import (
    FaceResult,
    Match,
    NoDecision,
    NoDecisionReason,
    NoMatch,
    NotLive,
    NotLiveReason,
)
from devices.health import DeviceState, Health
from kiosk.screens import CodeEntered, EnterCode, FaceFailed, FaceFailure, OtherWay
from kiosk.session.outcome import Outcome
from tests.flows.test_happy_visit import visit_once
from tests.support.centre import RIGHT_CODE
from tests.support.flow import Flow, Setting, run_flow


@pytest.mark.parametrize(
    ("result", "told"),
    [
        (NoMatch(), FaceFailure.NOT_CONFIRMED),
        (NotLive(NotLiveReason.FLAT), FaceFailure.NOT_CONFIRMED),
        (NotLive(NotLiveReason.NO_TURN), FaceFailure.NO_TURN),
        (NoDecision(NoDecisionReason.CAMERA_COVERED), FaceFailure.CAMERA_COVERED),
        (NoDecision(NoDecisionReason.PROCESS_DIED), FaceFailure.CAMERA_OUT),
    ],
)
def test_never_the_menu(result: FaceResult, told: FaceFailure) -> None:
    flow = run_flow(visit_once, Setting(faces=(result,) * 3, has_phone=False))
    failed = [screen for screen in flow.person.shown if isinstance(screen, FaceFailed)]
    assert [screen.reason for screen in failed] == [told] * 3
    assert [screen.attempts_left for screen in failed] == [2, 1, 0]
    assert flow.outcomes == [Outcome.NOT_VERIFIED]
    assert "menu" not in flow.person.names
    refused = isinstance(result, NoMatch | NotLive)
    assert flow.centre.face_failures == (3 if refused else 0)


def test_second_attempt_matches() -> None:
    flow = run_flow(visit_once, Setting(faces=(NotLive(NotLiveReason.WRONG_TURN), Match())))
    assert flow.outcomes == [Outcome.SERVED]


def test_other_way_after_a_failure() -> None:
    replies = {
        FaceFailed: lambda _: OtherWay(),
        EnterCode: lambda _: CodeEntered(RIGHT_CODE),
    }
    flow = run_flow(visit_once, Setting(faces=(NoMatch(),), replies=replies))
    assert flow.outcomes == [Outcome.SERVED]
    assert [event.result for event in flow.log.named("face-decided")] == ["no-match"]


def test_a_camera_known_to_be_out_is_not_offered() -> None:
    async def body(flow: Flow) -> None:
        await visit_once(flow)  # the camera fails during it
        await flow.until_ready()
        await trio.sleep(5)
        flow.verifier.health = Health(DeviceState.ONLINE)
        flow.insert()
        await flow.until_ended(2)
        await flow.until_ready()

    out = NoDecision(NoDecisionReason.CAMERA_GONE)
    replies = {FaceFailed: lambda _: OtherWay(), EnterCode: lambda _: CodeEntered(RIGHT_CODE)}

    async def camera_dies(flow: Flow) -> None:
        flow.verifier.health = Health(DeviceState.OFFLINE, "gone")
        await body(flow)

    flow = run_flow(camera_dies, Setting(faces=(out,), replies=replies))
    assert flow.outcomes == [Outcome.SERVED, Outcome.SERVED]
    assert [screen.name for screen in flow.person.shown].count("consent") == 1
