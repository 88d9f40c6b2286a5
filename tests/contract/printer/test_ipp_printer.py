"""What only the real protocol shows: silence, leftovers, a printer that is busy or sends garbage.

Against a real process, so in real time: tests wait to confirm that nothing comes out.
"""

from collections.abc import Awaitable, Callable
from functools import partial

import pytest
import trio

from devices.health import DeviceState
from devices.printer.contract import NotPrinted, Printed, PrintFault, PrintUnclear
from devices.printer.drivers.ipp import IppPatience, IppPrinter
from devices.printer.drivers.ipp_line import IppLine
from devices.printer.drivers.ipp_message import Attribute, IppOperation, IppTag
from tests.contract.printer.benches import PATIENCE
from tests.support.ippeveprinter import IppEvePrinter
from tests.unit.documents.papers import receipt, statement

NAME = "V012-26-1122-0042-0"
PAPER = receipt(statement()).pdf
NEXT = receipt(statement(), serial=43).pdf


def driver(address: str, timeout_seconds: float = 0.4) -> IppPrinter:
    return IppPrinter(address, timeout_seconds, PATIENCE)


async def send(address: str, pdf: bytes, user: str | None = None) -> None:
    """Submits a job of another program, or (without user) of an earlier run of ours."""
    line = IppLine(address, 1.0)
    attributes = {"document-format": Attribute(IppTag.MIME_TYPE, ("application/pdf",))}
    if user is not None:
        attributes["requesting-user-name"] = Attribute(IppTag.NAME, (user,))
    assert (await line.ask(IppOperation.PRINT_JOB, attributes, None, pdf)).successful


def test_frozen_before(process: IppEvePrinter) -> None:
    async def test() -> None:
        process.freeze()
        with trio.fail_after(2):
            result = await driver(process.address).print_receipt(PAPER, NAME)
        assert result == NotPrinted(PrintFault.OFFLINE)
        process.thaw()
        await trio.sleep(0.2)
        assert len(process.papers) == before

    before = len(process.papers)
    trio.run(test)


def test_frozen_during_a_job(process: IppEvePrinter) -> None:
    async def test() -> None:
        process.take_seconds(0.3)
        printer = driver(process.address)
        async with trio.open_nursery() as nursery:

            async def job() -> None:
                result = await printer.print_receipt(PAPER, NAME)
                assert result == PrintUnclear(PrintFault.OFFLINE)
                assert printer.health.value.state is DeviceState.OFFLINE

            nursery.start_soon(job)
            await trio.sleep(0.1)
            process.freeze()
        process.thaw()
        assert (await printer.check()).usable

    trio.run(test)


def test_a_job_left_by_an_earlier_run_does_not_come_out(process: IppEvePrinter) -> None:
    """The program was killed while its receipt was held up by a jam. The next citizen must not get it."""

    async def test() -> None:
        process.take_seconds(0.0)
        process.fault("media-jam")
        await send(process.address, PAPER)
        await trio.sleep(0.1)
        printer = driver(process.address)
        await printer.check()
        await trio.sleep(0.1)
        process.clear("media-jam")
        assert await printer.print_receipt(NEXT, NAME) == Printed()
        await trio.sleep(0.2)
        assert process.papers[before:] == [NEXT]

    before = len(process.papers)
    trio.run(test)


def test_waits_for_a_printer_busy_with_something_else(process: IppEvePrinter) -> None:
    async def test() -> None:
        process.take_seconds(0.3)
        await send(process.address, PAPER, user="somebody")
        assert await driver(process.address).print_receipt(NEXT, NAME) == Printed()
        assert process.papers[before:] == [PAPER, NEXT]

    before = len(process.papers)
    trio.run(test)


def test_gives_up_on_a_printer_that_stays_busy(process: IppEvePrinter) -> None:
    async def test() -> None:
        process.take_seconds(0.6)
        await send(process.address, PAPER, user="somebody")
        patience = IppPatience(poll=0.02, busy=0.2)
        printer = IppPrinter(process.address, 1.0, patience)
        assert await printer.print_receipt(NEXT, NAME) == NotPrinted(PrintFault.OTHER)
        await trio.sleep(0.7)
        assert process.papers[before:] == [PAPER]

    before = len(process.papers)
    trio.run(test)


def test_nothing_is_listening() -> None:
    async def test() -> None:
        printer = driver("ipp://localhost:9/ipp/print")
        assert await printer.print_receipt(PAPER, NAME) == NotPrinted(PrintFault.OFFLINE)
        assert (await printer.check()).state is DeviceState.OFFLINE

    trio.run(test)


@pytest.mark.parametrize("address", ["", "printer", "http://localhost/ipp", "ipp:///ipp/print"])
def test_refuses_an_invalid_ipp_address(address: str) -> None:
    with pytest.raises(ValueError, match="not an IPP address"):
        IppPrinter(address)


_HTTP = b"HTTP/1.1 200 OK\r\nContent-Type: application/ipp\r\nConnection: close\r\n\r\n"
NONSENSE = {
    "an empty answer": _HTTP,
    "a web page": _HTTP + b"<html>It works!</html>",
    "no such page": b"HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n",
    "not even HTTP": b"\x00\x01\x02\r\n\r\n",
    "an error status": _HTTP + b"\x02\x00\x05\x00\x00\x00\x00\x01\x03",
    "truncated": _HTTP + b"\x02\x00\x00\x00\x00\x00\x00\x01\x04\x44\x00\x0dprinter",
    "a negative length": _HTTP + b"\x02\x00\x00\x00\x00\x00\x00\x01\x01\x44\x00\x01a\xff\xfa\x03",
    "an answer without end": _HTTP + 1_100_000 * b"\x02",
}


@pytest.mark.parametrize("answer", NONSENSE.values(), ids=NONSENSE)
def test_garbage_ends_in_a_clear_result(answer: bytes) -> None:
    async def test(address: str) -> None:
        printer = driver(address)
        result = await printer.print_receipt(PAPER, NAME)
        assert result in (NotPrinted(PrintFault.OTHER), NotPrinted(PrintFault.OFFLINE))
        assert not (await printer.check()).usable

    trio.run(_against, answer, test)


async def _against(answer: bytes, test: Callable[[str], Awaitable[None]]) -> None:
    """Run the test against a server that sends the same answer to everything."""

    async def serve(stream: trio.SocketStream) -> None:
        async with stream:
            await stream.receive_some(65536)
            try:
                await stream.send_all(answer)
            except trio.BrokenResourceError:
                pass  # the peer disconnected

    async with trio.open_nursery() as nursery:
        listeners = await nursery.start(partial(trio.serve_tcp, serve, 0, host="127.0.0.1"))
        port = listeners[0].socket.getsockname()[1]
        with trio.fail_after(5):
            await test(f"ipp://127.0.0.1:{port}/ipp/print")
        nursery.cancel_scope.cancel()
