"""Explains to the person who typed a dock command what is wrong with it."""

import difflib
import re
from collections.abc import Iterable

from pydantic import ValidationError


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """ "did you mean paper-jam?" for "jam"; empty if nothing is similar."""
    names = list(known)
    within = [name for name in names if len(word) > 2 and word in name]
    near = difflib.get_close_matches(word, names, n=1) or within[:1]
    return f"did you mean {near[0]}?" if near else ""


_WORDS = {
    "missing": "{where}=… is needed",
    "extra_forbidden": "no argument {where!r}; there are: {there}",
    "enum": "{where}: must be {expected}",
    "literal_error": "{where}: must be {expected}",
    "string_type": "{where}: must be text",
    "path_type": "{where}: must be a path",
    "int_type": "{where}: must be a whole number",
    "int_parsing": "{where}: must be a whole number",
    "int_from_float": "{where}: must be a whole number",
    "greater_than": "{where}: must be more than {gt:g}",
    "greater_than_equal": "{where}: must be at least {ge:g}",
    "less_than_equal": "{where}: must be at most {le:g}",
    "string_pattern_mismatch": "{where}: must match {pattern}",
}
"""Maps pydantic's error types to messages for the person who typed the command."""


def first_complaint(error: ValidationError, there: list[str]) -> str:
    """there: the names of the command's arguments."""
    kind = "extra_forbidden"  # reported before a missing one: it is often the same one, misspelt
    first = min(error.errors(), key=lambda one: one["type"] != kind)
    where, context = ".".join(str(part) for part in first["loc"]), first.get("ctx", {})
    plain = _WORDS.get(first["type"])
    if plain is None:
        return f"{where}: {first['msg'].removeprefix('Value error, ')}"
    said = plain.format(where=where, there=", ".join(there) or "none", **context)
    hint = did_you_mean(str(first["input"]), re.findall("'([^']*)'", context.get("expected", "")))
    return f"{said}; {hint}" if hint else said
