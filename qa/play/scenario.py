"""The scenario file: who comes, what they do, what fails when, and what must be true at the end.

YAML, documented in docs/scenarios.md. A step is one verb with its value ("insert: c01"). Everything
that can be checked before playing is checked here; complaints name the file and the line.
"""

import re
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
    ValidationError,
    field_validator,
)
from pydantic_core import (
    CoreSchema,
    ErrorDetails,
    InitErrorDetails,
    PydanticCustomError,
    core_schema,
)

from kiosk.complaints import is_unknown_key, near, plain
from kiosk.session.outcome import Outcome
from kiosk.settings import LanguageCode, model_for
from qa.play.values import EventFields, Model, OutboxState, ScreenName, SoundName, instead
from qa.play.verbs import VERBS, Verb
from qa.play.yaml_text import YamlText, YamlTextError, read_yaml
from qa.settings_file import CentreAddress, simulated_settings

KEY_TOLD: Literal["key"] = "key"
"""Our own error type for complaints whose text already names the key."""


class ScenarioError(Exception):
    """The file is invalid. complaints: one line each, with file and line."""

    def __init__(self, complaints: list[str]) -> None:
        super().__init__("\n".join(complaints))
        self.complaints = complaints


class Step:
    """One verb with its validated value. str() gives it as written in the file."""

    def __init__(self, verb: Verb, value: Any, written: str) -> None:
        self.verb = verb
        self.value = value
        self._written = written

    def __str__(self) -> str:
        return self._written

    @classmethod
    def read(cls, raw: Any) -> "Step":
        """Parses a step as loaded from the file. Raises ValueError or ValidationError."""
        name, value = _verb_and_value(raw)
        verb = VERBS.get(name)
        if verb is None:
            raise ValueError(f"no verb {name!r}; {_meant(name)}")
        written = name if value is None else f"{name}: {_as_written(value)}"
        if verb.value is None:
            if value is not None:
                raise ValueError(f"{name} takes no value")
            return cls(verb, None, written)
        if value is None:
            raise ValueError(f"{name} needs a value: {verb.help}")
        return cls(verb, _checked(verb, value), written)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(cls.read)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        bare = [verb.name for verb in VERBS.values() if verb.value is None]
        with_value = {
            verb.name: {**_schema_of(verb), "description": verb.help}
            for verb in VERBS.values()
            if verb.value is not None
        }
        whole = {
            "type": "object",
            "properties": with_value,
            "additionalProperties": False,
            "minProperties": 1,
            "maxProperties": 1,
        }
        return {"anyOf": [{"type": "string", "enum": bare}, whole]}


class Expectation(Model):
    """What must be true at the end. Keys left out are not checked.

    outcome: of the last visit. screens: shown in this order, possibly with others in between.
    events: of the terminal's log, in this order; each with the fields to compare.
    papers: how many receipts were printed. sounds: all sounds since the start, in order.
    outbox: operations by state. operations: new at the centre.
    """

    outcome: Outcome | None = None
    screens: tuple[ScreenName, ...] = ()
    never: tuple[ScreenName, ...] = ()
    events: tuple[EventFields, ...] = ()
    papers: int | None = Field(default=None, ge=0)
    sounds: tuple[SoundName, ...] | None = None
    outbox: dict[OutboxState, int] | None = None
    operations: int | None = Field(default=None, ge=0)
    screen: ScreenName = "attract"


Sections = dict[
    Annotated[str, Field(description="a section of the terminal's settings")],
    dict[str, Any],
]


class Scenario(Model):
    """One file. settings: keys of the terminal's settings by section, overriding the demo's.

    slow: takes long; skipped by `play --quick`.
    """

    name: str = Field(min_length=1, max_length=100)
    language: LanguageCode = "es"
    orientation: Literal["portrait", "landscape"] = "portrait"
    slow: bool = False
    settings: Sections = Field(default_factory=dict)
    steps: list[Step] = Field(min_length=1)
    expect: Expectation

    @field_validator("settings")
    @classmethod
    def _known_settings(cls, over: dict[str, dict[str, Any]]) -> dict[str, dict[str, Any]]:
        sections = simulated_settings(Path("state"), CentreAddress.nowhere())
        for section, values in over.items():
            sections.setdefault(section, {}).update(values)
        model = model_for(sections)
        try:
            model.model_validate(sections)
        except ValidationError as error:
            raise _in_our_words(error, model) from None
        return over


def load_scenario(file: Path) -> Scenario:
    """Read and validate. Raises ScenarioError with all complaints."""
    try:
        text = read_yaml(file.read_text("utf-8"))
    except OSError as error:
        raise ScenarioError([f"{file}: {error.strerror}"]) from None
    except UnicodeDecodeError:
        raise ScenarioError([f"{file}:1: not UTF-8 text"]) from None
    except YamlTextError as error:
        raise ScenarioError([f"{file}:{error.line}: {error}"]) from None
    try:
        return Scenario.model_validate(text.value)
    except ValidationError as error:
        raise ScenarioError(_complaints(file, text, error)) from None


def _complaints(file: Path, text: YamlText, error: ValidationError) -> list[str]:
    found = []
    for one in error.errors():
        said = _message(one, Scenario)
        found.append((text.line(one["loc"]), f"{_place(one)}{said}"))
    return [f"{file}:{line}: {said}" for line, said in sorted(found)]


def _place(one: ErrorDetails) -> str:
    """Counted from 1: "step 1: ", "expect.screens: "."""
    path = one["loc"]
    if path[:1] == ("steps",) and len(path) > 1 and isinstance(path[1], int):
        return f"step {path[1] + 1}: "
    if path[-1:] == ("[key]",):  # pydantic's name for the key of a free mapping
        path = path[:-2]
    elif one["type"] == KEY_TOLD or is_unknown_key(one):
        path = path[:-1]
    named = ".".join(part for part in path if isinstance(part, str))
    return f"{named}: " if named else ""


def _message(one: ErrorDetails, model: Any) -> str:
    if one["type"] == "model_type":
        return "must be keys with values; see docs/scenarios.md"
    if one["type"] in ("enum", "literal_error"):
        names = re.findall(r"'([^']*)'", one.get("ctx", {})["expected"])
        if meant := near(str(one["input"]), names):
            return f"no {one['input']!r}; {meant}"
    return plain(one, model)


def _meant(verb: str) -> str:
    first, _, rest = re.sub(r"[\s:]+", " ", verb).partition(" ")
    if first in VERBS and rest:
        return f"are a colon and a space missing? {first}: {rest}"
    return instead(verb, sorted(VERBS))


def _verb_and_value(raw: Any) -> tuple[str, Any]:
    if isinstance(raw, str):
        return raw, None
    if not isinstance(raw, dict) or len(raw) != 1:
        raise ValueError("must be one verb with its value, as in «touch: agree»")
    ((name, value),) = raw.items()
    return str(name), value


def _checked(verb: Verb, value: Any) -> Any:
    """The verb's validated value; complaints are reported under the verb's name."""
    try:
        return verb.adapter.validate_python(value)
    except ValidationError as error:
        raise _in_our_words(error, verb.value, verb.name) from None


def _in_our_words(error: ValidationError, model: Any, *above: str) -> ValidationError:
    """The same error with our own messages, for a value below `above`. model: the type validated against."""
    lines = []
    for one in error.errors():
        said = _message(one, model)
        if one["type"] == "missing" and above:  # a step is named by its number, not by its keys
            said = f"{one['loc'][-1]}: {said}"
        kind = KEY_TOLD if is_unknown_key(one) else "value"
        custom = PydanticCustomError(kind, "{said}", {"said": said})
        lines.append(InitErrorDetails(type=custom, loc=(*above, *one["loc"]), input=one["input"]))
    return ValidationError.from_exception_data("value", lines)


def _as_written(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {item}" for key, item in value.items()) + "}"
    return str(value)


def _schema_of(verb: Verb) -> dict[str, Any]:
    schema = verb.adapter.json_schema()
    definitions = schema.pop("$defs", {})
    inlined = _inlined(schema, definitions)
    assert isinstance(inlined, dict)
    return inlined


def _inlined(part: Any, definitions: dict[str, Any]) -> Any:
    """Replaces each "$ref" by its definition, since a part is used without its definitions."""
    if isinstance(part, list):
        return [_inlined(item, definitions) for item in part]
    if not isinstance(part, dict):
        return part
    if "$ref" in part:
        return _inlined(definitions[part["$ref"].rpartition("/")[2]], definitions)
    return {key: _inlined(value, definitions) for key, value in part.items() if key != "title"}
