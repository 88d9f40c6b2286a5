"""The schema for editors matches the program's own validation."""

from pathlib import Path
from typing import Any

import pytest

from devices.citizens import shelf
from devices.printer.simulators.printer import PrinterCondition
from qa.centre_control import MODES
from qa.play.schema import scenario_schema, schema_text
from qa.play.values import screens
from qa.play.verbs import VERBS

ROOT = Path(__file__).parents[3]
COPY = ROOT / "docs" / "scenario.schema.json"


@pytest.fixture(scope="module")
def step() -> dict[str, Any]:
    bare, whole = scenario_schema()["properties"]["steps"]["items"]["anyOf"]
    return {"bare": bare["enum"], **whole}


def test_the_committed_copy_is_up_to_date() -> None:
    assert COPY.read_text("utf-8") == schema_text(), (
        "regenerate it: main.py play --schema > docs/scenario.schema.json"
    )


def test_every_verb_is_in_it_with_its_format(step: dict[str, Any]) -> None:
    assert set(step["bare"]) == {name for name, verb in VERBS.items() if verb.value is None}
    assert set(step["properties"]) == set(VERBS) - set(step["bare"])
    assert all(verb["description"] for verb in step["properties"].values())


def test_editors_get_the_lists_to_choose_from(step: dict[str, Any]) -> None:
    verbs = step["properties"]
    assert verbs["swap"]["enum"] == list(shelf())
    assert verbs["printer"]["enum"] == [state.value for state in PrinterCondition]
    assert verbs["centre"]["enum"] == list(MODES)
    short, long = verbs["screen"]["anyOf"]
    assert short["enum"] == long["properties"]["name"]["enum"] == screens()


def test_every_reference_exists() -> None:
    schema = scenario_schema()
    refused = [name for name in references(schema) if name not in schema["$defs"]]
    assert refused == []


def references(part: Any) -> list[str]:
    if isinstance(part, list):
        return [name for item in part for name in references(item)]
    if not isinstance(part, dict):
        return []
    own = [part["$ref"].removeprefix("#/$defs/")] if "$ref" in part else []
    return own + [name for item in part.values() for name in references(item)]


def test_the_projects_files_point_editors_at_it() -> None:
    for file in sorted((ROOT / "scenarios").glob("*.yaml")):
        first = file.read_text("utf-8").splitlines()[0]
        assert first == "# yaml-language-server: $schema=../docs/scenario.schema.json", file.name
