"""Delivers the outbox: one loop, oldest first, each operation until the centre has answered."""

import trio

from kiosk.central.contract import Centre, CentreAway, CentreWrong, OperationResult
from kiosk.events import EventLog, OutboxSent, RequestFailed, code, code_of
from kiosk.journal import Journal, OutboxRow

FIRST_PAUSE_SECONDS = 5.0
LONGEST_PAUSE_SECONDS = 300.0
TRIES = 50
"""Answers that make no sense, until an operation is set aside: some four hours of them."""


class Sync:
    """Run `run` for as long as the terminal runs; `wake` when something new was recorded."""

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
            if await self._deliver_all():
                pause = FIRST_PAUSE_SECONDS
                await self._woken.wait()
            else:
                with trio.move_on_after(pause):
                    await self._woken.wait()
                pause = min(pause * 2, LONGEST_PAUSE_SECONDS)

    async def _deliver_all(self) -> bool:
        """True when nothing is left; False when something has to be tried again."""
        whole = True
        for row in self._journal.waiting():
            try:
                whole &= await self._deliver(row)
            except CentreAway as away:
                self._events.log(RequestFailed(code("deliver"), code_of(away.code)))
                return False
        return whole

    async def _deliver(self, row: OutboxRow) -> bool:
        """False when the centre did not take it: the others are delivered all the same, and one
        that is never taken is set aside for the staff. Raises CentreAway."""
        self._journal.count_try(row.key)
        try:
            result = await self._centre.deliver(row.key, row.operation, row.body)
        except CentreWrong as wrong:
            self._events.log(RequestFailed(code("deliver"), code_of(wrong.code)))
            if row.tries + 1 < TRIES:
                return False
            self._journal.settle(row.key, "stuck")
            self._events.log(OutboxSent(code(row.operation), code("stuck")))
            return True
        refused = result is OperationResult.REFUSED
        self._journal.settle(row.key, "refused" if refused else "done")
        self._events.log(OutboxSent(code(row.operation), code(result.value)))
        return True
