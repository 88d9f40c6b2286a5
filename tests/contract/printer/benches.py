"""A printer and its controls, for the simulated printer and for the real process."""

from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import trio
import trio.testing

from devices.printer.contract import PrintFault, ReceiptPrinter
from devices.printer.drivers.ipp import IppPatience, IppPrinter
from devices.printer.simulators.printer import SimulatedPrinter
from tests.support.ippeveprinter import IppEvePrinter

PATIENCE = IppPatience(poll=0.02, grace=0.4, busy=1.0, job=5.0, cancel=1.0)
MIDDLE_SECONDS = 0.08
"""A job is in progress this long after its start."""
_PAPER_SECONDS = 0.25


class Bench(Protocol):
    printer: ReceiptPrinter

    @property
    def papers(self) -> list[bytes]:
        """What came out, in order."""
        ...

    def run(self, test: Callable[[], Awaitable[Any]]) -> Any: ...

    def break_idle(self, fault: PrintFault) -> None: ...

    def break_job(self, fault: PrintFault) -> None:
        """During a job: it stops at this fault."""
        ...

    def mend(self) -> None: ...

    def run_low(self) -> None: ...

    def switch_off(self) -> None: ...

    def switch_on(self) -> None: ...


class SimulatedBench:
    def __init__(self) -> None:
        self._simulated = SimulatedPrinter(
            print_seconds=_PAPER_SECONDS, grace_seconds=PATIENCE.grace, silence_seconds=1.0
        )
        self.printer: ReceiptPrinter = self._simulated

    @property
    def papers(self) -> list[bytes]:
        return [paper.pdf for paper in self._simulated.papers]

    def run(self, test: Callable[[], Awaitable[Any]]) -> Any:
        return trio.run(test, clock=trio.testing.MockClock(autojump_threshold=0))

    def break_idle(self, fault: PrintFault) -> None:
        names = {
            PrintFault.PAPER_OUT: "paper-out",
            PrintFault.PAPER_JAM: "paper-jam",
            PrintFault.COVER_OPEN: "cover-open",
        }
        self._simulated.set_state(names[fault])

    break_job = break_idle

    def mend(self) -> None:
        self._simulated.set_state("ok")

    def run_low(self) -> None:
        self._simulated.set_state("paper-low")

    def switch_off(self) -> None:
        self._simulated.set_state("offline")

    def switch_on(self) -> None:
        self._simulated.set_state("ok")


class IppBench:
    """One process shared by many tests; `papers` counts from this bench's creation."""

    def __init__(self, process: IppEvePrinter) -> None:
        self.process = process
        self.printer: ReceiptPrinter = IppPrinter(process.address, 1.0, PATIENCE)
        self._before = len(process.papers)
        self._idle: list[PrintFault] = []
        self._job: list[PrintFault] = []
        process.take_seconds(_PAPER_SECONDS)

    @property
    def papers(self) -> list[bytes]:
        return self.process.papers[self._before :]

    def run(self, test: Callable[[], Awaitable[Any]]) -> Any:
        return trio.run(test)

    def break_idle(self, fault: PrintFault) -> None:
        self._idle.append(fault)
        if fault is PrintFault.PAPER_OUT:
            self.process.paper(0)
        else:
            self.process.idle_fault(fault)

    def break_job(self, fault: PrintFault) -> None:
        self._job.append(fault)
        self.process.fault(fault)

    def mend(self) -> None:
        while self._job:
            self.process.clear(self._job.pop())
        while self._idle:
            fault = self._idle.pop()
            if fault is PrintFault.PAPER_OUT:
                self.process.paper(125)
            else:
                self.process.idle_clear(fault)

    def run_low(self) -> None:
        self._idle.append(PrintFault.PAPER_OUT)
        self.process.paper(5)

    def switch_off(self) -> None:
        self.process.kill()

    def switch_on(self) -> None:
        self.process.start()
