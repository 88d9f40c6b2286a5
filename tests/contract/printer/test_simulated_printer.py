"""The simulator's own side: how a person at the dock uses it."""

from pathlib import Path
from typing import Any

import pytest
import trio
import trio.testing

from devices.dock import DockError
from devices.health import DeviceState
from devices.printer.contract import NotPrinted, Printed, PrintFault, PrintUnclear
from devices.printer.simulators.printer import SimulatedPrinter
from qa.dock.server import Dock
from tests.unit.documents.papers import receipt, statement

PAPER = receipt(statement()).pdf


def run(test: Any, *arguments: Any) -> None:
    trio.run(test, *arguments, clock=trio.testing.MockClock(autojump_threshold=0))


def bench(out: Path | None = None) -> tuple[SimulatedPrinter, Dock]:
    printer, dock = SimulatedPrinter(out), Dock()
    dock.add(printer.dock_commands())
    return printer, dock


def test_a_paper_can_be_viewed_and_taken() -> None:
    async def test() -> None:
        printer, dock = bench()
        assert await dock.run("printer.papers") == []
        assert await printer.print_receipt(PAPER, "V012-26-1122-0042-0") == Printed()
        (paper,) = await dock.run("printer.papers")
        assert paper == {"name": "V012-26-1122-0042-0", "pages": 1, "taken": False}
        assert await dock.run("printer.take") == {"name": "V012-26-1122-0042-0"}
        (paper,) = await dock.run("printer.papers")
        assert paper["taken"]
        with pytest.raises(DockError, match="no paper to take"):
            await dock.run("printer.take")

    run(test)


def test_the_dock_sets_every_state_and_refuses_others() -> None:
    async def test() -> None:
        printer, dock = bench()
        answer = await dock.run("printer.set", state="cover-open")
        assert answer == {"state": "cover-open", "health": "user-error"}
        assert await printer.print_receipt(PAPER, "N") == NotPrinted(PrintFault.COVER_OPEN)
        with pytest.raises(DockError, match="state"):
            await dock.run("printer.set", state="on fire")

    run(test)


def test_takes_its_time() -> None:
    async def test() -> None:
        printer, _ = bench()
        begun = trio.current_time()
        await printer.print_receipt(PAPER, "N")
        assert 0.05 <= trio.current_time() - begun <= 0.15

    run(test)


def test_jams_when_half_is_out() -> None:
    async def test() -> None:
        printer, dock = bench()
        await dock.run("printer.set", state="jam-in-the-middle")
        assert (await printer.check()).usable
        assert await printer.print_receipt(PAPER, "N") == NotPrinted(PrintFault.PAPER_JAM)
        assert printer.health.value.state is DeviceState.USER_ERROR
        assert not printer.papers

    run(test)


@pytest.mark.parametrize(("state", "papers"), [("silent", 0), ("silent-after-printing", 1)])
def test_stops_responding(state: str, papers: int) -> None:
    async def test() -> None:
        printer, dock = bench()
        await dock.run("printer.set", state=state)
        assert await printer.print_receipt(PAPER, "N") == PrintUnclear(PrintFault.OFFLINE)
        assert len(printer.papers) == papers
        assert printer.health.value.state is DeviceState.OFFLINE

    run(test)


def test_refuses_anything_but_a_pdf() -> None:
    async def test() -> None:
        printer, dock = bench()
        assert await printer.print_receipt(b"hello", "N") == NotPrinted(PrintFault.REJECTED)
        await dock.run("printer.set", state="rejects")
        assert await printer.print_receipt(PAPER, "N") == NotPrinted(PrintFault.REJECTED)

    run(test)


def test_leaves_a_copy_in_the_given_folder(tmp_path: Path) -> None:
    async def test() -> None:
        printer, _ = bench(tmp_path / "paper")
        await printer.print_receipt(PAPER, "V012-26-1122-0042-0")

    run(test)
    assert (tmp_path / "paper" / "V012-26-1122-0042-0.pdf").read_bytes() == PAPER


def test_keeps_only_the_last_papers() -> None:
    async def test() -> None:
        printer, _ = bench()
        for number in range(60):
            await printer.print_receipt(PAPER, f"N{number}")
        assert [printer.papers[0].name, printer.papers[-1].name] == ["N10", "N59"]

    run(test)
