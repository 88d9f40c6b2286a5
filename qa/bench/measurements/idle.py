"""Memory and CPU of the terminal, idle and in the middle of a visit."""

import subprocess
import time
from collections.abc import Iterator

import trio

from qa.bench import processes
from qa.bench.bench import Workbench
from qa.bench.figures import Figure, Floor, Result
from qa.bench.measurements.start import BARE
from qa.bench.terminals import DOCKED, PLAIN, start, terminal, walk

HELP = "memory (PSS) of each process and CPU, idle and in the visit, beside a bare Qt Quick window"
GOAL_IDLE_MIB = 200.0
GOAL_AFTER_MIB = 180.0
GOAL_CPU = 1.0
_BARE = "bare Qt Quick window"
_SETTLED_SECONDS = 3.0


def measure(bench: Workbench) -> Iterator[Result]:
    bare_mib, bare_cpu = _bare(bench)
    yield from trio.run(_idle, bench, bare_mib, bare_cpu)
    yield from trio.run(_visit, bench, bare_mib)


def _bare(bench: Workbench) -> tuple[float, float]:
    """Memory and CPU of a bare window that stays open."""
    process = start((*BARE, "stand"), {}, out=subprocess.PIPE)
    assert process.stdout is not None
    try:
        process.stdout.readline()
        burnt = trio.run(_cpu, process.pid, bench.times(10, 2))
        return processes.proportional_mib(process.pid), burnt
    finally:
        process.kill()
        process.communicate()


async def _idle(bench: Workbench, bare_mib: float, bare_cpu: float) -> list[Result]:
    async with terminal(bench, "idle", PLAIN) as running:
        await trio.sleep(_SETTLED_SECONDS)
        seconds = bench.times(20, 4)
        burnt = await _cpu(running.process.pid, seconds)
        memory = _memory(running.process.pid, "idle")
    total = sum(figure.value for figure in memory)
    floor = Floor(_BARE, bare_mib)
    return [
        *memory,
        Figure("memory idle, all processes", total, "MiB", floor, GOAL_IDLE_MIB),
        Figure("CPU idle, all processes", burnt, "%", Floor(_BARE, bare_cpu), GOAL_CPU),
    ]


async def _visit(bench: Workbench, bare_mib: float) -> list[Result]:
    async with terminal(bench, "visit", DOCKED) as running:
        person = running.person
        assert person is not None
        await walk(person, until="look-at-camera")
        await trio.sleep(1.5)
        looking = _memory(running.process.pid, "at the camera")
        burnt = await _cpu(running.process.pid, 2)
        await person.dock.run("card.remove")
        await person.until_attract()
        await walk(person)
        await trio.sleep(_SETTLED_SECONDS)
        after = _memory(running.process.pid, "after a visit")
    floor = Floor(_BARE, bare_mib)
    return [
        *looking,
        Figure("memory at the camera, all processes", _sum(looking), "MiB", floor),
        Figure("CPU at the camera, all processes", burnt, "%"),
        Figure("memory after a visit, all processes", _sum(after), "MiB", floor, GOAL_AFTER_MIB),
    ]


def _memory(pid: int, when: str) -> list[Figure]:
    names = {pid: "terminal"}
    return [
        Figure(
            f"memory {when}, {names.get(one, 'face process')}",
            processes.proportional_mib(one),
            "MiB",
        )
        for one in processes.family(pid)
    ]


def _sum(figures: list[Figure]) -> float:
    return sum(figure.value for figure in figures)


async def _cpu(pid: int, seconds: float) -> float:
    """Per cent of one core, averaged over `seconds`."""
    before, began = processes.family_cpu_seconds(pid), time.perf_counter()
    await trio.sleep(seconds)
    burnt = processes.family_cpu_seconds(pid) - before
    return 100 * burnt / (time.perf_counter() - began)
