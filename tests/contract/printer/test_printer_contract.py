"""What every receipt printer does, simulated or real."""

import pytest
import trio

from devices.health import DeviceState
from devices.printer.contract import NotPrinted, Printed, PrintFault, PrintResult, PrintUnclear
from tests.contract.printer.benches import MIDDLE_SECONDS, Bench
from tests.unit.documents.papers import receipt, statement

NAME = "V012-26-1122-0042-0"
FAULTS = [PrintFault.PAPER_OUT, PrintFault.PAPER_JAM, PrintFault.COVER_OPEN]


def paper(serial: int = 42) -> bytes:
    return receipt(statement(), serial=serial).pdf


async def print_and(bench: Bench, *steps: tuple[float, object]) -> PrintResult:
    """Print, and run the steps meanwhile: (seconds to wait, what to call)."""
    results: list[PrintResult] = []

    async def job() -> None:
        results.append(await bench.printer.print_receipt(paper(), NAME))

    async with trio.open_nursery() as nursery:
        nursery.start_soon(job)
        for seconds, step in steps:
            await trio.sleep(seconds)  # virtual for the simulator, real for the IPP process
            assert callable(step)
            step()
    return results[0]


def test_prints_what_it_was_given(bench: Bench) -> None:
    async def test() -> None:
        assert await bench.printer.print_receipt(paper(), NAME) == Printed()
        assert bench.papers == [paper()]
        assert bench.printer.health.value.state is DeviceState.ONLINE

    bench.run(test)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_before_the_job(bench: Bench, fault: PrintFault) -> None:
    async def test() -> None:
        bench.break_idle(fault)
        assert await bench.printer.print_receipt(paper(), NAME) == NotPrinted(fault)
        health = await bench.printer.check()
        assert (health.state, health.reason) == (DeviceState.USER_ERROR, fault.value)
        bench.mend()
        assert (await bench.printer.check()).usable
        assert bench.papers == []
        assert await bench.printer.print_receipt(paper(2), NAME) == Printed()
        assert bench.papers == [paper(2)]

    bench.run(test)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_lasting_fault_during_a_job(bench: Bench, fault: PrintFault) -> None:
    async def test() -> None:
        result = await print_and(bench, (MIDDLE_SECONDS, lambda: bench.break_job(fault)))
        assert result == NotPrinted(fault)
        bench.mend()
        await trio.sleep(0.3)  # as above: anything still in progress would come out now
        assert bench.papers == []
        assert await bench.printer.print_receipt(paper(2), NAME) == Printed()
        assert bench.papers == [paper(2)]

    bench.run(test)


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_during_a_job_cleared_in_time(bench: Bench, fault: PrintFault) -> None:
    async def test() -> None:
        result = await print_and(
            bench,
            (MIDDLE_SECONDS, lambda: bench.break_job(fault)),
            (0.35, bench.mend),
        )
        assert result == Printed()
        assert bench.papers == [paper()]

    bench.run(test)


def test_switched_off_and_on(bench: Bench) -> None:
    async def test() -> None:
        bench.switch_off()
        assert await bench.printer.print_receipt(paper(), NAME) == NotPrinted(PrintFault.OFFLINE)
        assert (await bench.printer.check()).state is DeviceState.OFFLINE
        bench.switch_on()
        assert (await bench.printer.check()).state is DeviceState.ONLINE
        assert await bench.printer.print_receipt(paper(2), NAME) == Printed()
        assert bench.papers == [paper(2)]

    bench.run(test)


def test_switched_off_during_a_job(bench: Bench) -> None:
    async def test() -> None:
        result = await print_and(bench, (MIDDLE_SECONDS, bench.switch_off))
        assert result == PrintUnclear(PrintFault.OFFLINE)
        assert bench.printer.health.value.state is DeviceState.OFFLINE
        bench.switch_on()
        assert (await bench.printer.check()).usable

    bench.run(test)


@pytest.mark.parametrize("moment", [0.0, 0.002, 0.005, 0.02, MIDDLE_SECONDS, 0.2])
def test_a_cancelled_job_does_not_come_out(bench: Bench, moment: float) -> None:
    """Whenever the visit ends, its receipt must not come out for the next person."""

    async def test() -> None:
        with trio.move_on_after(moment):
            await bench.printer.print_receipt(paper(), NAME)
        await trio.sleep(0.4)  # as above: anything still in progress would come out now
        assert bench.papers == []
        assert await bench.printer.print_receipt(paper(2), NAME) == Printed()
        assert bench.papers == [paper(2)]

    bench.run(test)


def test_cancelled_while_jammed(bench: Bench) -> None:
    async def test() -> None:
        with trio.move_on_after(0.3):
            await print_and(bench, (MIDDLE_SECONDS, lambda: bench.break_job(PrintFault.PAPER_JAM)))
        bench.mend()
        await trio.sleep(0.4)  # as above: anything still in progress would come out now
        assert bench.papers == []

    bench.run(test)


def test_low_paper_is_reported_and_still_prints(bench: Bench) -> None:
    async def test() -> None:
        bench.run_low()
        health = await bench.printer.check()
        assert (health.state, health.reason) == (DeviceState.ATTENTION, "media-low")
        assert await bench.printer.print_receipt(paper(), NAME) == Printed()
        assert bench.papers == [paper()]

    bench.run(test)


def test_two_concurrent_jobs_come_out_one_after_the_other(bench: Bench) -> None:
    async def test() -> None:
        async def one(serial: int) -> None:
            assert await bench.printer.print_receipt(paper(serial), NAME) == Printed()

        async with trio.open_nursery() as nursery:
            nursery.start_soon(one, 1)
            nursery.start_soon(one, 2)
        assert sorted(bench.papers) == sorted([paper(1), paper(2)])

    bench.run(test)


def test_waiters_on_health_are_woken(bench: Bench) -> None:
    async def test() -> None:
        await bench.printer.check()
        async with trio.open_nursery() as nursery:

            async def wait() -> None:
                await bench.printer.health.wait_until(lambda health: not health.usable)

            nursery.start_soon(wait)
            bench.break_idle(PrintFault.COVER_OPEN)
            await bench.printer.check()

    bench.run(test)
