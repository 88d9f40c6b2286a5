"""Delivers the outbox in one loop, oldest first, until the centre has accepted or refused each operation."""

from collections.abc import Sequence

import trio

from kiosk.central.contract import Centre, CentreUnreachable, InvalidCentreAnswer, OperationResult
from kiosk.events import EventLog, OutboxSent, RequestFailed, code, code_of
from kiosk.store.journal import Journal, OutboxRow

FIRST_PAUSE_SECONDS = 5.0
LONGEST_PAUSE_SECONDS = 300.0
FAILURES_A_ROUND = 20
"""After this many deferrals in a row, no more operations are sent until the backoff has passed."""


class Sync:
    """Start `run` once, for the lifetime of the terminal; call `wake` after recording an operation."""

    def __init__(self, journal: Journal, centre: Centre, events: EventLog) -> None:
        self._journal = journal
        self._centre = centre
        self._events = events
        self._woken = trio.Event()

    def wake(self) -> None:
        self._woken.set()

    async def run(self) -> None:
        pause = FIRST_PAUSE_SECONDS
        while True:
            self._woken = trio.Event()
            if await self._round(self._journal.waiting()):
                pause = FIRST_PAUSE_SECONDS
                await self._woken.wait()
            else:
                await self._only_others_until(trio.current_time() + pause)
                pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    async def _only_others_until(self, deadline: float) -> None:
        """During the backoff, operations that failed because the centre was unreachable are retried as
        soon as a new one is recorded; deferred operations are not."""
        while True:
            with trio.move_on_at(deadline):
                await self._woken.wait()
            if not self._woken.is_set():
                return
            self._woken = trio.Event()
            await self._round([row for row in self._journal.waiting() if not row.deferrals])

    async def _round(self, rows: Sequence[OutboxRow]) -> bool:
        """True when all are settled; False when something has to be retried.

        No operation is ever dropped: deferred ones queue behind those not yet answered.
        """
        told: set[str] = set()
        failed = 0
        for row in rows:
            try:
                await self._deliver(row)
            except (CentreUnreachable, InvalidCentreAnswer) as error:
                if error.code not in told:
                    told.add(error.code)
                    self._events.log(RequestFailed(code("deliver"), code_of(error.code)))
                if isinstance(error, CentreUnreachable) and not error.answered:
                    return False  # unreachable: says nothing about the operation
                self._journal.count_deferral(row.key)
                failed += 1
            if failed == FAILURES_A_ROUND:
                return False
        return failed == 0

    async def _deliver(self, row: OutboxRow) -> None:
        """Until the centre has accepted or refused it. Raises CentreUnreachable and InvalidCentreAnswer."""
        self._journal.count_try(row.key)
        audit = self._journal.audit_head()
        result = await self._centre.deliver(row.key, row.operation, row.body, audit)
        refused = result is OperationResult.REFUSED
        self._journal.settle(row.key, "refused" if refused else "done")
        self._events.log(OutboxSent(code(row.operation), code(result.value)))
