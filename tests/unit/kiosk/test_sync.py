"""When the outbox is delivered: immediately, after a backoff, and what is held back. On virtual time."""

from collections.abc import Awaitable, Callable
from contextlib import closing
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path

import trio
from trio.testing import MockClock

from kiosk.central.contract import CentreUnreachable, InvalidCentreAnswer, OperationResult
from kiosk.central.sync import (
    FAILURES_A_ROUND,
    FIRST_PAUSE_SECONDS,
    LONGEST_PAUSE_SECONDS,
    Sync,
)
from kiosk.store.audit_head import AuditHead
from kiosk.store.idempotency import IdempotencyKey
from kiosk.store.journal import Journal, ReceiptRow, ReceiptState
from kiosk.store.vault import Vault
from tests.support.centre import MemoryCentre
from tests.support.flow import EventList

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
SOON = 1.0
"""Longer than a delivery, shorter than any backoff."""


class Centre(MemoryCentre):
    """asked: number and time of each attempted delivery. received: its operation and audit head. bad: numbers
    it currently defers."""

    def __init__(self) -> None:
        super().__init__({})
        self.asked: list[tuple[str, float]] = []
        self.received: list[tuple[str, AuditHead]] = []
        self.bad: set[str] = set()
        self.refuses: set[str] = set()

    async def deliver(
        self, key: IdempotencyKey, operation: str, body: bytes, audit: AuditHead
    ) -> OperationResult:
        number = body.decode()
        self.asked.append((number, trio.current_time()))
        self.received.append((operation, audit))
        if not self.away and number in self.bad:
            await trio.sleep(0.05)
            raise InvalidCentreAnswer("status-404")
        result = await super().deliver(key, operation, body, audit)
        return OperationResult.REFUSED if number in self.refuses else result

    def times(self, number: str) -> list[float]:
        return [at for name, at in self.asked if name == number]

    @property
    def has(self) -> list[str]:
        return sorted(body.decode() for body in self.delivered.values())


class Outbox:
    """A journal, a centre, and the sync between them."""

    def __init__(self, folder: Path) -> None:
        self.journal = Journal.open(folder / "journal.sqlite", Vault(bytes(32)))
        self.centre = Centre()
        self.log = EventList()
        self.sync = Sync(self.journal, self.centre, self.log)

    def add(self, *numbers: str) -> None:
        for number in numbers:
            self.journal.start_receipt(
                ReceiptRow(number, AT, "balance", "face", ReceiptState.STARTED)
            )
            self.journal.end_receipt(number, ReceiptState.PRINTED, number.encode(), AT)

    def add_and_wake(self, *numbers: str) -> None:
        self.add(*numbers)
        self.sync.wake()


def run(
    folder: Path,
    body: Callable[[Outbox], Awaitable[None]],
    before: Callable[[Outbox], None] = lambda outbox: None,
) -> None:
    """`body` alongside the sync, for at most six hours. before: while the sync has not started."""

    async def main() -> None:
        outbox = Outbox(folder)
        before(outbox)
        with closing(outbox.journal), trio.fail_after(6 * 3600):
            async with trio.open_nursery() as nursery:
                nursery.start_soon(outbox.sync.run)
                await trio.testing.wait_all_tasks_blocked()
                await body(outbox)
                nursery.cancel_scope.cancel()

    trio.run(main, clock=MockClock(autojump_threshold=0))


def test_new_operations_are_delivered_immediately(tmp_path: Path) -> None:
    async def body(outbox: Outbox) -> None:
        outbox.add_and_wake("R1")
        await trio.sleep(SOON)
        assert outbox.centre.has == ["R1"]

    run(tmp_path, body)


def test_the_backoff_grows_to_its_maximum(tmp_path: Path) -> None:
    async def body(outbox: Outbox) -> None:
        outbox.centre.away = True
        outbox.add_and_wake("R1")
        await trio.sleep(3 * LONGEST_PAUSE_SECONDS)
        times = outbox.centre.times("R1")
        pauses = [round(b - a) for a, b in pairwise(times)]
        assert pauses[:4] == [5, 10, 20, 40]
        assert pauses[-1] == LONGEST_PAUSE_SECONDS

    run(tmp_path, body)


def test_success_resets_the_backoff(tmp_path: Path) -> None:
    async def body(outbox: Outbox) -> None:
        outbox.centre.away = True
        outbox.add_and_wake("R1")
        await trio.sleep(3600)
        outbox.centre.away = False
        await trio.sleep(LONGEST_PAUSE_SECONDS + SOON)
        assert outbox.centre.has == ["R1"]
        outbox.centre.away = True
        outbox.add_and_wake("R2")
        await trio.sleep(SOON)
        outbox.centre.away = False
        await trio.sleep(FIRST_PAUSE_SECONDS)
        assert outbox.centre.has == ["R1", "R2"]

    run(tmp_path, body)


def test_a_round_ends_after_the_maximum_number_of_failures(tmp_path: Path) -> None:
    numbers = [f"R{number:02}" for number in range(FAILURES_A_ROUND + 10)]

    async def body(outbox: Outbox) -> None:
        outbox.centre.bad = set(numbers)
        outbox.add_and_wake(*numbers)
        await trio.sleep(FIRST_PAUSE_SECONDS)
        assert [number for number, _ in outbox.centre.asked] == numbers[:FAILURES_A_ROUND]
        await trio.sleep(3600)
        assert {number for number, _ in outbox.centre.asked} == set(numbers)

    run(tmp_path, body)


def test_an_unreachable_centre_is_tried_once_per_round(tmp_path: Path) -> None:
    """That says nothing about the operation, which stays first."""

    async def body(outbox: Outbox) -> None:
        outbox.centre.away = True
        outbox.add_and_wake("R1", "R2", "R3")
        await trio.sleep(FIRST_PAUSE_SECONDS - SOON)
        assert [number for number, _ in outbox.centre.asked] == ["R1"]
        assert [row.deferrals for row in outbox.journal.waiting()] == [0, 0, 0]

    run(tmp_path, body)


def test_deferred_operations_are_held_back_while_new_ones_are_sent(tmp_path: Path) -> None:
    """Retrying them on every wake-up would request them at every visit."""

    async def body(outbox: Outbox) -> None:
        outbox.centre.bad = {"bad"}
        outbox.add_and_wake("bad")
        await trio.sleep(1000)  # the backoff has grown
        before = len(outbox.centre.times("bad"))
        for number in range(10):
            outbox.add_and_wake(f"R{number}")
            await trio.sleep(SOON)
        assert len(outbox.centre.has) == 10
        assert len(outbox.centre.times("bad")) <= before + 1

    run(tmp_path, body)


def test_deferred_operations_are_delivered_eventually(tmp_path: Path) -> None:
    async def body(outbox: Outbox) -> None:
        outbox.centre.bad = {"bad"}
        outbox.add_and_wake("bad", "good")
        await trio.sleep(1000)
        assert outbox.centre.has == ["good"]
        outbox.centre.bad = set()
        await trio.sleep(LONGEST_PAUSE_SECONDS + SOON)
        assert outbox.centre.has == ["bad", "good"]

    run(tmp_path, body)


def test_refused_operations_are_never_retried(tmp_path: Path) -> None:
    async def body(outbox: Outbox) -> None:
        outbox.centre.refuses = {"no"}
        outbox.add_and_wake("no")
        await trio.sleep(SOON)
        for number in range(5):
            outbox.add_and_wake(f"R{number}")
            await trio.sleep(SOON)
        await trio.sleep(3600)
        assert len(outbox.centre.times("no")) == 1
        assert outbox.journal.outbox_states() == {"done": 5, "refused": 1}

    run(tmp_path, body)


def test_woken_during_a_round(tmp_path: Path) -> None:
    """An operation recorded during a round is delivered after it, without another wake-up."""

    async def body(outbox: Outbox) -> None:
        outbox.add_and_wake("R1")
        while not outbox.centre.asked:
            await trio.sleep(0.01)
        assert outbox.centre.has == []  # the round is in progress
        outbox.add_and_wake("R2")
        await trio.sleep(SOON)
        assert outbox.centre.has == ["R1", "R2"]

    run(tmp_path, body)


def test_woken_during_a_round_within_a_backoff(tmp_path: Path) -> None:
    """The same during a backoff."""

    async def body(outbox: Outbox) -> None:
        outbox.centre.bad = {"bad"}
        outbox.add_and_wake("bad")
        await trio.sleep(1000)
        outbox.add_and_wake("R1")
        while not outbox.centre.times("R1"):
            await trio.sleep(0.01)
        assert outbox.centre.has == []
        outbox.add_and_wake("R2")
        await trio.sleep(SOON)
        assert outbox.centre.has == ["R1", "R2"]

    run(tmp_path, body)


def test_a_failing_centre_answers_and_an_unreachable_one_does_not() -> None:
    """A 5xx answers this operation; a failed connection does not, nor does "too many requests"."""
    assert CentreUnreachable("status-500").answered
    assert not CentreUnreachable("status-429").answered
    assert not CentreUnreachable("refused").answered


def test_each_delivery_carries_its_operation_and_the_audit_head(tmp_path: Path) -> None:
    async def body(outbox: Outbox) -> None:
        outbox.journal.audit(AT, "visit 1 served")
        outbox.add_and_wake("R1")
        await trio.sleep(SOON)
        assert outbox.centre.received == [("receipt", outbox.journal.audit_head())]
        assert outbox.journal.audit_head().length > 0

    run(tmp_path, body)


def test_what_was_answered_is_logged(tmp_path: Path) -> None:
    async def body(outbox: Outbox) -> None:
        outbox.centre.refuses.add("R2")
        outbox.add_and_wake("R1", "R2")
        await trio.sleep(SOON)
        sent = [(event.operation, event.result) for event in outbox.log.named("outbox-sent")]
        assert sent == [("receipt", "done"), ("receipt", "refused")]

    run(tmp_path, body)


def test_a_failure_is_logged_once_a_round_with_its_reason(tmp_path: Path) -> None:
    async def body(outbox: Outbox) -> None:
        outbox.centre.bad |= {"R1", "R2"}
        outbox.add_and_wake("R1", "R2")
        await trio.sleep(SOON)
        failed = [(event.request, event.reason) for event in outbox.log.named("request-failed")]
        assert failed == [("deliver", "status-404")]

    run(tmp_path, body)


def test_each_attempt_is_counted(tmp_path: Path) -> None:
    async def body(outbox: Outbox) -> None:
        outbox.centre.away = True
        outbox.add_and_wake("R1")
        await trio.sleep(FIRST_PAUSE_SECONDS + SOON)
        assert [row.tries for row in outbox.journal.oldest_waiting(9)] == [2]

    run(tmp_path, body)


def test_what_an_earlier_run_left_is_retried_from_the_start(tmp_path: Path) -> None:
    def before(outbox: Outbox) -> None:
        outbox.centre.away = True
        outbox.add_and_wake("R1")  # nobody listens yet

    async def body(outbox: Outbox) -> None:
        await trio.sleep(SOON)
        outbox.centre.away = False
        await trio.sleep(FIRST_PAUSE_SECONDS)
        assert outbox.centre.has == ["R1"]
        assert [round(at) for at in outbox.centre.times("R1")] == [0, 5]

    run(tmp_path, body, before)
