"""Memory over many visits."""

from collections.abc import Iterator
from statistics import median

import trio

from app.bench import processes
from app.bench.bench import Bench
from app.bench.figures import Figure, Result, slope
from app.bench.terminals import DOCKED, terminal, walk

HELP = "memory over visits, card to receipt with the real face process (--visits N)"
GOAL_KIB = 20.0
"""300 visits are one day of a busy hall: 6 MiB a day, and a terminal starts anew every night."""
_SETTLED_SECONDS = 1.5
"""The attract screen collects garbage 0.7 s after it came."""
_WARM = 0.25
"""The part of the visits in which caches and fonts fill up."""


def measure(bench: Bench) -> Iterator[Result]:
    values = trio.run(_memory_after_each, bench, bench.times(bench.visits, 4))
    warm = values[int(len(values) * _WARM) :]
    last = warm[-max(1, len(warm) // 4) :]
    yield Figure("own memory after the first visit", values[0] / 1024, "MiB")
    yield Figure(f"own memory after {len(values)} visits", median(last) / 1024, "MiB")
    step = (median(last) - warm[0]) / 1024
    yield Figure("of it since a quarter of the visits, jumps and all", step, "MiB")
    growth = slope(warm)
    yield Figure("memory growth", growth, "KiB a visit", None, GOAL_KIB, samples=len(warm))


async def _memory_after_each(bench: Bench, visits: int) -> list[float]:
    """KiB of all processes at the attract screen."""
    values: list[float] = []
    async with terminal(bench, "visits", DOCKED) as running:
        assert running.person is not None
        for _ in range(visits):
            await walk(running.person)
            await trio.sleep(_SETTLED_SECONDS)
            family = processes.family(running.process.pid)
            values.append(float(sum(processes.anonymous_kib(one) for one in family)))
    return values
