"""The documents about scenarios are correct: every verb and key is described, every example is valid."""

import re
from pathlib import Path

import pytest
import yaml

from qa.play.scenario import Expectation, Scenario, load_scenario
from qa.play.values import OneOf
from qa.play.verbs import VERBS

DOCS = Path(__file__).parents[3] / "docs"
GUIDES = ("scenarios.md", "qa.md")
EXAMPLES = [
    pytest.param(text, id=f"{guide}-{number}")
    for guide in GUIDES
    for number, text in enumerate(
        re.findall(r"```yaml\n(.*?)```", (DOCS / guide).read_text("utf-8"), re.DOTALL), start=1
    )
]


@pytest.mark.parametrize("text", EXAMPLES)
def test_an_example_is_valid(tmp_path: Path, text: str) -> None:
    """An excerpt (for example, only steps) is completed first."""
    whole = {"name": "Example", "steps": ["pull"], "expect": {}, **yaml.safe_load(text)}
    (tmp_path / "example.yaml").write_text(yaml.safe_dump(whole), "utf-8")
    assert load_scenario(tmp_path / "example.yaml").steps


@pytest.mark.parametrize("name", [*VERBS, *Scenario.model_fields, *Expectation.model_fields])
def test_every_verb_and_key_is_described(name: str) -> None:
    assert re.search(rf"`{name}[:`]", (DOCS / "scenarios.md").read_text("utf-8")), name


STATES = [
    (name, state)
    for name, verb in VERBS.items()
    for one_of in getattr(verb.value, "__metadata__", ())
    if name in ("reader", "printer", "speaker", "centre", "kill") and isinstance(one_of, OneOf)
    for state in one_of.names()
]


@pytest.mark.parametrize(("verb", "state"), STATES)
def test_every_state_stands_in_its_verb_s_row(verb: str, state: str) -> None:
    rows = re.findall(
        rf"^\| `{verb}: .*$", (DOCS / "scenarios.md").read_text("utf-8"), re.MULTILINE
    )
    assert re.search(rf"[` ]{state}`", " ".join(rows)), state


def test_the_search_finds_the_states() -> None:
    assert {("reader", "no-reader"), ("printer", "silent"), ("kill", "face")} <= set(STATES)
