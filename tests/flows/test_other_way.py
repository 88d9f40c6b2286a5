"""Citizens who decline the camera or have no picture at the centre verify by one-time code."""

from kiosk.central.contract import Verification
from kiosk.screens import (
    CodeEntered,
    Consent,
    EnterCode,
    Finish,
    LookAtCamera,
    NewCode,
    NoPhone,
    OtherWay,
)
from kiosk.session.outcome import Outcome
from tests.flows.test_happy_visit import visit_once
from tests.support.centre import RIGHT_CODE
from tests.support.flow import Setting, run_flow
from tests.support.person import in_turn

RIGHT = CodeEntered(RIGHT_CODE)


def test_consent_declined() -> None:
    setting = Setting(replies={Consent: lambda _: OtherWay(), EnterCode: lambda _: RIGHT})
    flow = run_flow(visit_once, setting)
    assert flow.outcomes == [Outcome.SERVED]
    assert flow.centre.shown == [("c01", Verification.ONE_TIME_CODE)]
    assert "look-at-camera" not in flow.person.names
    assert not flow.log.named("face-decided")


def test_no_picture_at_the_centre() -> None:
    setting = Setting(has_picture=False, replies={EnterCode: lambda _: RIGHT})
    flow = run_flow(visit_once, setting)
    assert flow.outcomes == [Outcome.SERVED]
    assert "consent" not in flow.person.names


def test_declined_without_a_phone_can_still_agree() -> None:
    setting = Setting(has_phone=False, replies={Consent: lambda _: OtherWay()})
    flow = run_flow(visit_once, setting)
    assert flow.outcomes == [Outcome.SERVED]
    assert flow.person.names.index("no-phone") < flow.person.names.index("look-at-camera")


def test_declined_without_a_phone_and_ends() -> None:
    replies = {Consent: lambda _: OtherWay(), NoPhone: lambda _: Finish()}
    flow = run_flow(visit_once, Setting(has_phone=False, replies=replies))
    assert flow.outcomes == [Outcome.ENDED]
    assert "menu" not in flow.person.names


def test_no_phone_either() -> None:
    flow = run_flow(visit_once, Setting(has_picture=False, has_phone=False))
    assert flow.outcomes == [Outcome.NOT_VERIFIED]
    assert "problem-no-other-way" in flow.person.names


def test_wrong_codes_never_open_the_menu() -> None:
    setting = Setting(has_picture=False, replies={EnterCode: lambda _: CodeEntered("000001")})
    flow = run_flow(visit_once, setting)
    assert flow.outcomes == [Outcome.NOT_VERIFIED]
    assert "menu" not in flow.person.names


def test_a_new_code_on_request() -> None:
    replies = {EnterCode: in_turn(NewCode(), RIGHT)}
    flow = run_flow(visit_once, Setting(has_picture=False, replies=replies))
    assert flow.outcomes == [Outcome.SERVED]
    first, second = (screen for screen in flow.person.shown if isinstance(screen, EnterCode))
    assert (first.renewed, second.renewed) == (False, True)


def test_a_wrong_code_after_a_new_one_is_reported_as_wrong_and_not_new() -> None:
    replies = {EnterCode: in_turn(NewCode(), CodeEntered("000001"), RIGHT)}
    flow = run_flow(visit_once, Setting(has_picture=False, replies=replies))
    last = [screen for screen in flow.person.shown if isinstance(screen, EnterCode)][-1]
    assert (last.wrong, last.renewed) == (True, False)


def test_choosing_the_other_way_during_an_attempt_is_not_a_match() -> None:
    """A code is requested, and the figures are returned for that code."""
    replies = {LookAtCamera: lambda _: OtherWay(), EnterCode: lambda _: RIGHT}
    flow = run_flow(visit_once, Setting(replies=replies))
    assert flow.outcomes == [Outcome.SERVED]
    assert flow.centre.shown == [("c01", Verification.ONE_TIME_CODE)]
    assert flow.person.names.index("look-at-camera") < flow.person.names.index("enter-code")
    assert not flow.log.named("face-decided")
    assert flow.verifier.open_sessions == 0
