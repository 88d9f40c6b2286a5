"""From a touch to the next frame."""

import subprocess
from collections.abc import Iterator

import trio

from qa.bench.bench import Workbench
from qa.bench.figures import Result, middle_and_tail
from qa.bench.measurements.start import BARE
from qa.bench.terminals import OBSERVED, BenchCitizen, start, terminal, walk

HELP = "touch to next frame, with camera and face process at work and without, beside a bare window"
GOAL_MS = 50.0
GOAL_LOOKING_MS = 25.0
_FLOOR = "touch to frame of a bare Qt Quick window"
_ITEM = "text-size"
"""On every screen, and redraws all of it: the most expensive touch."""
_IN_ONE_VISIT = 25
_LONG_CHALLENGE = {"face": {"challenge": ["left", "right", "left", "right"]}}


def measure(bench: Workbench) -> Iterator[Result]:
    times = bench.times(100, 15)
    bare = _bare(times)
    without, looking = trio.run(_terminal, bench, times)
    for name, samples, goal in (
        ("no camera", without, GOAL_MS),
        ("camera and face at work", looking, GOAL_LOOKING_MS),
    ):
        told = f"touch to next frame, {name}"
        yield from middle_and_tail(told, samples, (_FLOOR, bare), tail_goal=goal)


def _bare(times: int) -> list[float]:
    process = start((*BARE, str(times)), {}, out=subprocess.PIPE)
    told, _ = process.communicate()
    if process.returncode != 0:
        raise RuntimeError("a touch of the bare window was followed by no frame")
    return [float(line) for line in told.split() if line != b"FRAME"]


async def _terminal(bench: Workbench, times: int) -> tuple[list[float], list[float]]:
    async with terminal(bench, "touch", OBSERVED, _LONG_CHALLENGE) as running:
        person = running.person
        assert person is not None
        await person.until_attract()
        without = await _touches(person, times)
        looking: list[float] = []
        while len(looking) < 2 * times:
            looking += await _one_visit(person, min(times, _IN_ONE_VISIT))
        return without, looking


async def _one_visit(person: BenchCitizen, times: int) -> list[float]:
    """Measures from the live picture on, then pulls the card."""
    await walk(person, until="look-at-camera")
    samples = await _touches(person, times)
    await person.dock.run("card.remove")
    await person.until_attract()
    return samples


async def _touches(person: BenchCitizen, times: int) -> list[float]:
    samples = await person.dock.run("bench.touch", item=_ITEM, times=times)
    return [float(each) for each in samples]
