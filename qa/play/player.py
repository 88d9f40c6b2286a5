"""Plays one scenario with real screens, touches and simulated devices, then a next person."""

import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import trio

from devices.dock import DockError
from qa.centre_control import UP, CentreControl
from qa.play.expectations import failures, next_person
from qa.play.privacy import personal_traces
from qa.play.result import Failure, Played, PlayedStep
from qa.play.scenario import Scenario, Step
from qa.play.stage import Stage, StepFailedError, read_events
from qa.play.terminal_process import output_file, running_terminal

UNEXPECTED = "main.py: unexpected"
"""As app/last_words.py says it; Qt puts words of its own before."""


async def play(
    name: str, scenario: Scenario, centre: CentreControl, out: Path, tell: Callable[[str], None]
) -> Played:
    """Play it on a fresh terminal; pictures, papers and the event log go to `out`."""
    out.mkdir(parents=True, exist_ok=True)
    played = Played(name, scenario, out, datetime.now(UTC))
    began = time.monotonic()
    operations_before = centre.operations()
    stage: Stage | None = None
    try:
        async with running_terminal(scenario, centre, out, tell) as stage:
            await _play_on(stage, scenario, played, operations_before)
    except (StepFailedError, DockError) as error:
        expected, got = _expected_and_got(error)
        played.failures.append(Failure("the program", expected, got))
    finally:
        await _restore(centre)
    _collect(played, stage)
    played.seconds = time.monotonic() - began
    return played


async def _play_on(stage: Stage, scenario: Scenario, played: Played, operations: int) -> None:
    await _play_steps(stage, scenario, played)
    shown = len(stage.pictures)
    if played.passed:
        played.failures += await failures(stage, scenario.expect, operations)
    played.screens = stage.screens_passed()
    state = await stage.dock.run("state")
    played.outcome = state["outcomes"][-1] if state["outcomes"] else ""
    played.failures += [
        Failure("texts", "a text in this language", one) for one in state["missing_texts"]
    ]
    if played.passed and scenario.expect.screen == "attract":
        await _restore(stage.centre)
        played.failures += await _next_person(stage, scenario.language)
    played.after = stage.pictures[shown:]


async def _next_person(stage: Stage, language: str) -> list[Failure]:
    """Reported in one line, not screen by screen."""
    tell, stage.tell = stage.tell, lambda screen: None
    try:
        found = await next_person(stage, language)
    finally:
        stage.tell = tell
    if not found:
        tell("(the next person is served)")
    return found


async def _play_steps(stage: Stage, scenario: Scenario, played: Played) -> None:
    for number, step in enumerate(scenario.steps, start=1):
        done = PlayedStep(number, str(step))
        played.steps.append(done)
        began, shown = time.monotonic(), len(stage.pictures)
        failure = await _play_step(stage, step, number)
        done.seconds = time.monotonic() - began
        done.pictures = stage.pictures[shown:]
        if failure is not None:
            done.failed = True
            played.failures.append(failure)
            return


async def _play_step(stage: Stage, step: Step, number: int) -> Failure | None:
    try:
        await step.verb.do(stage, step.value)
    except (StepFailedError, DockError) as error:
        picture = await stage.picture(f"failed-at-step-{number}")
        return Failure(f"step {number} ({step})", *_expected_and_got(error), picture)
    return None


def _expected_and_got(error: StepFailedError | DockError) -> tuple[str, str]:
    if isinstance(error, StepFailedError):
        return error.expected, error.got
    return "the step to be possible", str(error)


def unexpected(output: Path) -> list[Failure]:
    """One for each exception that nobody caught: a screen may stand, and its picture be missing."""
    lines = output.read_text("utf-8", "replace").splitlines() if output.exists() else []
    said = [line for line in lines if UNEXPECTED in line]
    return [Failure("the program", "no exception that nobody caught", line) for line in said]


async def _restore(centre: CentreControl) -> None:
    if centre.mode != UP:
        await trio.to_thread.run_sync(centre.set_mode, UP)


def _collect(played: Played, stage: Stage | None) -> None:
    """Collects the files the terminal left behind."""
    state = played.out / "terminal"
    played.failures += unexpected(output_file(played.out))
    played.events = read_events(state)
    played.papers = sorted((state / "paper").glob("*.pdf"))
    who, codes = (stage.citizen, stage.codes_sent()) if stage else (None, [])
    for trace in personal_traces(played.out, who, codes):
        played.failures.append(Failure("privacy", "no trace of any citizen in any file", trace))
