"""Reason codes: short identifiers for support, in a form that cannot hold a person's name or number."""

import re

LONGEST = 64
_OTHER = re.compile(r"[^A-Za-z0-9._:-]+")
_LONG_NUMBER = re.compile(r"\d{5,}", re.ASCII)


def as_code(text: str) -> str:
    """The text as a code: letters, digits, ".", "_", ":" and "-", at most 64, never five digits in a
    row. A valid code is unchanged; from any other text the invalid characters are removed. Never
    raises: it is used in error handling.
    """
    return _LONG_NUMBER.sub("x", _OTHER.sub("-", text).strip("-"))[:LONGEST]
