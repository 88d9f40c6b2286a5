"""Plays several scenarios one after another, each on a fresh terminal, at one central service."""

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import trio

from app.centre_control import CentreControl
from app.play.player import Played, play
from app.play.scenario import Scenario

Tell = Callable[[str], None]


async def play_programme(
    scenarios: Sequence[tuple[str, Scenario]], out: Path, tell: Tell
) -> list[Played]:
    """scenarios: with their names. out: one folder each below it. tell: hears each line of progress."""
    shutil.rmtree(out / "centre", ignore_errors=True)  # its receipts are of terminals that are gone
    centre = CentreControl(out / "centre")
    tell("starting the central service …")
    await trio.to_thread.run_sync(centre.start)
    try:
        return [
            await _one(name, numbered(scenario, number), centre, out / name, tell)
            for number, (name, scenario) in enumerate(scenarios, start=1)
        ]
    finally:
        centre.stop()


def numbered(scenario: Scenario, number: int) -> Scenario:
    """With a terminal id of its own: every scenario starts a new terminal, whose receipts begin at 1."""
    settings = dict(scenario.settings)
    settings["terminal"] = {"id": f"P{number:03}", **settings.get("terminal", {})}
    return scenario.model_copy(update={"settings": settings})


async def _one(
    name: str, scenario: Scenario, centre: CentreControl, out: Path, tell: Tell
) -> Played:
    tell(f"{name}: {scenario.name}")
    shutil.rmtree(out, ignore_errors=True)
    played = await play(scenario, centre, out, lambda screen: tell(f"    {screen}"))
    for failure in played.failures:
        tell(f"  FAILED {failure}")
    word = "passed" if played.passed else "failed"
    tell(f"  {word} in {played.seconds:.1f} s; pictures and papers: {played.out}")
    return played


def totals(played: Sequence[Played]) -> str:
    passed = sum(1 for one in played if one.passed)
    return f"{passed} passed, {len(played) - passed} failed"


def as_json(played: Sequence[Played]) -> list[dict[str, object]]:
    return [
        {
            "name": one.scenario.name,
            "passed": one.passed,
            "seconds": round(one.seconds, 2),
            "failures": one.failures,
            "screens": one.screens,
            "out": str(one.out),
        }
        for one in played
    ]
