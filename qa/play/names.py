"""Every name a scenario can use, from the same lists that validate it."""

import textwrap
from collections.abc import Iterator, Mapping, Sequence
from enum import EnumType
from typing import Any, get_args

from pydantic.fields import FieldInfo

from devices.catalogue import drivers
from kiosk.session.outcome import Outcome
from kiosk.settings import DEVICES, Settings
from qa.play.scenario import Expectation
from qa.play.values import Model, OneOf, events, scenes
from qa.play.verbs import VERBS

WIDTH = 100


def names_text() -> str:
    """As text: a heading for each kind of name, with its names below."""
    blocks = [
        _described("verbs (steps)", {verb.name: verb.help for verb in VERBS.values()}),
        *(_listed(what, names) for what, names in _lists().items()),
        _listed("what the camera sees", [scenes()]),
        _listed("outcome of a visit", [outcome.value for outcome in Outcome]),
        _described("expect", dict.fromkeys(Expectation.model_fields, "")),
        _described(
            "event: its fields", {name: ", ".join(fields) for name, fields in events().items()}
        ),
        _described("settings: the keys of each section", _settings()),
    ]
    return "\n\n".join(blocks) + "\n"


def _lists() -> dict[str, Sequence[str]]:
    """The name lists of all verbs and expectations ("screen", "state of the printer", …), each once."""
    values = [verb.value for verb in VERBS.values()]
    return {one.what: one.names() for one in _one_ofs([*values, Expectation])}


def _one_ofs(types: Sequence[Any]) -> Iterator[OneOf]:
    for kind in types:
        if isinstance(kind, OneOf):
            yield kind
        elif isinstance(kind, type) and issubclass(kind, Model):
            for field in kind.model_fields.values():
                yield from _one_ofs([field.annotation, *field.metadata])
        elif not isinstance(kind, EnumType):
            yield from _one_ofs(get_args(kind) + getattr(kind, "__metadata__", ()))


def _settings() -> dict[str, str]:
    """The keys of each section; a device's section has the keys of all its drivers."""
    return {name: ", ".join(_keys(name, field)) for name, field in Settings.model_fields.items()}


def _keys(section: str, field: FieldInfo) -> list[str]:
    if section not in DEVICES:
        return list(getattr(field.annotation, "model_fields", {}))
    known = drivers(DEVICES[section]).values()
    return list(dict.fromkeys(key for driver in known for key in driver.settings.model_fields))


def _listed(heading: str, names: Sequence[str]) -> str:
    return f"{heading}\n{_wrapped(', '.join(names), '  ')}"


def _described(heading: str, told: Mapping[str, str]) -> str:
    wide = max(map(len, told)) + 2
    lines = [
        _wrapped(f"{name:{wide}}{text}", "  ", " " * (wide + 2)) for name, text in told.items()
    ]
    return "\n".join([heading, *lines])


def _wrapped(text: str, first: str, further: str = "  ") -> str:
    return textwrap.fill(
        text.rstrip(),
        WIDTH,
        initial_indent=first,
        subsequent_indent=further,
        break_on_hyphens=False,
        break_long_words=False,
    )
