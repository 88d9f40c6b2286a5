"""What is wrong with a file that a person wrote, in words for that person: pydantic's are a
programmer's. What stands in the file is not repeated, it may be a secret."""

import difflib
import re
from collections.abc import Sequence
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

_WORDS = {
    "missing": "is missing",
    "extra_forbidden": "there is no such key",
    "invalid_key": "a key is a word",
    "model_type": "keys with values belong here",
    "dict_type": "keys with values belong here",
    "string_type": "text in quotes belongs here",
    "path_type": "text in quotes belongs here",
    "bool_type": "true or false belongs here",
    "bool_parsing": "true or false belongs here",
    "int_type": "a whole number belongs here",
    "int_parsing": "a whole number belongs here",
    "int_from_float": "a whole number belongs here",
    "float_type": "a number belongs here",
    "float_parsing": "a number belongs here",
    "list_type": "a list belongs here",
    "tuple_type": "a list belongs here",
    "literal_error": "must be {expected}",
    "enum": "must be {expected}",
    "greater_than": "must be more than {gt:g}",
    "greater_than_equal": "must be {ge:g} or more",
    "less_than": "must be less than {lt:g}",
    "less_than_equal": "must be {le:g} or less",
    "string_pattern_mismatch": "must be of the form {pattern}",
    "string_too_short": "must have {min_length} characters at the least",
    "string_too_long": "must have {max_length} characters at the most",
    "too_short": "must have {min_length} entries at the least",
    "too_long": "must have {max_length} entries at the most",
}


def plain(one: ErrorDetails, model: Any = None) -> str:
    """One of pydantic's errors. model: what was checked, as a type: then a key that is not in it is
    told with those that are."""
    kind, context = one["type"], one.get("ctx", {})
    known = _keys_beside(model, one["loc"])
    if is_unknown_key(one) and known:
        key = str(one["loc"][-1])
        return f"there is no key {key!r}; {instead(key, known)}"
    if kind in _WORDS:
        return _WORDS[kind].format(**context)
    return one["msg"].removeprefix("Value error, ")


def complaints(error: ValidationError, model: type[BaseModel] | None = None) -> list[str]:
    """One line for each thing that is wrong: "visit.patience: must be 0.1 or more". model: as for
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
    """What the person may have meant, or what there is."""
    return near(name, known) or f"there are: {', '.join(known)}"


def near(name: str, known: Sequence[str]) -> str:
    """ "did you mean fault?", or "" when nothing is like it. c1 is c01, and not c10."""
    same = [each for each in known if _bare(each) == _bare(name)]
    alike = same or _close(name, known, 1, 0.85) or _close(name, known, 2, 0.6)
    return f"did you mean {' or '.join(alike)}?" if alike else ""


def in_file(file: object, lines: list[str]) -> str:
    """One line for one complaint; more of them stand below each other."""
    if len(lines) == 1:
        return f"{file}: {lines[0]}"
    return "\n  ".join([f"{file}: {len(lines)} things are wrong", *lines])


def _place(path: tuple[int | str, ...]) -> str:
    """As a person counts: ("card", 0, "role") is "card 1.role"."""
    parts = [f" {part + 1}" if isinstance(part, int) else f".{part}" for part in path]
    return "".join(parts).strip(" .")


def _close(name: str, known: Sequence[str], most: int, ratio: float) -> list[str]:
    return difflib.get_close_matches(name.lower(), known, most, ratio)


def _bare(name: str) -> str:
    """Without what people leave out of a name: capitals, and the zeros before a number."""
    return re.sub(r"(?<![0-9])0+(?=[0-9])", "", name.lower())


def _keys_beside(model: Any, path: tuple[int | str, ...]) -> list[str]:
    """The keys of the innermost model on the way to this place; none when there is no such way."""
    inner = _model_in(model)
    for part in path[:-1]:
        if inner is not None and isinstance(part, str):
            field = inner.model_fields.get(part)
            inner = _model_in(field.annotation) if field else None
    return list(inner.model_fields) if inner else []


def _model_in(annotation: Any) -> type[BaseModel] | None:
    """The model in list[Model], Model | None and the like; a list's numbers need no step of a way."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    return next(filter(None, map(_model_in, get_args(annotation))), None)
