"""Memory over many visits."""

from collections.abc import Iterator
from statistics import median

import trio

from qa.bench import processes
from qa.bench.bench import Workbench
from qa.bench.figures import Figure, NotMeasured, Result, slope
from qa.bench.terminals import DOCKED, terminal, walk

HELP = "memory over visits, card to receipt with the real face process (--visits N)"
GOAL_KIB = 20.0
"""300 visits are one day in a busy hall: 6 MiB a day, and a terminal restarts every night."""
_SETTLED_SECONDS = 1.5
"""The attract screen collects garbage 0.7 s after it is shown."""
_WARM = 0.25
SECONDS_A_VISIT = 90.0
"""More than any visit takes."""
_FILLING = 4
"""Caches and fonts fill up during so many visits, or this share of them; these are not counted."""
_FEWEST = 6


def limit_seconds(bench: Workbench) -> float:
    return SECONDS_A_VISIT * bench.times(bench.visits, 4) + 120


def measure(bench: Workbench) -> Iterator[Result]:
    values = trio.run(_memory_after_each, bench, bench.times(bench.visits, 4))
    warm = values[max(_FILLING, int(len(values) * _WARM)) :]
    last = values[-max(1, len(warm) // 4) :]
    yield Figure("own memory after the first visit", values[0] / 1024, "MiB")
    yield Figure(f"own memory after {len(values)} visits", median(last) / 1024, "MiB")
    if len(warm) < _FEWEST:
        yield NotMeasured("memory growth", f"it takes {_FILLING + _FEWEST} visits at the least")
        return
    step = (median(last) - warm[0]) / 1024
    yield Figure("of it since a quarter of the visits, jumps and all", step, "MiB")
    growth = slope(warm)
    yield Figure("memory growth", growth, "KiB a visit", None, GOAL_KIB, samples=len(warm))


async def _memory_after_each(bench: Workbench, visits: int) -> list[float]:
    """KiB of all processes at the attract screen, after each visit."""
    values: list[float] = []
    async with terminal(bench, "visits", DOCKED) as running:
        assert running.person is not None
        for _ in range(visits):
            await walk(running.person)
            await trio.sleep(_SETTLED_SECONDS)
            family = processes.family(running.process.pid)
            values.append(float(sum(processes.anonymous_kib(one) for one in family)))
    return values
