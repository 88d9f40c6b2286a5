"""Holds what came of a scenario against what the file says must be true."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

import trio

from app.play.result import Failure
from app.play.scenario import Expectation
from app.play.stage import LOOK_EVERY_SECONDS, Stage, StepFailedError
from devices.dock import DockError

T = TypeVar("T")

SETTLE_SECONDS = 20.0
"""The outbox looks again after five seconds, and then after ten."""
NEXT_CITIZEN = "c49"
"""Who comes when all is over: the terminal must ask this person for a PIN, and know nobody else."""


async def failures(stage: Stage, expect: Expectation, operations_before: int) -> list[Failure]:
    """One for each expectation that does not hold."""
    found: list[Failure] = []
    try:
        await stage.wait_for_screen(expect.screen, anew=False)
    except StepFailedError as error:
        await stage.picture("at-the-end")
        found.append(Failure("at the end", error.expected, error.got))
    found += _screens(stage.screens_passed(), expect)
    found += _events(stage.events(), expect)
    found += await _outcome(stage, expect)
    found += await _papers(stage, expect)
    found += await _sounds(stage, expect)
    found += await _outbox(stage, expect)
    found += await _operations(stage, expect, operations_before)
    return found


async def next_person(stage: Stage, language: str) -> list[Failure]:
    """Whether the terminal takes the next card as if nobody had been there before."""
    try:
        await stage.dock.run("card.insert", citizen=NEXT_CITIZEN)
        await stage.wait_for_screen("enter-pin")
        shown = (await stage.screen_now())["language"]
        if shown != language:
            return [Failure("the next person", f"the language {language}", shown)]
        await stage.dock.run("card.remove")
        await stage.wait_for_screen("attract")
    except StepFailedError as error:
        await stage.picture("next-person")
        return [Failure("the next person", error.expected, error.got)]
    except DockError as error:
        return [Failure("the next person", "to put a card in and take it out", str(error))]
    return []


def _screens(passed: list[str], expect: Expectation) -> list[Failure]:
    rest = iter(passed)
    for wanted in expect.screens:
        if wanted not in rest:  # consumes up to the one found: order matters
            return [Failure("screens", " → ".join(expect.screens), " → ".join(passed))]
    return [
        Failure("never", f"never the screen {name}", " → ".join(passed))
        for name in expect.never
        if name in passed
    ]


def _events(logged: list[dict[str, Any]], expect: Expectation) -> list[Failure]:
    rest = iter(logged)
    for wanted in expect.events:
        if not any(wanted.items() <= event.items() for event in rest):  # order matters here too
            kind = wanted.get("event")
            same = [_without_time(event) for event in logged if event["event"] == kind]
            got = ", ".join(str(event) for event in same) or f"no {kind}"
            return [Failure("events", str(wanted), got)]
    return []


def _without_time(event: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in event.items() if key != "at"}


async def _outcome(stage: Stage, expect: Expectation) -> list[Failure]:
    outcomes = (await stage.dock.run("state"))["outcomes"]
    last = outcomes[-1] if outcomes else "no visit"
    if expect.outcome is None or last == expect.outcome.value:
        return []
    return [Failure("outcome", expect.outcome.value, last)]


async def _papers(stage: Stage, expect: Expectation) -> list[Failure]:
    papers = len(await stage.dock.run("printer.papers"))
    if expect.papers is None or papers == expect.papers:
        return []
    return [Failure("papers", str(expect.papers), str(papers))]


async def _sounds(stage: Stage, expect: Expectation) -> list[Failure]:
    if expect.sounds is None:
        return []
    heard = tuple(await stage.dock.run("speaker.heard"))
    if heard == expect.sounds:
        return []
    return [Failure("sounds", _in_turn(expect.sounds), _in_turn(heard))]


def _in_turn(sounds: Sequence[str]) -> str:
    return " → ".join(sounds) or "silence"


async def _outbox(stage: Stage, expect: Expectation) -> list[Failure]:
    if expect.outbox is None:
        return []

    async def states() -> dict[str, int]:
        return dict((await stage.dock.run("state"))["outbox"])

    wanted = {str(state): count for state, count in expect.outbox.items()}
    got = await _settled(states, wanted)
    return [] if got == wanted else [Failure("outbox", str(wanted), str(got))]


async def _operations(stage: Stage, expect: Expectation, before: int) -> list[Failure]:
    if expect.operations is None:
        return []

    async def new() -> int:
        return stage.centre.operations() - before

    got = await _settled(new, expect.operations)
    if got == expect.operations:
        return []
    return [Failure("operations at the centre", str(expect.operations), str(got))]


async def _settled(look: Callable[[], Awaitable[T]], wanted: T) -> T:
    """What `look` says as soon as it is what is wanted, or after a while."""
    got = await look()
    with trio.move_on_after(SETTLE_SECONDS):
        while got != wanted:
            await trio.sleep(LOOK_EVERY_SECONDS)
            got = await look()
    return got
