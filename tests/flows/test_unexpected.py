"""Unexpected errors: logged by class and place only, shown to the citizen, and the next one is served."""

from typing import Any

import pytest
import trio

from devices.card.contract import CardFault, CardFaultReason
from kiosk.session.outcome import Outcome
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import twice

SECRET = "510104198504179620"


class _Strange_Error(Exception):  # noqa: N801  # a class name that is not a code
    pass


async def fails(*_: Any) -> None:
    raise _Strange_Error(SECRET)


async def then_served(flow: Flow) -> None:
    await flow.until_ready()
    flow.insert()
    await flow.until_ended(len(flow.supervisor.ended) + 1)
    await flow.until_ready()


def test_a_service_that_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    async def body(flow: Flow) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(flow.centre, "statement", fails)
            flow.insert()
            await flow.until_ended()
        await then_served(flow)

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.FAULT, Outcome.SERVED]
    assert "problem-fault" in flow.person.names
    assert SECRET not in repr(flow.log.events)
    (recovered,) = flow.log.named("supervisor-recovered")
    assert "Strange" in recovered.error


def test_a_card_fault_with_an_invalid_code(monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuses() -> None:
        raise CardFault(CardFaultReason.MUTE, "open_80100067 \N{BULLET}")

    async def body(flow: Flow) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(flow.slot, "open", refuses)
            flow.insert()
            await flow.until_ended()
        await then_served(flow)

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.CARD_REFUSED, Outcome.SERVED]
    assert "problem-card-mute" in flow.person.names


def test_a_failing_delivery_affects_nothing_else(monkeypatch: pytest.MonkeyPatch) -> None:
    async def body(flow: Flow) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(flow.centre, "deliver", fails)
            flow.insert()
            await flow.until_ended()
            await then_served(flow)
        await trio.sleep(900)

    flow = run_flow(body, Setting(replies=twice()))
    assert flow.outcomes == [Outcome.SERVED, Outcome.SERVED]
    assert len(flow.centre.delivered) == 2
