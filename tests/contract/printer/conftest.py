"""The real printer process, one for the whole folder."""

from collections.abc import Iterator

import pytest

from tests.contract.printer.benches import Bench, IppBench, SimulatedBench
from tests.support.ippeveprinter import IppEvePrinter


@pytest.fixture(scope="session")
def one_process() -> Iterator[IppEvePrinter]:
    with IppEvePrinter() as printer:
        yield printer


@pytest.fixture
def process(one_process: IppEvePrinter) -> Iterator[IppEvePrinter]:
    yield one_process
    one_process.settle()


@pytest.fixture(params=["simulated", "ipp"])
def bench(request: pytest.FixtureRequest) -> Iterator[Bench]:
    if request.param == "simulated":
        yield SimulatedBench()
        return
    real = IppBench(request.getfixturevalue("process"))
    yield real
    real.mend()
