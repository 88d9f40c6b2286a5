"""Every screen for citizens or technicians is played by at least one scenario, and at each of them the
card is pulled once."""

from collections.abc import Iterator
from functools import cache

import pytest

from qa.play.scenario import Scenario, load_scenario
from qa.play.terminal_process import ROOT
from qa.play.values import ScreenAwaited, screens

UNREACHABLE = {"problem-fault"}
"""Shown only on a bug in the program itself, which no device or person can provoke; covered by
tests/flows/test_unexpected.py."""


WITHOUT_CARD = {"attract", "card-taken"}


@cache
def played() -> frozenset[str]:
    files = sorted((ROOT / "scenarios").glob("*.yaml"))
    return frozenset(name for file in files for name in _screens_of(load_scenario(file)))


def _screens_of(scenario: Scenario) -> Iterator[str]:
    for step in scenario.steps:
        if isinstance(step.value, ScreenAwaited):
            yield step.value.name
    yield from scenario.expect.screens
    yield scenario.expect.screen


@pytest.mark.parametrize("screen", sorted(set(screens()) - UNREACHABLE))
def test_a_scenario_stops_at_it(screen: str) -> None:
    assert screen in played()


@cache
def pulled() -> frozenset[str]:
    files = sorted((ROOT / "scenarios").glob("*.yaml"))
    return frozenset(name for file in files for name in _pulled_at(load_scenario(file)))


def _pulled_at(scenario: Scenario) -> Iterator[str]:
    screen = ""
    for step in scenario.steps:
        if isinstance(step.value, ScreenAwaited):
            screen = step.value.name
        elif step.verb.name == "pull":
            yield _kind(screen)


def _kind(screen: str) -> str:
    """All problems are one screen with different texts."""
    return "problem" if screen.startswith("problem-") else screen


@pytest.mark.parametrize("screen", sorted({_kind(name) for name in screens()} - WITHOUT_CARD))
def test_the_card_is_pulled_at_it(screen: str) -> None:
    assert screen in pulled()
