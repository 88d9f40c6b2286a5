"""Comparing the result of a scenario with its file: each expectation can fail."""

import json
from functools import partialmethod
from pathlib import Path
from typing import Any, cast

import pytest
import trio

from devices.dock import DockError
from qa.centre_control import CentreControl
from qa.dock.client import DockClient
from qa.play import expectations
from qa.play.expectations import failures, next_person
from qa.play.result import Failure
from qa.play.scenario import Expectation
from qa.play.stage import Stage

EVENTS = [
    {"at": "x", "event": "screen-shown", "screen": "attract"},
    {"at": "x", "event": "screen-shown", "screen": "enter-pin"},
    {"at": "x", "event": "pin-checked", "result": "wrong"},
    {"at": "x", "event": "screen-shown", "screen": "attract"},
]


class Terminal:
    """Stands in for dock and centre, with the answers of a terminal whose visit has ended."""

    def __init__(self) -> None:
        self.language = "es"
        self.screen = ["attract"]
        self.sequence = 0
        self.refuses = ""

    async def run(self, name: str, **arguments: Any) -> Any:
        if name == self.refuses:
            raise DockError("there is already a card in the slot")
        match name:
            case "state":
                return {"outcomes": ["card-removed"], "outbox": {"waiting": 1}}
            case "printer.papers":
                return [{"name": "P001"}]
            case "speaker.heard":
                return ["card-in"]
            case "card.insert":
                self.screen = ["enter-pin"]
            case "card.remove":
                self.screen = ["attract"]
            case "screen":
                self.sequence += 1
                return {
                    "name": self.screen[-1],
                    "sequence": self.sequence,
                    "language": self.language,
                    "items": [],
                }
        return None

    def operations(self) -> int:
        return 4


@pytest.fixture(autouse=True)
def no_long_waits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expectations, "SETTLE_SECONDS", 0.1)
    wait = Stage.wait_for_screen
    monkeypatch.setattr(Stage, "wait_for_screen", partialmethod(wait, within=0.3))


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    (tmp_path / "events.jsonl").write_text("\n".join(json.dumps(event) for event in EVENTS))
    terminal = Terminal()
    return Stage(
        cast(DockClient, terminal), cast(CentreControl, terminal), tmp_path, tmp_path / "pictures"
    )


def found(stage: Stage, **expect: Any) -> list[Failure]:
    return trio.run(failures, stage, Expectation.model_validate(expect), 3)


def test_everything_as_expected(stage: Stage) -> None:
    assert not found(
        stage,
        outcome="card-removed",
        screens=["attract", "enter-pin", "attract"],
        never=["menu"],
        events=[{"event": "screen-shown"}, {"event": "pin-checked", "result": "wrong"}],
        papers=1,
        sounds=["card-in"],
        outbox={"waiting": 1},
        operations=1,
    )


@pytest.mark.parametrize(
    ("expect", "where", "got"),
    [
        ({"outcome": "served"}, "outcome", "card-removed"),
        ({"screens": ["enter-pin", "menu"]}, "screens", "attract → enter-pin → attract"),
        ({"screens": ["enter-pin", "enter-pin"]}, "screens", "attract → enter-pin → attract"),
        ({"never": ["enter-pin"]}, "never", "attract → enter-pin → attract"),
        ({"papers": 0}, "papers", "1"),
        ({"sounds": ["card-in", "done"]}, "sounds", "card-in"),
        ({"sounds": []}, "sounds", "card-in"),
        ({"outbox": {"done": 1}}, "outbox", "waiting: 1"),
        ({"operations": 0}, "operations at the centre", "1"),
        (
            {"events": [{"event": "pin-checked", "result": "accepted"}]},
            "events",
            "event: pin-checked, result: wrong",
        ),
        (
            {"events": [{"event": "pin-checked"}, {"event": "pin-checked"}]},
            "events",
            "event: pin-checked, result: wrong; only once, and that is found for an entry above it",
        ),
        (
            {
                "events": [
                    {"event": "pin-checked"},
                    {"event": "screen-shown", "screen": "enter-pin"},
                ]
            },
            "events",
            "event: screen-shown, screen: enter-pin; but it came before the one found for the entry "
            "above it (event: pin-checked, result: wrong)",
        ),
        ({"events": [{"event": "code-checked"}]}, "events", "no code-checked"),
    ],
)
def test_each_expectation_can_fail(
    stage: Stage, expect: dict[str, Any], where: str, got: str
) -> None:
    (failure,) = found(stage, **expect)
    assert (failure.where, failure.got) == (where, got)


def test_each_expectation_is_checked_on_its_own(stage: Stage) -> None:
    told = found(
        stage, screen="menu", screens=["menu"], never=["enter-pin", "attract"], papers=2, outbox={}
    )
    assert [failure.where for failure in told] == [
        "screen",
        "screens",
        "never",
        "never",
        "papers",
        "outbox",
    ]
    assert (told[-1].expected, told[-1].got) == ("nothing", "waiting: 1")


def test_only_failures_visible_on_the_screen_have_a_picture(stage: Stage) -> None:
    screen, papers = found(stage, screen="menu", papers=2)
    assert screen.picture is not None
    assert screen.picture.name == "01-at-the-end.png"
    assert papers.picture is None


def test_the_next_person_is_asked_for_a_pin(stage: Stage) -> None:
    assert trio.run(next_person, stage, "es") == []


def test_the_next_person_gets_the_usual_language(stage: Stage) -> None:
    cast(Terminal, stage.dock).language = "en"
    (failure,) = trio.run(next_person, stage, "es")
    assert (failure.expected, failure.got) == ("the language es", "en")


def test_a_card_left_in_the_slot_is_a_failure(stage: Stage) -> None:
    cast(Terminal, stage.dock).refuses = "card.insert"
    (failure,) = trio.run(next_person, stage, "es")
    assert failure.got == "there is already a card in the slot"
