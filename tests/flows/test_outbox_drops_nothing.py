"""Whatever the centre answers and however long it is away, each operation arrives and none blocks the
others."""

from typing import Any

import pytest
import trio

from kiosk.central.answer import of_status
from kiosk.central.contract import CentreUnreachable, InvalidCentreAnswer, OperationResult
from kiosk.central.sync import FAILURES_A_ROUND
from kiosk.screens import Balance, Finish, GoBack, Menu, PrintWanted, ServiceChosen
from kiosk.store.idempotency import IdempotencyKey
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import Reply, in_turn, twice

HOUR = 3600.0


def many() -> dict[type[Any], Reply]:
    """For one flow: the replies are used up."""
    return {
        Menu: in_turn(*(ServiceChosen("balance"), Finish()) * 100),
        Balance: in_turn(*(PrintWanted(), GoBack()) * 100),
    }


async def visits(flow: Flow, count: int) -> None:
    for _ in range(count):
        flow.insert()
        await flow.until_ended(len(flow.supervisor.ended) + 1)
        await flow.until_ready()


def test_a_long_outage_and_one_invalid_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    odd: list[int] = []

    async def body(flow: Flow) -> None:
        usual, back_at = flow.centre.deliver, trio.current_time() + 3 * HOUR

        async def deliver(key: IdempotencyKey, *rest: Any) -> OperationResult:
            if trio.current_time() < back_at:
                raise CentreUnreachable("refused")
            if not odd:
                odd.append(1)
                raise InvalidCentreAnswer("status-404")
            return await usual(key, *rest)

        monkeypatch.setattr(flow.centre, "deliver", deliver)
        await visits(flow, 1)
        await trio.sleep_until(back_at + 900)
        assert flow.journal.outbox_states() == {"done": 1}

    run_flow(body)


@pytest.mark.parametrize(
    "error", [InvalidCentreAnswer("status-401"), CentreUnreachable("status-500")]
)
def test_a_day_of_refused_service(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    """More operations than are attempted in one round; then all arrive."""
    count = FAILURES_A_ROUND + 5

    async def body(flow: Flow) -> None:
        usual = flow.centre.deliver

        async def deliver(*_: object) -> OperationResult:
            raise error

        monkeypatch.setattr(flow.centre, "deliver", deliver)
        await visits(flow, count)
        await trio.sleep(2 * HOUR)
        assert flow.journal.outbox_states() == {"waiting": count}
        monkeypatch.setattr(flow.centre, "deliver", usual)
        await trio.sleep(900)
        assert flow.journal.outbox_states() == {"done": count}

    run_flow(body, Setting(replies=many()))


@pytest.mark.parametrize(
    "error", [InvalidCentreAnswer("status-404"), CentreUnreachable("status-500")]
)
def test_deferred_operations_block_nothing(
    monkeypatch: pytest.MonkeyPatch, error: Exception
) -> None:
    """As many as end a round: new ones are tried before them."""
    bad: list[IdempotencyKey] = []

    async def body(flow: Flow) -> None:
        usual = flow.centre.deliver

        async def deliver(key: IdempotencyKey, *rest: Any) -> OperationResult:
            if len(bad) < FAILURES_A_ROUND and key not in bad:
                bad.append(key)
            if key in bad:
                raise error
            return await usual(key, *rest)

        monkeypatch.setattr(flow.centre, "deliver", deliver)
        await visits(flow, FAILURES_A_ROUND + 2)
        await trio.sleep(HOUR)
        assert flow.journal.outbox_states() == {"done": 2, "waiting": FAILURES_A_ROUND}

    run_flow(body, Setting(replies=many()))


def test_an_invalid_answer_to_one_operation_leaves_the_menu_unchanged(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    async def body(flow: Flow) -> None:
        async def deliver(*_: object) -> OperationResult:
            await trio.sleep(0.2)
            raise InvalidCentreAnswer("status-404")

        monkeypatch.setattr(flow.centre, "deliver", deliver)
        await visits(flow, 1)

    flow = run_flow(body, Setting(replies=twice()))
    menus = [screen for screen in flow.person.shown if isinstance(screen, Menu)]
    assert len(menus) > 1
    assert all(menu.entries[0].available for menu in menus)


def test_a_centre_that_answers_429_is_given_a_backoff(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[float] = []

    async def body(flow: Flow) -> None:
        async def deliver(*_: object) -> OperationResult:
            asked.append(trio.current_time())
            raise of_status(429)

        monkeypatch.setattr(flow.centre, "deliver", deliver)
        await visits(flow, 5)
        await trio.sleep(HOUR)
        assert asked.count(asked[-1]) == 1

    run_flow(body, Setting(replies=many()))


def test_deferred_operations_do_not_flood_the_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line per round and reason, and no round of them for each visit."""

    async def body(flow: Flow) -> None:
        async def deliver(*_: object) -> OperationResult:
            raise InvalidCentreAnswer("status-404")

        monkeypatch.setattr(flow.centre, "deliver", deliver)
        await visits(flow, 10)
        await trio.sleep(HOUR)
        before = len(flow.log.named("request-failed"))
        await trio.sleep(HOUR)
        assert 10 <= len(flow.log.named("request-failed")) - before <= 13

    run_flow(body, Setting(replies=many()))
