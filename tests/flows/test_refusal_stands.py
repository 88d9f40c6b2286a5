"""A refusal remains the visit's outcome even if the card is pulled while the citizen reads about it."""

from collections.abc import Callable
from typing import Any

import pytest
import trio

from devices.card.simulators.faults import ChipFault
from devices.citizens import shelf
from kiosk.screens import (
    CodeEntered,
    Consent,
    EnterCode,
    EnterPin,
    OtherWay,
    PinEntered,
    Problem,
    StillThere,
)
from kiosk.session.outcome import Outcome, VisitEnd
from kiosk.session.support_codes import support_code
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import Reply

READS_ON: dict[type[Any], Reply] = {Problem: lambda _: None}
LOST = next(citizen.id for citizen in shelf().values() if citizen.standing == "lost")
NO_PIN = next(citizen.id for citizen in shelf().values() if citizen.card.pin is None)


def pulled_at_the_problem(
    setting: Setting, prepare: Callable[[Flow], None] = lambda flow: None
) -> Flow:
    async def body(flow: Flow) -> None:
        prepare(flow)
        flow.insert()
        while not flow.person.now.name.startswith("problem-"):
            await trio.sleep(0.1)
        flow.slot.pull()
        await flow.until_ready()

    return run_flow(body, setting)


@pytest.mark.parametrize(
    ("setting", "end"),
    [
        (Setting(LOST, READS_ON), VisitEnd(Outcome.CARD_REFUSED, "standing-lost")),
        (Setting(NO_PIN, READS_ON), VisitEnd(Outcome.PIN_NOT_SET)),
        (
            Setting(replies={**READS_ON, EnterPin: lambda _: PinEntered("999999")}),
            VisitEnd(Outcome.PIN_BLOCKED),
        ),
        (
            Setting(
                replies={
                    **READS_ON,
                    Consent: lambda _: OtherWay(),
                    EnterCode: lambda _: CodeEntered("000001"),
                }
            ),
            VisitEnd(Outcome.NOT_VERIFIED, "codes-used-up"),
        ),
        (
            Setting(has_picture=False, has_phone=False, replies=READS_ON),
            VisitEnd(Outcome.NOT_VERIFIED, "no-code"),
        ),
    ],
    ids=["lost", "no-pin", "blocked", "codes", "no-way"],
)
def test_the_refusal_is_the_end(setting: Setting, end: VisitEnd) -> None:
    flow = pulled_at_the_problem(setting)
    assert flow.supervisor.ended == [end]
    (logged,) = flow.log.named("visit-ended")
    assert (logged.outcome, logged.code) == (end.outcome.value, end.code)


@pytest.mark.parametrize(
    ("prepare", "end"),
    [
        (
            lambda flow: setattr(flow.centre, "away", True),
            VisitEnd(Outcome.CENTRE_AWAY, "refused"),
        ),
        (lambda flow: setattr(flow.centre, "wrong", True), VisitEnd(Outcome.CENTRE_WRONG, "shape")),
    ],
    ids=["away", "wrong"],
)
def test_the_centre_is_the_end(prepare: Callable[[Flow], None], end: VisitEnd) -> None:
    assert pulled_at_the_problem(Setting(replies=READS_ON), prepare).supervisor.ended == [end]


def test_the_log_has_the_reason_and_the_screen_the_short_code() -> None:
    async def body(flow: Flow) -> None:
        flow.insert().fault = ChipFault.TRUNCATED
        await flow.until_ended()
        await flow.until_ready()

    flow = run_flow(body)
    (end,) = flow.supervisor.ended
    (told,) = [screen for screen in flow.person.shown if isinstance(screen, Problem)]
    assert end.code == "unreadable:ef05-truncated"
    assert told.code == support_code(told.kind, end.code) == "K141"
    (logged,) = flow.log.named("visit-ended")
    assert logged.code == end.code


def test_a_touch_of_the_end_button_keeps_the_refusal_too() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("problem-card-lost")
        flow.person.touch_end()
        await flow.until_ended()
        await flow.until_ready()

    assert run_flow(body, Setting(LOST, READS_ON)).outcomes == [Outcome.CARD_REFUSED]


def test_nobody_reads_it_and_the_end_stays_the_same() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()

    flow = run_flow(body, Setting(LOST, {**READS_ON, StillThere: lambda _: None}))
    assert flow.outcomes == [Outcome.CARD_REFUSED]
