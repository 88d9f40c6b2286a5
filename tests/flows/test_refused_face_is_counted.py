"""Pulling the card before the menu appears does not save a camera attempt."""

import pytest
import trio

from devices.face.contract import NoMatch
from kiosk.central.contract import CentreUnreachable, HolderToken
from kiosk.session.outcome import Outcome
from kiosk.visit.verify import REPORT_SECONDS
from tests.support.flow import Flow, Setting, run_flow


def test_each_refusal_reaches_the_centre() -> None:
    async def body(flow: Flow) -> None:
        for n in range(3):
            flow.insert()
            while len(flow.log.named("face-decided")) <= n:
                await trio.sleep(0.01)
            flow.slot.pull()
            await flow.until_ready()

    flow = run_flow(body, Setting(faces=(NoMatch(),) * 20))
    assert flow.centre.face_failures == len(flow.log.named("face-decided")) == 3


def test_a_hanging_centre_does_not_block_the_visit(monkeypatch: pytest.MonkeyPatch) -> None:
    async def body(flow: Flow) -> None:
        async def slow(*_: object) -> None:
            await trio.sleep(10)
            raise CentreUnreachable("timeout")

        monkeypatch.setattr(flow.centre, "report_face_failure", slow)
        flow.insert()
        while not flow.log.named("face-decided"):
            await trio.sleep(0.01)
        flow.slot.pull()
        since = trio.current_time()
        await flow.until_ready()
        assert trio.current_time() - since < REPORT_SECONDS + 5
        assert "problem-centre-away" not in flow.person.names

    flow = run_flow(body, Setting(faces=(NoMatch(),) * 20))
    assert flow.outcomes == [Outcome.CARD_REMOVED]


def test_a_slow_centre_is_waited_for_while_the_card_is_in(monkeypatch: pytest.MonkeyPatch) -> None:
    async def body(flow: Flow) -> None:
        usual = flow.centre.report_face_failure

        async def slow(token: HolderToken) -> None:
            await trio.sleep(REPORT_SECONDS * 3)
            await usual(token)

        monkeypatch.setattr(flow.centre, "report_face_failure", slow)
        flow.insert()
        await flow.until("face-failed")
        assert flow.centre.face_failures == 1

    run_flow(body, Setting(faces=(NoMatch(),) * 20))


def test_a_report_that_fails_after_the_card_was_pulled_is_ignored(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def body(flow: Flow) -> None:
        async def fails(*_: object) -> None:
            await trio.sleep(REPORT_SECONDS / 2)
            raise CentreUnreachable("lost")

        monkeypatch.setattr(flow.centre, "report_face_failure", fails)
        flow.insert()
        while not flow.log.named("face-decided"):
            await trio.sleep(0.01)
        flow.slot.pull()
        await flow.until_ready()
        assert "problem-centre-away" not in flow.person.names
        assert not flow.log.named("request-failed")

    flow = run_flow(body, Setting(faces=(NoMatch(),) * 20))
    assert flow.outcomes == [Outcome.CARD_REMOVED]
