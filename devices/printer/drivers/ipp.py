"""A receipt printer that speaks IPP (RFC 8011), addressed directly.

No spooler in between: one that holds a receipt back prints it later, for a stranger. For the same
reason every job of ours that is still on the printer is cancelled before the next one is sent.
"""

import ssl
from contextlib import suppress
from dataclasses import dataclass

import trio

from devices.health import DeviceState, Health
from devices.printer.contract import (
    NotPrinted,
    Printed,
    PrintFault,
    PrintResult,
    PrintUnclear,
)
from devices.printer.drivers.ipp_line import USER, IppLine, MalformedReply, PrinterUnreachable
from devices.printer.drivers.ipp_message import Attribute, Group, IppOperation, IppTag
from devices.printer.drivers.ipp_state import JobReport, JobState, PrinterReport
from devices.watched import Watched

_BUSY = 0x0507
"""server-error-busy."""
_SILENT = Health(DeviceState.OFFLINE, PrintFault.OFFLINE)
_ODD = Health(DeviceState.HARDWARE_ERROR, PrintFault.OTHER)


@dataclass(frozen=True, slots=True)
class IppPatience:
    """Timeouts, in seconds.

    hand_over: for the printer to accept the document; nothing can be cancelled meanwhile.
    poll: interval between two polls of a job.
    grace: for somebody to clear a jam or an open cover during a job.
    busy: for a printer still working on something else.
    job: for a job that neither progresses nor says why.
    cancel: for a cancelled job to disappear.
    """

    hand_over: float = 5.0
    poll: float = 0.05
    grace: float = 10.0
    busy: float = 3.0
    job: float = 45.0
    cancel: float = 2.0


class IppPrinter:
    """A `ReceiptPrinter`. All methods are called in the trio thread; any number at a time."""

    def __init__(
        self,
        address: str,
        timeout_seconds: float = 3.0,
        patience: IppPatience | None = None,
        trust: ssl.SSLContext | None = None,
    ) -> None:
        """address: "ipp://host:port/ipp/print", or ipps. Raises ValueError for any other form.

        timeout_seconds: for one response, and for a printer that stops responding during a job.
        trust: for ipps, the TLS context; the system's certificates if omitted.
        """
        self._timeout_seconds = timeout_seconds
        self._patience = patience or IppPatience()
        self._line = IppLine(address, timeout_seconds, trust)
        self._health = Watched(_SILENT)
        self._printing = trio.Lock()

    @property
    def health(self) -> Watched[Health]:
        return self._health

    async def check(self) -> Health:
        try:
            await self._probe()
            if not self._printing.locked():  # a print in progress has cleared them already
                async with (
                    self._printing
                ):  # otherwise a job sent meanwhile would count as a leftover
                    await self._clear_leftovers()
        except PrinterUnreachable:
            self._health.set(_SILENT)
        except MalformedReply:
            self._health.set(_ODD)
        return self._health.value

    async def print_receipt(self, pdf: bytes, job_name: str) -> PrintResult:
        async with self._printing:
            refusal = await self._prepare()
            if refusal is not None:
                return NotPrinted(refusal)
            sent = await self._send(pdf, job_name)
            if not isinstance(sent, int):
                if isinstance(sent, PrintUnclear):
                    await self._cancel_unknown()
                return sent
            try:
                return await self._follow(sent)
            except trio.Cancelled:
                await self._cancel_abandoned(sent)
                raise

    async def aclose(self) -> None:
        await self._line.aclose()

    async def _prepare(self) -> PrintFault | None:
        """Make the printer ready, without any job of ours; returns None, or why it is not."""
        try:
            word = await self._probe()
            await self._clear_leftovers()
        except PrinterUnreachable:
            self._health.set(_SILENT)
            return PrintFault.OFFLINE
        except MalformedReply:
            self._health.set(_ODD)
            return PrintFault.OTHER
        return word.fault

    async def _probe(self) -> PrinterReport:
        """Ask the printer for its state and update `health`."""
        wanted = ("printer-state", "printer-state-reasons")
        reply = await self._line.ask(
            IppOperation.GET_PRINTER_ATTRIBUTES,
            {"requested-attributes": Attribute(IppTag.KEYWORD, wanted)},
        )
        if not reply.successful:
            raise MalformedReply
        group = next(iter(reply.of(IppTag.PRINTER)), Group(IppTag.PRINTER))
        word = PrinterReport.of(group.number("printer-state"), group.words("printer-state-reasons"))
        self._health.set(word.health)
        return word

    async def _clear_leftovers(self) -> None:
        """Cancel jobs that we sent earlier and could not cancel (no response, a crash of ours)."""
        reply = await self._line.ask(
            IppOperation.GET_JOBS,
            {
                "which-jobs": Attribute(IppTag.KEYWORD, ("not-completed",)),
                "requested-attributes": Attribute(
                    IppTag.KEYWORD, ("job-id", "job-originating-user-name")
                ),
            },
        )
        for job in reply.of(IppTag.JOB):
            number = job.number("job-id")
            if number is not None and job.words("job-originating-user-name") == (USER,):
                await self._cancel(number)

    async def _send(self, pdf: bytes, job_name: str) -> int | PrintResult:
        """Submit the document; returns the job's number, or the result if it has ended already.

        Shielded for the few milliseconds it takes: if cancelled between sending and the printer's
        response, the job would exist without our knowing its number.
        """
        deadline = trio.current_time() + self._patience.busy
        while True:
            sent: int | PrintResult = PrintUnclear(PrintFault.OFFLINE)
            with trio.move_on_after(self._patience.hand_over, shield=True):
                sent = await self._send_once(pdf, job_name)
            if sent != NotPrinted(PrintFault.OTHER) or trio.current_time() > deadline:
                return sent
            await trio.sleep(self._patience.poll)

    async def _send_once(self, pdf: bytes, job_name: str) -> int | PrintResult:
        """NotPrinted(OTHER) if the printer is busy."""
        try:
            reply = await self._line.ask(
                IppOperation.PRINT_JOB,
                {
                    "job-name": Attribute(IppTag.NAME, (job_name,)),
                    "document-format": Attribute(IppTag.MIME_TYPE, ("application/pdf",)),
                },
                {"print-scaling": Attribute(IppTag.KEYWORD, ("none",))},
                pdf,
            )
        except (PrinterUnreachable, MalformedReply):
            self._health.set(_SILENT)
            return PrintUnclear(PrintFault.OFFLINE)
        if reply.status == _BUSY:
            return NotPrinted(PrintFault.OTHER)
        job = next(iter(reply.of(IppTag.JOB)), Group(IppTag.JOB)).number("job-id")
        if reply.successful and job is not None:
            return job
        return NotPrinted(PrintFault.REJECTED)

    async def _follow(self, job: int) -> PrintResult:
        """Until the printer reports the job's end, or waiting any longer is pointless."""
        begun = heard = trio.current_time()
        faulty_since: float | None = None
        last_fault: PrintFault | None = None
        while True:
            now = trio.current_time()
            try:
                word, printer = await self._job(job), await self._probe()
                heard = trio.current_time()
            except (PrinterUnreachable, MalformedReply):
                if now - heard >= self._timeout_seconds:
                    self._health.set(_SILENT)
                    await self._cancel_unknown()
                    return PrintUnclear(PrintFault.OFFLINE)
                await trio.sleep(self._patience.poll)
                continue
            if word.state.ended:
                return _ended(word, printer.fault or last_fault)
            fault = printer.fault
            faulty_since = None if fault is None else now if faulty_since is None else faulty_since
            last_fault = fault or last_fault
            patient = faulty_since is None or now - faulty_since < self._patience.grace
            if not patient or now - begun > self._patience.job + self._patience.grace:
                return await self._give_up(job, fault or PrintFault.OTHER)
            await trio.sleep(self._patience.poll)

    async def _job(self, job: int) -> JobReport:
        reply = await self._line.ask(
            IppOperation.GET_JOB_ATTRIBUTES,
            {
                "job-id": Attribute(IppTag.INTEGER, (job,)),
                "requested-attributes": Attribute(
                    IppTag.KEYWORD, ("job-state", "job-state-reasons")
                ),
            },
        )
        group = next(iter(reply.of(IppTag.JOB)), Group(IppTag.JOB))
        try:
            state = JobState(group.number("job-state") or 0)
        except ValueError:
            raise MalformedReply from None
        return JobReport(state, frozenset(group.words("job-state-reasons")))

    async def _give_up(self, job: int, fault: PrintFault) -> PrintResult:
        """Cancel, and confirm that it is cancelled."""
        deadline = trio.current_time() + self._patience.cancel
        stopping = False
        while trio.current_time() < deadline:
            try:
                await self._cancel(job)
                word = await self._job(job)
            except (PrinterUnreachable, MalformedReply):
                continue
            if word.state.ended:
                return _ended(word, fault)
            stopping = "processing-to-stop-point" in word.reasons
            await trio.sleep(self._patience.poll)
        # It accepted the cancellation, and cannot continue before somebody clears the fault.
        certain = stopping and fault is not PrintFault.OTHER
        return NotPrinted(fault) if certain else PrintUnclear(fault)

    async def _cancel_abandoned(self, job: int) -> None:
        """The visit is over: cancel the job, without waiting long."""
        with trio.move_on_after(self._patience.cancel, shield=True):
            await self._give_up(job, PrintFault.OTHER)

    async def _cancel_unknown(self) -> None:
        """A printer that stopped responding may have the job: nothing may come out for the next person. If
        it still does not respond, the next probe tries again."""
        with (
            trio.move_on_after(self._patience.cancel, shield=True),
            suppress(PrinterUnreachable, MalformedReply),
        ):
            await self._clear_leftovers()

    async def _cancel(self, job: int) -> None:
        """Request it; an error status means that the job has already ended by itself."""
        await self._line.ask(IppOperation.CANCEL_JOB, {"job-id": Attribute(IppTag.INTEGER, (job,))})


def _ended(word: JobReport, fault: PrintFault | None) -> PrintResult:
    if word.state is not JobState.COMPLETED:
        rejected = any(reason.startswith("document-") for reason in word.reasons)
        return NotPrinted(PrintFault.REJECTED if rejected else fault or PrintFault.OTHER)
    if "job-completed-with-errors" in word.reasons:
        return PrintUnclear(fault or PrintFault.OTHER)
    return Printed()
