"""What is wrong with a file that a person wrote, in words for that person: pydantic's are a
programmer's. What stands in the file is not repeated, it may be a secret."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

_WORDS = {
    "missing": "is missing",
    "extra_forbidden": "there is no such key",
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


def plain(kind: str, context: Mapping[str, Any], message: str) -> str:
    """Of one of pydantic's errors: its type, ctx and msg."""
    if kind in _WORDS:
        return _WORDS[kind].format(**context)
    return message.removeprefix("Value error, ")


def complaints(error: ValidationError) -> list[str]:
    """One line for each thing that is wrong: "visit.patience: must be 0.1 or more"."""
    found = []
    for one in error.errors(include_input=False, include_url=False):
        where = _place(one["loc"])
        said = plain(one["type"], one.get("ctx", {}), one["msg"])
        found.append(f"{where}: {said}" if where else said)
    return found


def in_file(file: object, lines: list[str]) -> str:
    """One line for one complaint; more of them stand below each other."""
    if len(lines) == 1:
        return f"{file}: {lines[0]}"
    return "\n  ".join([f"{file}: {len(lines)} things are wrong", *lines])


def _place(path: tuple[int | str, ...]) -> str:
    """As a person counts: ("card", 0, "role") is "card 1.role"."""
    parts = [f" {part + 1}" if isinstance(part, int) else f".{part}" for part in path]
    return "".join(parts).strip(" .")
