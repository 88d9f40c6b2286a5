"""Explains validation errors of a hand-written file to its author; pydantic's own messages are for
programmers. Values are not repeated: one may be a secret."""

import difflib
import re
from collections.abc import Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

_WORDS = {
    "missing": "is missing",
    "extra_forbidden": "is not a known key",
    "invalid_key": "key must be a word",
    "model_type": "must be a table of keys and values",
    "dict_type": "must be a table of keys and values",
    "string_type": "must be text in quotes",
    "path_type": "must be text in quotes",
    "bool_type": "must be true or false",
    "bool_parsing": "must be true or false",
    "int_type": "must be a whole number",
    "int_parsing": "must be a whole number",
    "int_from_float": "must be a whole number",
    "float_type": "must be a number",
    "float_parsing": "must be a number",
    "list_type": "must be a list",
    "tuple_type": "must be a list",
    "literal_error": "must be {expected}",
    "enum": "must be {expected}",
    "greater_than": "must be more than {gt:g}",
    "greater_than_equal": "must be at least {ge:g}",
    "less_than": "must be less than {lt:g}",
    "less_than_equal": "must be at most {le:g}",
    "string_pattern_mismatch": "must match {pattern}",
    "string_too_short": "must have at least {min_length} characters",
    "string_too_long": "must have at most {max_length} characters",
    "too_short": "must have at least {min_length} entries",
    "too_long": "must have at most {max_length} entries",
}


def plain(one: ErrorDetails, model: Any = None) -> str:
    """One of pydantic's errors. model: the validated type; if given, an unknown key is reported
    together with the known ones."""
    kind, context = one["type"], one.get("ctx", {})
    known = _sibling_keys(model, one["loc"])
    if is_unknown_key(one) and known:
        key = str(one["loc"][-1])
        return f"there is no key {key!r}; {instead(key, known)}"
    if kind in _WORDS:
        return _WORDS[kind].format(**context)
    return one["msg"].removeprefix("Value error, ")


def complaints(error: ValidationError, model: type[BaseModel] | None = None) -> list[str]:
    """One line per error: "visit.patience: must be at least 0.1". model: as for
    `plain`."""
    found = []
    for one in error.errors(include_input=False, include_url=False):
        told_by_name = model is not None and is_unknown_key(one)
        where = _place(one["loc"][:-1] if told_by_name else one["loc"])
        said = plain(one, model)
        found.append(f"{where}: {said}" if where else said)
    return found


def is_unknown_key(one: ErrorDetails) -> bool:
    return one["type"] == "extra_forbidden"


def instead(name: str, known: Sequence[str]) -> str:
    """What the author may have meant, or else the known names."""
    return near(name, known) or f"there are: {', '.join(known)}"


def near(name: str, known: Sequence[str]) -> str:
    """ "did you mean fault?", or "" if nothing is similar. c1 suggests c01, not c10."""
    same = [each for each in known if _bare(each) == _bare(name)]
    alike = same or _close(name, known, 1, 0.85) or _close(name, known, 2, 0.6)
    return f"did you mean {' or '.join(alike)}?" if alike else ""


def in_file(file: object, lines: list[str]) -> str:
    """One line for a single complaint; several go on lines of their own."""
    if len(lines) == 1:
        return f"{file}: {lines[0]}"
    return "\n  ".join([f"{file}: {len(lines)} errors", *lines])


def _place(path: tuple[int | str, ...]) -> str:
    """Counting from 1: ("card", 0, "role") is "card 1.role"."""
    parts = [f" {part + 1}" if isinstance(part, int) else f".{part}" for part in path]
    return "".join(parts).strip(" .")


def _close(name: str, known: Sequence[str], most: int, ratio: float) -> list[str]:
    return difflib.get_close_matches(name.lower(), known, most, ratio)


def _bare(name: str) -> str:
    """Without what people leave out of a name: capitals and leading zeros."""
    return re.sub(r"(?<![0-9])0+(?=[0-9])", "", name.lower())


def _sibling_keys(model: Any, path: tuple[int | str, ...]) -> list[str]:
    """The keys of the innermost model along this path; none if the path leads nowhere."""
    inner = _model_in(model)
    for part in path[:-1]:
        if inner is not None and isinstance(part, str):
            field = inner.model_fields.get(part)
            inner = _model_in(field.annotation) if field else None
    return list(inner.model_fields) if inner else []


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model in list[Model], Model | None and the like; list indices are not part of the path."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)
