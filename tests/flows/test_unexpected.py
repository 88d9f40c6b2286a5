"""What nobody expected: logged by class and place only, told to the citizen, and the next is served."""

import sqlite3
from typing import Any

import pytest
import trio

from devices.card.contract import CardFault, CardFaultReason
from kiosk.screens import OutOfService, OutOfServiceReason
from kiosk.session.outcome import Outcome
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import twice

SECRET = "510104198504179620"


class _Strange_Error(Exception):  # noqa: N801  # a class name that is no code
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


def test_a_card_fault_with_a_code_that_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
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


def test_a_full_disk(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: Any) -> int:
        raise sqlite3.OperationalError("database or disk is full")

    async def body(flow: Flow) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(flow.journal, "next_number", full)
            flow.insert()
            await flow.until("out-of-service")
            assert flow.person.now == OutOfService(OutOfServiceReason.FAULT)
            await trio.sleep(120)
            flow.slot.pull()
        await flow.until("attract")
        await then_served(flow)

    assert run_flow(body).outcomes[-1] is Outcome.SERVED


def test_a_delivery_that_fails_takes_nothing_along(monkeypatch: pytest.MonkeyPatch) -> None:
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
