"""A simulated receipt printer: takes time, runs out of paper, jams, stops responding."""

from collections import deque
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any

import trio

from devices.dock import Arguments, Command, DockError
from devices.health import DeviceState, Health
from devices.printer.contract import (
    MEDIA_LOW,
    NotPrinted,
    Printed,
    PrintFault,
    PrintResult,
    PrintUnclear,
)
from devices.printer.simulators.paper_picture import save_picture
from devices.watched import Watched

_PAPERS_KEPT = 50


class PrinterCondition(StrEnum):
    """The states that the simulated printer can be set to."""

    OK = "ok"
    PAPER_LOW = "paper-low"
    PAPER_OUT = "paper-out"
    PAPER_JAM = "paper-jam"
    COVER_OPEN = "cover-open"
    OFFLINE = "offline"
    REJECTS = "rejects"
    JAM_IN_THE_MIDDLE = "jam-in-the-middle"
    """Works until a receipt is half out; then it is PAPER_JAM until set otherwise."""
    SILENT = "silent"
    """Accepts the document, then stops responding; nothing comes out."""
    SILENT_AFTER_PRINTING = "silent-after-printing"
    """The paper comes out, but the confirmation does not arrive."""


_FAULTS = {
    PrinterCondition.PAPER_OUT: PrintFault.PAPER_OUT,
    PrinterCondition.PAPER_JAM: PrintFault.PAPER_JAM,
    PrinterCondition.COVER_OPEN: PrintFault.COVER_OPEN,
    PrinterCondition.OFFLINE: PrintFault.OFFLINE,
}
_SILENCES = (PrinterCondition.SILENT, PrinterCondition.SILENT_AFTER_PRINTING)


@dataclass(slots=True)
class Paper:
    """One document that came out. copy: its bytes, or the file they were written to. taken: picked up by
    has it."""

    name: str
    copy: bytes | Path
    taken: bool = False
    _pages: int = 0

    @property
    def pdf(self) -> bytes:
        return self.copy if isinstance(self.copy, bytes) else self.copy.read_bytes()

    @property
    def pages(self) -> int:
        if not self._pages:
            import pypdfium2  # only needed when a person looks

            with pypdfium2.PdfDocument(self.pdf) as document:
                self._pages = len(document)
        return self._pages


class SetCondition(Arguments):
    state: PrinterCondition


class WhichPaper(Arguments):
    """name: of a paper that came out; if empty, the last one. path: where to write the picture; if empty,
    beside the paper's own file."""

    name: str = ""
    path: Path | None = None


class SimulatedPrinter:
    """A `ReceiptPrinter`. out: where a copy of each paper goes, as NAME.pdf.

    print_seconds: from accepting the document to the complete paper. grace_seconds: how long a fault
    during a job may last before the job is given up. silence_seconds: timeout for a printer that does
    not respond.
    """

    def __init__(
        self,
        out: Path | None = None,
        print_seconds: float = 0.1,
        grace_seconds: float = 10.0,
        silence_seconds: float = 3.0,
    ) -> None:
        self._out = out
        self._print_seconds = print_seconds
        self._grace_seconds = grace_seconds
        self._silence_seconds = silence_seconds
        self._condition = Watched(PrinterCondition.OK)
        self._health = Watched(Health(DeviceState.ONLINE))
        self._printing = trio.Lock()
        self.papers: deque[Paper] = deque(maxlen=_PAPERS_KEPT)

    @property
    def health(self) -> Watched[Health]:
        return self._health

    @property
    def condition(self) -> PrinterCondition:
        return self._condition.value

    def set_state(self, state: str) -> None:
        """A PrinterCondition or its value (otherwise ValueError). Waiters on `health` see it at once."""
        condition = PrinterCondition(state)
        self._condition.set(condition)
        self._health.set(_health(condition))

    async def check(self) -> Health:
        await trio.lowlevel.checkpoint()
        return self._health.value

    async def print_receipt(self, pdf: bytes, job_name: str) -> PrintResult:
        async with self._printing:
            fault = _FAULTS.get(self.condition)
            if fault is not None:
                return NotPrinted(fault)
            if self.condition is PrinterCondition.REJECTS or not pdf.startswith(b"%PDF-"):
                return NotPrinted(PrintFault.REJECTED)
            await trio.sleep(self._print_seconds / 2)
            if self.condition is PrinterCondition.JAM_IN_THE_MIDDLE:
                self.set_state(PrinterCondition.PAPER_JAM)
            fault = await self._lasting_fault()
            if fault is not None:
                gone = fault is PrintFault.OFFLINE
                return PrintUnclear(fault) if gone else NotPrinted(fault)
            await trio.sleep(self._print_seconds / 2)
            return await self._finish(Paper(job_name, pdf))

    def dock_commands(self) -> dict[str, Command]:
        return {
            "printer.set": Command(
                f"set the state of the printer: {', '.join(PrinterCondition)}",
                SetCondition,
                self._do_set,
            ),
            "printer.papers": Command(
                "the papers that came out", Arguments, self._do_papers, tells=True
            ),
            "printer.take": Command("take the paper out of the tray", Arguments, self._do_take),
            "printer.paper": Command(
                "save a paper as a PNG picture; by default the last one",
                WhichPaper,
                self._do_paper,
                tells=True,
            ),
            "printer.state": Command("the printer's state", Arguments, self._do_state, tells=True),
        }

    async def _lasting_fault(self) -> PrintFault | None:
        """The current fault, if it lasts longer than the grace period."""
        with trio.move_on_after(self._grace_seconds):
            await self._condition.wait_until(lambda condition: condition not in _FAULTS)
        return _FAULTS.get(self.condition)

    async def _finish(self, paper: Paper) -> PrintResult:
        condition = self.condition
        if condition is not PrinterCondition.SILENT:
            self.papers.append(paper)
            if self._out is not None:
                paper.copy = await _written(self._out, paper)
        if condition in _SILENCES:
            await trio.sleep(self._silence_seconds)
            self.set_state(PrinterCondition.OFFLINE)
            return PrintUnclear(PrintFault.OFFLINE)
        return Printed()

    async def _do_set(self, arguments: SetCondition) -> dict[str, str]:
        self.set_state(arguments.state)
        return await self._do_state(arguments)

    async def _do_state(self, arguments: Arguments) -> dict[str, str]:
        return {"state": self.condition.value, "health": self._health.value.state.value}

    async def _do_paper(self, which: WhichPaper) -> dict[str, str]:
        named = [paper for paper in self.papers if which.name in ("", paper.name)]
        if not named:
            raise DockError("no such paper" if which.name else "no paper has come out yet")
        path = which.path or self._picture_file(named[-1])
        try:
            await trio.to_thread.run_sync(save_picture, named[-1].pdf, path)
        except OSError as error:
            raise DockError(f"printer.paper: {path}: {error.strerror}") from None
        return {"name": named[-1].name, "path": str(path)}

    def _picture_file(self, paper: Paper) -> Path:
        if self._out is None:
            raise DockError("printer.paper: path: is required here")
        return self._out / f"{paper.name}.png"

    async def _do_papers(self, arguments: Arguments) -> list[Mapping[str, Any]]:
        return [
            {"name": paper.name, "pages": paper.pages, "taken": paper.taken}
            for paper in self.papers
        ]

    async def _do_take(self, arguments: Arguments) -> dict[str, str]:
        for paper in self.papers:
            if not paper.taken:
                paper.taken = True
                return {"name": paper.name}
        raise DockError("no paper to take")


async def _written(folder: Path, paper: Paper) -> Path:
    file = folder / f"{paper.name}.pdf"
    await trio.Path(folder).mkdir(parents=True, exist_ok=True)
    await trio.Path(file).write_bytes(paper.pdf)
    return file


def _health(condition: PrinterCondition) -> Health:
    if condition is PrinterCondition.PAPER_LOW:
        return Health(DeviceState.ATTENTION, MEDIA_LOW)
    fault = _FAULTS.get(condition)
    if fault is None:
        return Health(DeviceState.ONLINE)
    offline = fault is PrintFault.OFFLINE
    return Health(DeviceState.OFFLINE if offline else DeviceState.USER_ERROR, fault)
