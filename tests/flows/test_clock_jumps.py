"""The wall clock jumps during a visit: the visit keeps its own time, and nothing is signed with a date
before its figures."""

import json
from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import trio

from devices.card.simulators.card import SimulatedCard
from devices.citizens import shelf
from kiosk.clock import FakeClock, VisitClock
from kiosk.device_names import Device
from kiosk.documents.order import ReceiptOrder
from kiosk.screens import Problem, ProblemKind
from kiosk.session.outcome import Outcome
from kiosk.session.support_codes import support_code
from kiosk.statement import CheckedStatement
from kiosk.store.journal import ReceiptState
from tests.support.flow import NOW, Flow, FlowClock, PlainRenderer, run_flow

TEN_YEARS_BACK, THREE_DAYS_ON = timedelta(days=-3652), timedelta(days=3)
JUMPS = pytest.mark.parametrize("jump", [TEN_YEARS_BACK, THREE_DAYS_ON], ids=["back", "on"])


class JumpingClock:
    """Replaces FlowClock.now."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.off = timedelta()
        monkeypatch.setattr(FlowClock, "now", lambda _: self.now())

    def now(self) -> datetime:
        return NOW + timedelta(seconds=trio.current_time()) + self.off


@JUMPS
@pytest.mark.parametrize("screen", ["reading", "enter-pin", "menu", "balance", "printing"])
def test_a_visit_keeps_its_own_time(
    monkeypatch: pytest.MonkeyPatch, jump: timedelta, screen: str
) -> None:
    clock, orders = JumpingClock(monkeypatch), kept_orders(monkeypatch)

    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until(screen)
        clock.off = jump
        await flow.until_ended()
        await trio.sleep(10)  # the terminal closes: its clock is wrong

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.SERVED]
    (order,) = orders
    (delivered,) = flow.centre.delivered.values()
    told = datetime.fromisoformat(json.loads(delivered)["at"])
    assert order.at == told
    assert NOW < order.at < NOW + timedelta(minutes=2)


def kept_orders(monkeypatch: pytest.MonkeyPatch) -> list[ReceiptOrder]:
    """The orders about to be signed."""
    orders: list[ReceiptOrder] = []
    usual = PlainRenderer.render

    async def render(self: PlainRenderer, order: ReceiptOrder) -> bytes:
        orders.append(order)
        return await usual(self, order)

    monkeypatch.setattr(PlainRenderer, "render", render)
    return orders


@JUMPS
def test_the_next_visit_uses_the_new_time(monkeypatch: pytest.MonkeyPatch, jump: timedelta) -> None:
    clock = JumpingClock(monkeypatch)

    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("menu")
        clock.off = jump
        await flow.until_ended()
        await trio.sleep(10)  # the terminal closes: its clock is wrong
        began = VisitClock(clock)
        clock.off = timedelta()
        await trio.sleep(5)
        assert began.now() == NOW + jump + timedelta(seconds=trio.current_time())

    run_flow(body)


def test_validity_is_judged_by_the_day_of_insertion(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    clock = JumpingClock(monkeypatch)

    async def body(flow: Flow) -> None:
        usual = flow.slot.open

        async def slow() -> object:
            clock.off = timedelta(days=40 * 365)
            return await usual()

        monkeypatch.setattr(flow.slot, "open", slow)
        flow.insert()
        await flow.until("enter-pin")

    run_flow(body)


def figures_of(monkeypatch: pytest.MonkeyPatch, flow: Flow, ahead: timedelta) -> None:
    usual = flow.centre.statement

    async def statement(*asked: object) -> CheckedStatement:
        found = await usual(*asked)  # type: ignore[arg-type]
        return replace(found, as_of=NOW.date() + ahead)

    monkeypatch.setattr(flow.centre, "statement", statement)


def test_nothing_is_signed_with_a_date_before_its_figures(monkeypatch: pytest.MonkeyPatch) -> None:
    orders = kept_orders(monkeypatch)

    async def body(flow: Flow) -> None:
        figures_of(monkeypatch, flow, timedelta(days=1))
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()
        assert [flow.journal.receipts(state) for state in ReceiptState] == [[]] * len(ReceiptState)

    flow = run_flow(body)
    assert not orders
    assert not flow.printer.papers
    assert [(end.outcome, end.code) for end in flow.supervisor.ended] == [
        (Outcome.CLOCK_WRONG, "clock-behind-figures")
    ]
    (told,) = [screen for screen in flow.person.shown if isinstance(screen, Problem)]
    assert told.kind is ProblemKind.CLOCK_WRONG
    assert told.code == support_code(ProblemKind.CLOCK_WRONG, "clock-behind-figures") == "T101"


def test_the_clock_is_then_probed_immediately(monkeypatch: pytest.MonkeyPatch) -> None:
    """The centre's clock is right, so the terminal closes as soon as the card is out."""

    async def body(flow: Flow) -> None:
        figures_of(monkeypatch, flow, timedelta(days=5))
        await trio.sleep(40)  # between two periodic probes
        flow.insert()
        await flow.until("balance")

        async def check() -> datetime:
            return NOW + timedelta(days=5, seconds=trio.current_time())

        monkeypatch.setattr(flow.centre, "check", check)
        await flow.until_ended()
        await trio.sleep(4)
        assert not flow.board.usable(Device.CLOCK)

    run_flow(body)


def test_figures_of_today_are_signed(monkeypatch: pytest.MonkeyPatch) -> None:
    async def body(flow: Flow) -> None:
        figures_of(monkeypatch, flow, timedelta())
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.SERVED]
    assert len(flow.printer.papers) == 1


def test_a_day_is_a_day_in_china(monkeypatch: pytest.MonkeyPatch) -> None:
    """At 17:30 UTC it is already tomorrow there, whatever zone the machine uses."""

    async def body(flow: Flow) -> None:
        figures_of(monkeypatch, flow, timedelta(days=1))
        clock.off = timedelta(hours=7)
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()

    clock = JumpingClock(monkeypatch)
    assert run_flow(body).outcomes == [Outcome.SERVED]


def test_a_card_expires_by_the_day_in_china(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its last day is over there, but not yet in the machine's own zone."""
    citizen = shelf()["c01"]
    card = citizen.card.model_copy(update={"expires": NOW.date()})

    async def body(flow: Flow) -> None:
        clock.off = timedelta(hours=7)
        flow.slot.insert(SimulatedCard(citizen.model_copy(update={"card": card})))
        await flow.until_ended()

    clock = JumpingClock(monkeypatch)
    assert run_flow(body).outcomes == [Outcome.CARD_REFUSED]


def test_a_visit_reads_the_wall_clock_only_once() -> None:
    async def main() -> None:
        wall = FakeClock(NOW)
        clock = VisitClock(wall)
        wall.moment += TEN_YEARS_BACK
        await trio.sleep(90)
        assert clock.now() == NOW + timedelta(seconds=90)

    trio.run(main, clock=trio.testing.MockClock(autojump_threshold=0))
