"""Reason codes: short words for support, in a form that no name or number of a person fits."""

import re

LONGEST = 64
_OTHER = re.compile(r"[^A-Za-z0-9._:-]+")
_LONG_NUMBER = re.compile(r"\d{5,}", re.ASCII)


def as_code(text: str) -> str:
    """The text in the form of a code: letters, digits, ".", "_", ":" and "-", 64 at most, never five
    digits in a row. A code stays as it is; of anything else only what fits is left. Never raises:
    it is used where something has failed already.
    """
    return _LONG_NUMBER.sub("x", _OTHER.sub("-", text).strip("-"))[:LONGEST]
