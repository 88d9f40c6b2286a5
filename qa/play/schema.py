"""The scenario file as a JSON Schema, for editors (yaml-language-server) and other programs."""

import json
from typing import Any

from qa.play.scenario import Scenario


def scenario_schema() -> dict[str, Any]:
    """Draft 2020-12. What only the program can check (camera scenes, settings) is described as text."""
    schema = Scenario.model_json_schema()
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Ventanilla scenario",
        **{key: value for key, value in schema.items() if key != "title"},
    }


def schema_text() -> str:
    """As in docs/scenario.schema.json."""
    return json.dumps(scenario_schema(), indent=2, ensure_ascii=False, sort_keys=True) + "\n"
