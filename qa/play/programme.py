"""Plays several scenarios, each on a fresh terminal and a fresh copy of the centre's data; each job has
its own reference centre."""

import shutil
import signal
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

import trio

from qa.centre_control import CentreControl, CentreDidNotStartError
from qa.play.player import play
from qa.play.result import Played
from qa.play.scenario import Scenario

Tell = Callable[[str], None]
Named = tuple[str, Scenario]


async def play_programme(
    scenarios: Sequence[Named], out: Path, tell: Tell, jobs: int = 1
) -> list[Played]:
    """scenarios: with their names. out: gets one subfolder each. tell: receives each line of progress.
    jobs: how many are played at the same time. Results are in the order of `scenarios`."""
    jobs = max(1, min(jobs, len(scenarios)))
    results: dict[int, Played] = {}
    tell("starting the central service …")
    send, receive = trio.open_memory_channel[tuple[int, Named]](len(scenarios))
    with send:
        for number, scenario in enumerate(scenarios, start=1):
            send.send_nowait((number, scenario))
    async with _until_stopped(), trio.open_nursery() as nursery:
        for job in range(1, jobs + 1):
            folder = out / ("centre" if jobs == 1 else f"centre-{job}")
            nursery.start_soon(_worker, folder, receive.clone(), out, tell, jobs > 1, results)
        receive.close()
    return [results[number] for number in sorted(results)]


@asynccontextmanager
async def _until_stopped() -> AsyncIterator[None]:
    """SIGTERM and SIGINT cancel the body, which ends terminals and centre too."""

    stopped = False

    async def wait(scope: trio.CancelScope, task_status: trio.TaskStatus[None]) -> None:
        nonlocal stopped
        with trio.open_signal_receiver(signal.SIGTERM, signal.SIGINT) as signals:
            task_status.started()
            async for _ in signals:
                stopped = True
                scope.cancel()

    try:
        async with trio.open_nursery() as nursery:
            await nursery.start(lambda task_status: wait(nursery.cancel_scope, task_status))
            yield
            nursery.cancel_scope.cancel()
    except* CentreDidNotStartError:  # a centre that is still starting receives the same Ctrl-C
        if not stopped:
            raise
    if stopped:
        raise KeyboardInterrupt


async def _worker(
    folder: Path,
    todo: trio.MemoryReceiveChannel[tuple[int, Named]],
    out: Path,
    tell: Tell,
    whole: bool,
    results: dict[int, Played],
) -> None:
    """Play the pending scenarios one after another. whole: report each one only when it has ended."""
    shutil.rmtree(
        folder, ignore_errors=True
    )  # its receipts belong to terminals that no longer exist
    centre = CentreControl(folder)
    await trio.to_thread.run_sync(centre.start)
    try:
        await trio.to_thread.run_sync(centre.keep)
        with todo:
            async for number, (name, scenario) in todo:
                told: list[str] = []
                hear = told.append if whole else tell
                await trio.to_thread.run_sync(centre.restore)
                results[number] = await _play_one(
                    name, numbered(scenario, number), centre, out / name, hear
                )
                if told:
                    tell("\n".join(told))
    finally:
        centre.stop()


def numbered(scenario: Scenario, number: int) -> Scenario:
    """With its own terminal id: every scenario starts a new terminal, whose receipt numbers begin at 1."""
    settings = dict(scenario.settings)
    settings["terminal"] = {"id": f"P{number:03}", **settings.get("terminal", {})}
    return scenario.model_copy(update={"settings": settings})


async def _play_one(
    name: str, scenario: Scenario, centre: CentreControl, out: Path, tell: Tell
) -> Played:
    tell(f"{name}: {scenario.name}")
    shutil.rmtree(out, ignore_errors=True)
    played = await play(name, scenario, centre, out, lambda screen: tell(f"    {screen}"))
    for failure in played.failures:
        for line in failure.lines():
            tell(f"  FAILED {line}" if line == failure.where else f"         {line}")
    word = "passed" if played.passed else "failed"
    tell(f"  {word} in {played.seconds:.1f} s; pictures and papers: {played.out}")
    return played


def totals(played: Sequence[Played]) -> str:
    passed = sum(1 for one in played if one.passed)
    return f"{passed} passed, {len(played) - passed} failed"
