"""The allowed values in a scenario, checked before anything is played.

`OneOf` reports errors in plain words and gives editors the list to choose from.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, is_dataclass
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
)
from pydantic_core import CoreSchema, core_schema

import kiosk.staff.screens  # noqa: F401  # imported so that its screens are registered
from devices.card.simulators.faults import ChipFault
from devices.card.simulators.reader import ReaderState as SimulatedReader
from devices.citizens import shelf
from devices.printer.simulators.printer import PrinterCondition
from devices.voice.contract import Sound
from devices.voice.simulators.speaker import SpeakerCondition
from kiosk import complaints
from kiosk.events import Event
from kiosk.screens import Problem, ProblemKind, Screen, kebab
from qa.centre_control import MODES
from qa.dock.clock_control import SHIFT, shift_of

SCREEN_SECONDS = 20.0
"""Default timeout for a screen to appear."""
LISTED = 16
"""Complaints list at most this many names."""
NAMES_HINT = "main.py play --names lists them"


class Model(BaseModel):
    """Base of everything in a scenario file: unknown keys are rejected."""

    model_config = ConfigDict(extra="forbid", frozen=True)


@dataclass(frozen=True, slots=True)
class TextForm:
    """A string in a given format: a regular expression for editors, words for people."""

    pattern: str
    words: str

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.fitting, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "pattern": self.pattern}

    def fitting(self, value: str) -> str:
        if not re.fullmatch(self.pattern, value):
            raise ValueError(self.words)
        return value


@dataclass(frozen=True, slots=True)
class OneOf:
    """A string from a list that is computed only when needed."""

    what: str
    names: Callable[[], Sequence[str]]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_after_validator_function(self.known, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": "string", "enum": list(self.names())}

    def known(self, value: str) -> str:
        names = self.names()
        if value in names:
            return value
        raise ValueError(f"no {self.what} {value!r}; {instead(value, names)}")


def instead(value: str, names: Sequence[str]) -> str:
    """A suggestion of what was meant, or the list of names, or the command that lists them if it is long."""
    few = len(names) <= LISTED
    return complaints.instead(value, names) if few else complaints.near(value, names) or NAMES_HINT


def citizens() -> list[str]:
    return list(shelf())


def screens() -> list[str]:
    """Every screen by its name in the log; for a problem the name includes its kind."""
    plain = {kebab(kind.__name__) for kind in _screen_classes(Screen) if is_dataclass(kind)}
    problems = {f"problem-{kind.value}" for kind in ProblemKind}
    return sorted(plain - {kebab(Problem.__name__)} | problems)


def _screen_classes(base: type[Any]) -> list[type[Any]]:
    return [kind for direct in base.__subclasses__() for kind in (direct, *_screen_classes(direct))]


def events() -> dict[str, list[str]]:
    """The catalogue: the fields of every event that can appear in the log."""
    kinds: list[Any] = [kind for kind in Event.__subclasses__() if is_dataclass(kind)]
    return {
        kind.name: [field.name for field in fields(kind)]
        for kind in sorted(kinds, key=lambda kind: str(kind.name))
    }


def _event(wanted: Any) -> Any:
    """Raises ValueError if the catalogue has no such event or the event no such field."""
    if not isinstance(wanted, dict) or not wanted:
        raise ValueError("must be an event with its fields, as in {event: visit-ended}")
    name = wanted.get("event")
    if not isinstance(name, str):
        meant = [str(key) for key in wanted if complaints.near(str(key), ["event"])]
        told = "event" not in wanted and meant
        raise ValueError(_no_key(meant[0], ["event"]) if told else "event: must be a name")
    catalogue = events()
    if name not in catalogue:
        raise ValueError(f"no event {name!r}; {instead(name, list(catalogue))}")
    return _with_known_fields(wanted, ["event", *catalogue[name]])


def _with_known_fields(wanted: dict[Any, Any], known: list[str]) -> dict[Any, Any]:
    for key, value in wanted.items():
        if key not in known:
            raise ValueError(f"{wanted['event']}: {_no_key(str(key), known)}")
        if not isinstance(value, str | bool | int):
            raise ValueError(f"{key}: must be a word, a whole number, true or false")
    return wanted


def _no_key(key: str, known: list[str]) -> str:
    return f"there is no key {key!r}; {instead(key, known)}"


def scenes() -> str:
    """What the camera can be made to see, in one line."""
    from devices.camera.simulators.scene import known_faces, parse_scene

    try:
        parse_scene("", known_faces())
    except ValueError as error:
        return str(error).partition("there are: ")[2]
    return ""


def _scene(text: str) -> str:
    from devices.camera.simulators.scene import known_faces, parse_scene

    parse_scene(text, known_faces())
    return text


def _shift(value: Any) -> Any:
    text = str(value)
    shift_of(text)
    return text


CitizenId = Annotated[str, OneOf("citizen", citizens)]
CardFaultName = Annotated[
    str, OneOf("fault of a card", lambda: [fault.value for fault in ChipFault])
]
ReaderState = Annotated[
    str, OneOf("state of the reader", lambda: [state.value for state in SimulatedReader])
]
PrinterState = Annotated[
    str, OneOf("state of the printer", lambda: [state.value for state in PrinterCondition])
]
SpeakerState = Annotated[
    str, OneOf("state of the loudspeaker", lambda: [state.value for state in SpeakerCondition])
]
SoundName = Annotated[str, OneOf("sound", lambda: [sound.value for sound in Sound])]
CentreMode = Annotated[str, OneOf("mode of the centre", lambda: list(MODES))]
ClockShift = Annotated[str, BeforeValidator(_shift), Field(pattern=SHIFT)]
"""YAML reads 0 as a number, which is accepted too."""
ProcessName = Annotated[str, OneOf("process", lambda: ["terminal", "face"])]
ScreenName = Annotated[str, OneOf("screen", screens)]
Scene = Annotated[str, AfterValidator(_scene)]
"""What the camera sees; see devices/camera/simulators/scene.py."""
ItemName = Annotated[
    str, TextForm(r"^[a-z0-9-]+$", "lower-case letters, digits and hyphens, as in service-balance")
]
PictureName = Annotated[
    str,
    TextForm(
        r"^[a-z0-9-]{1,60}$", "lower-case letters, digits and hyphens, at most 60, as in my-picture"
    ),
]
OutboxState = Annotated[
    str, OneOf("state of an operation in the outbox", lambda: ["waiting", "done", "refused"])
]
EventFields = Annotated[dict[str, str | bool | int], BeforeValidator(_event)]
Pause = Annotated[float, Field(gt=0, le=600)]


def _digits(value: Any) -> Any:
    if isinstance(value, int):
        raise ValueError('digits must be quoted, as in "012345"')
    return value


RightOrDigits = Annotated[
    str,
    BeforeValidator(_digits),
    TextForm(r"^(right|wrong|[0-9]{4,12})$", "right, wrong, or 4 to 12 digits in quotes"),
]


class CardIn(Model):
    """A citizen's card to be inserted."""

    citizen: CitizenId
    fault: CardFaultName | None = None


class ScreenAwaited(Model):
    """A screen, and the timeout for it to appear."""

    name: ScreenName
    within: Pause = SCREEN_SECONDS


def _named(key: str) -> Callable[[Any], Any]:
    return lambda value: {key: value} if isinstance(value, str) else value


@dataclass(frozen=True, slots=True)
class _PlainOrObject:
    """For editors: the short form is a string from a list, the long form an object."""

    plain: Callable[[], Sequence[str]]

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"anyOf": [{"type": "string", "enum": list(self.plain())}, handler(schema)]}


CardValue = Annotated[CardIn, BeforeValidator(_named("citizen")), _PlainOrObject(citizens)]
ScreenValue = Annotated[ScreenAwaited, BeforeValidator(_named("name")), _PlainOrObject(screens)]
