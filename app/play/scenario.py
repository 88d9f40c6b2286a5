"""The scenario file: who comes, what they do, what breaks when, and what must be true at the end.

YAML, documented in docs/scenarios.md. A step is one verb with its value ("insert: c01").
"""

from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from app.play.verbs import VERBS


class ScenarioError(Exception):
    """The file is wrong; one line that names the file and the place."""


class _Model(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Step(_Model):
    """One verb and its value, as in {"touch": "agree"}."""

    verb: str
    value: Any = None

    @model_validator(mode="before")
    @classmethod
    def _from_yaml(cls, raw: Any) -> Any:
        if isinstance(raw, str):
            raw = {raw: None}
        if not isinstance(raw, dict) or len(raw) != 1:
            raise ValueError("a step is one verb with its value, as in «touch: agree»")
        ((verb, value),) = raw.items()
        if verb not in VERBS:
            raise ValueError(f"no verb {verb!r}; there are: {', '.join(sorted(VERBS))}")
        return {"verb": verb, "value": value}

    def __str__(self) -> str:
        return self.verb if self.value is None else f"{self.verb}: {self.value}"


class Expectation(_Model):
    """What must be true at the end. Left out: not looked at.

    outcome: of the last visit. screens: pass in this order, others may stand between.
    papers: how many receipts came out. outbox: operations by state. operations: at the centre.
    """

    outcome: str | None = None
    screens: list[str] = []
    never: list[str] = []
    papers: int | None = None
    outbox: dict[str, int] | None = None
    operations: int | None = None
    screen: str = "attract"


class Scenario(_Model):
    """One file. settings: keys of the terminal's settings, by section, over the demo's."""

    name: str
    language: Literal["es", "zh", "en"] = "es"
    orientation: Literal["portrait", "landscape"] = "portrait"
    settings: dict[str, dict[str, Any]] = {}
    steps: list[Step] = Field(min_length=1)
    expect: Expectation


def load_scenario(file: Path) -> Scenario:
    """Read and check; raises ScenarioError."""
    try:
        values = yaml.safe_load(file.read_text("utf-8"))
        return Scenario.model_validate(values)
    except OSError as error:
        raise ScenarioError(f"{file}: {error.strerror}") from None
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise ScenarioError(f"{file}: {str(error).splitlines()[0]}") from None
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"])
        raise ScenarioError(
            f"{file}: {where}: {first['msg'].removeprefix('Value error, ')}"
        ) from None
