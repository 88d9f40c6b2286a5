"""Holds what came of a scenario against what the file says must be true."""

import trio

from app.play.scenario import Expectation, Scenario
from app.play.stage import Stage, StepFailedError

SETTLE_SECONDS = 5.0


async def complaints(stage: Stage, scenario: Scenario, operations_before: int) -> list[str]:
    """One line for each expectation that does not hold."""
    expect = scenario.expect
    found: list[str] = []
    try:
        await stage.wait_for_screen(expect.screen)
    except StepFailedError as error:
        found.append(f"at the end: {error}")
    found += _screens(stage.screens_passed(), expect)
    found += await _outcome(stage, expect)
    found += await _paper(stage, expect)
    found += await _outbox(stage, expect)
    found += await _operations(stage, expect, operations_before)
    return found


def _screens(passed: list[str], expect: Expectation) -> list[str]:
    rest = iter(passed)
    for wanted in expect.screens:
        if wanted not in rest:  # consumes up to the one found: order matters
            return [f"screens: {wanted} expected in this order, passed {' → '.join(passed)}"]
    return [f"screens: {name} must not be shown" for name in expect.never if name in passed]


async def _outcome(stage: Stage, expect: Expectation) -> list[str]:
    outcomes = (await stage.dock.run("state"))["outcomes"]
    last = outcomes[-1] if outcomes else None
    if expect.outcome is None or last == expect.outcome:
        return []
    return [f"outcome: expected {expect.outcome}, got {last}"]


async def _paper(stage: Stage, expect: Expectation) -> list[str]:
    papers = len(await stage.dock.run("printer.papers"))
    if expect.papers is None or papers == expect.papers:
        return []
    return [f"papers: expected {expect.papers}, got {papers}"]


async def _outbox(stage: Stage, expect: Expectation) -> list[str]:
    if expect.outbox is None:
        return []
    got: dict[str, int] = {}
    with trio.move_on_after(SETTLE_SECONDS):
        while got != expect.outbox:
            got = (await stage.dock.run("state"))["outbox"]
            await trio.sleep(0.05)
    return [] if got == expect.outbox else [f"outbox: expected {expect.outbox}, got {got}"]


async def _operations(stage: Stage, expect: Expectation, before: int) -> list[str]:
    if expect.operations is None:
        return []
    new = 0
    with trio.move_on_after(SETTLE_SECONDS):
        while new != expect.operations:
            new = stage.centre.operations() - before
            await trio.sleep(0.05)
    if new == expect.operations:
        return []
    return [f"operations at the centre: expected {expect.operations}, got {new}"]
