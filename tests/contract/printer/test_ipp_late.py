"""Printers that respond late: nothing comes out for the next person, and nothing sent is lost."""

from collections.abc import Awaitable, Callable
from typing import Any

import trio
from trio.testing import MockClock

from devices.printer.contract import Printed, PrintResult, PrintUnclear
from devices.printer.drivers.ipp import IppPrinter
from devices.printer.drivers.ipp_line import USER, PrinterUnreachable
from devices.printer.drivers.ipp_message import Group, IppOperation, IppTag, Reply
from devices.printer.drivers.ipp_state import JobState

TIMEOUT_SECONDS = 4.0
IDLE = Group(IppTag.PRINTER, {"printer-state": (3,), "printer-state-reasons": ("none",)})
JOB = 7


class LatePrinter:
    """Replaces the connection to a printer. late: delay in seconds before the n-th response of a kind."""

    def __init__(self, late: Callable[[IppOperation, int], float]) -> None:
        self.jobs: dict[int, JobState] = {}
        self.finishes_at = float("inf")
        self._late = late
        self._asked: dict[IppOperation, int] = {}

    async def ask(self, operation: IppOperation, *_: Any) -> Reply:
        number = self._asked[operation] = self._asked.get(operation, 0) + 1
        answer = Reply(0, tuple(self._done(operation)))
        try:
            with trio.fail_after(TIMEOUT_SECONDS):
                await trio.sleep(0.01 + self._late(operation, number))
        except trio.TooSlowError:
            raise PrinterUnreachable from None
        if operation is IppOperation.GET_JOBS:  # as of when the response is sent
            return Reply(0, tuple(self._done(operation)))
        return answer

    def _done(self, operation: IppOperation) -> list[Group]:
        match operation:
            case IppOperation.GET_PRINTER_ATTRIBUTES:
                return [IDLE]
            case IppOperation.GET_JOBS:
                mine = [job for job, state in self.jobs.items() if not state.ended]
                owner = {"job-originating-user-name": (USER,)}
                return [Group(IppTag.JOB, {"job-id": (job,), **owner}) for job in mine]
            case IppOperation.PRINT_JOB:
                self.jobs[JOB] = JobState.PROCESSING
                return [Group(IppTag.JOB, {"job-id": (JOB,)})]
            case IppOperation.CANCEL_JOB:
                self.jobs[JOB] = JobState.CANCELED
                return []
            case _:
                if trio.current_time() > self.finishes_at and not self.jobs[JOB].ended:
                    self.jobs[JOB] = JobState.COMPLETED
                return [Group(IppTag.JOB, {"job-state": (self.jobs[JOB].value,)})]


def at(there: LatePrinter, body: Callable[[IppPrinter], Awaitable[None]]) -> None:
    async def main() -> None:
        printer = IppPrinter("ipp://127.0.0.1/x", TIMEOUT_SECONDS)
        printer._line = there  # type: ignore[assignment]
        await body(printer)

    trio.run(main, clock=MockClock(autojump_threshold=0))


def test_a_job_accepted_but_never_confirmed_is_cancelled() -> None:
    there = LatePrinter(lambda operation, _: 6.0 if operation is IppOperation.PRINT_JOB else 0.0)

    async def body(printer: IppPrinter) -> None:
        result = await printer.print_receipt(b"%PDF-", "T1-26-1122-0001-X")
        assert isinstance(result, PrintUnclear)
        assert there.jobs == {JOB: JobState.CANCELED}

    at(there, body)


def test_a_job_of_a_printer_that_stopped_responding_for_a_while_is_cancelled() -> None:
    """It does not respond about jobs for longer than any timeout, then responds again."""

    def late(operation: IppOperation, number: int) -> float:
        silent = operation is IppOperation.GET_JOB_ATTRIBUTES and number < 4
        return 6.0 if silent else 0.0

    there = LatePrinter(late)

    async def body(printer: IppPrinter) -> None:
        result = await printer.print_receipt(b"%PDF-", "T1-26-1122-0002-X")
        assert isinstance(result, PrintUnclear)
        assert there.jobs == {JOB: JobState.CANCELED}

    at(there, body)


def test_a_probe_in_progress_does_not_cancel_a_job_sent_meanwhile() -> None:
    def late(operation: IppOperation, number: int) -> float:
        return 1.0 if operation is IppOperation.GET_JOBS and number == 1 else 0.0

    there = LatePrinter(late)
    there.finishes_at = 2.0

    async def body(printer: IppPrinter) -> None:
        results: list[PrintResult] = []

        async def test_page() -> None:
            await trio.sleep(0.5)
            results.append(await printer.print_receipt(b"%PDF-", "test-T7"))

        async with trio.open_nursery() as nursery:
            nursery.start_soon(printer.check)
            nursery.start_soon(test_page)
        assert results == [Printed()]

    at(there, body)


def test_a_probe_does_not_wait_for_a_job_in_progress() -> None:
    there = LatePrinter(lambda operation, number: 0.0)
    there.finishes_at = 40.0

    async def body(printer: IppPrinter) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(printer.print_receipt, b"%PDF-", "T1-26-1122-0003-X")
            await trio.sleep(1)
            since = trio.current_time()
            await printer.check()
            assert trio.current_time() - since < 1

    at(there, body)
