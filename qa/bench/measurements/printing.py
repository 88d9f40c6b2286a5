"""Printing a receipt, until it is confirmed."""

import time
from collections.abc import Awaitable, Callable, Iterator
from http.client import HTTPConnection
from statistics import median
from urllib.parse import urlsplit

import trio

from app.compose_devices import one
from devices.printer.contract import Printed, ReceiptPrinter
from devices.printer.simulators.printer import SimulatedPrinter
from kiosk.documents.renderer import SigningReceiptRenderer
from qa.bench.bench import Workbench
from qa.bench.figures import Figure, Floor, NotMeasured, Result
from qa.bench.measurements.receipt import a_renderer, an_order

HELP = (
    "a receipt made, printed and confirmed: simulated printer, and ippeveprinter when it is there"
)
GOAL_MS = 150.0
_SIMULATED = "receipt printed and confirmed, simulated printer"
_REAL = "receipt printed and confirmed, ippeveprinter"
_PAPER_SECONDS = 0.1
"""Duration of simulated printing."""


def measure(bench: Workbench) -> Iterator[Result]:
    renderer = a_renderer(bench)
    renderer.warm_up()
    times = bench.times(15, 3)
    own, floor = trio.run(_simulated, bench, renderer, times)
    yield Figure(_SIMULATED, own, "ms", Floor("the paper's own time", floor), GOAL_MS, False, times)
    yield _ippeveprinter(renderer, times)


async def _simulated(
    bench: Workbench, renderer: SigningReceiptRenderer, times: int
) -> tuple[float, float]:
    printer = SimulatedPrinter(bench.folder / "paper", print_seconds=_PAPER_SECONDS)
    own = await _middle(lambda: _print(renderer, printer), times)
    return own, _PAPER_SECONDS * 1000


def _ippeveprinter(renderer: SigningReceiptRenderer, times: int) -> Result:
    """Uses the tests' rig; without it or the program, there is no figure."""
    try:
        from tests.support.ippeveprinter import IppEvePrinter

        with IppEvePrinter() as rig:
            own, floor = trio.run(_real, renderer, rig.address, times)
    except (ImportError, OSError, RuntimeError) as error:
        return NotMeasured(_REAL, str(error).partition("\n")[0])
    return Figure(_REAL, own, "ms", Floor("bare HTTP round trip to it", floor), samples=times)


async def _real(renderer: SigningReceiptRenderer, address: str, times: int) -> tuple[float, float]:
    printer = one("printer", "ipp", address=address)
    try:
        own = await _middle(lambda: _print(renderer, printer), times)
    finally:
        await printer.aclose()

    async def ask() -> None:
        await trio.to_thread.run_sync(_round_trip, address)

    return own, await _middle(ask, times)


async def _print(renderer: SigningReceiptRenderer, printer: ReceiptPrinter) -> None:
    result = await printer.print_receipt(await renderer.render(an_order(renderer, "es")), "bench")
    if not isinstance(result, Printed):
        raise RuntimeError(f"it did not print: {result}")


def _round_trip(address: str) -> None:
    where = urlsplit(address)
    line = HTTPConnection(where.hostname or "", where.port or 631, timeout=5)
    line.request("GET", "/")
    line.getresponse().read()
    line.close()


async def _middle(work: Callable[[], Awaitable[None]], times: int) -> float:
    """The median in ms."""
    samples = []
    for _ in range(times):
        began = time.perf_counter()
        await work()
        samples.append((time.perf_counter() - began) * 1000)
    return median(samples)
