"""Compares the result of a scenario with the file's expectations."""

from collections.abc import Awaitable, Callable, Sequence
from typing import Any, TypeVar

import trio

from devices.dock import DockError
from qa.play.result import Failure
from qa.play.scenario import Expectation
from qa.play.stage import LOOK_EVERY_SECONDS, Stage, StepFailedError
from qa.play.yaml_text import yaml_words

T = TypeVar("T")

SETTLE_SECONDS = 20.0
"""The outbox retries after five seconds, then after ten."""
NEXT_CITIZEN = "c49"
"""The citizen who comes next: the terminal must ask this person for a PIN and remember nobody else."""


async def failures(stage: Stage, expect: Expectation, operations_before: int) -> list[Failure]:
    """One failure for each expectation that does not hold."""
    found = await _screen(stage, expect)
    found += _screens(stage.screens_passed(), expect)
    found += _events(stage.events(), expect)
    found += await _outcome(stage, expect)
    found += await _papers(stage, expect)
    found += await _sounds(stage, expect)
    found += await _outbox(stage, expect)
    found += await _operations(stage, expect, operations_before)
    return found


async def next_person(stage: Stage, language: str) -> list[Failure]:
    """Checks that the terminal accepts the next card as if nobody had been there before."""
    try:
        await stage.dock.run("card.insert", citizen=NEXT_CITIZEN)
        await stage.wait_for_screen("enter-pin")
        shown = (await stage.screen_now())["language"]
        if shown != language:
            picture = await stage.picture("next-person")
            return [Failure("the next person", f"the language {language}", shown, picture)]
        await stage.dock.run("card.remove")
        await stage.wait_for_screen("attract")
    except StepFailedError as error:
        picture = await stage.picture("next-person")
        return [Failure("the next person", error.expected, error.got, picture)]
    except DockError as error:
        picture = await stage.picture("next-person")
        expected = "a card to be inserted and removed"
        return [Failure("the next person", expected, str(error), picture)]
    return []


async def _screen(stage: Stage, expect: Expectation) -> list[Failure]:
    """The only expectation whose failure is illustrated by a picture of the end."""
    try:
        await stage.wait_for_screen(expect.screen, anew=False)
    except StepFailedError as error:
        picture = await stage.picture("at-the-end")
        return [Failure("screen", error.expected, error.got, picture)]
    return []


def _screens(passed: list[str], expect: Expectation) -> list[Failure]:
    """`screens` and `never` are checked separately, so that one failure does not hide the other."""
    way = " → ".join(passed)
    rest = iter(passed)
    found = []
    if not all(wanted in rest for wanted in expect.screens):  # consumes `rest`: order matters
        found.append(Failure("screens", " → ".join(expect.screens), way))
    return found + [
        Failure("never", f"never the screen {name}", way) for name in expect.never if name in passed
    ]


def _events(logged: list[dict[str, Any]], expect: Expectation) -> list[Failure]:
    """Reports only the first missing event: there is no position from which to search for later ones."""
    found: list[int] = []
    for wanted in expect.events:
        fitting = [at for at, event in enumerate(logged) if wanted.items() <= event.items()]
        later = [at for at in fitting if not found or at > found[-1]]
        if not later:
            got = _instead_of(wanted, logged, fitting, found)
            return [Failure("events", yaml_words(wanted), got)]
        found.append(later[0])
    return []


def _instead_of(
    wanted: dict[str, Any], logged: list[dict[str, Any]], fitting: list[int], found: list[int]
) -> str:
    """fitting: the positions of matching events in the log, all of them too early. found: the positions of
    the entries above it."""
    if early := [at for at in fitting if at not in found]:
        above = _without_time(logged[found[-1]])
        return (
            f"{yaml_words(_without_time(logged[early[-1]]))}; but it came before the one found for "
            f"the entry above it ({yaml_words(above)})"
        )
    if fitting:
        times = "once" if len(fitting) == 1 else f"{len(fitting)} times"
        return f"{_listed(logged, fitting)}; only {times}, and that is found for an entry above it"
    kind = wanted["event"]
    same = [at for at, event in enumerate(logged) if event["event"] == kind]
    return _listed(logged, same) or f"no {kind}"


def _listed(logged: list[dict[str, Any]], places: list[int]) -> str:
    return " → ".join(yaml_words(_without_time(logged[at])) for at in places)


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
    return [] if got == wanted else [Failure("outbox", _counted(wanted), _counted(got))]


def _counted(states: dict[str, int]) -> str:
    return yaml_words(states) or "nothing"


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
    """The value of `look` as soon as it equals `wanted`, or after a timeout."""
    got = await look()
    with trio.move_on_after(SETTLE_SECONDS):
        while got != wanted:
            await trio.sleep(LOOK_EVERY_SECONDS)
            got = await look()
    return got
