"""Normalises the text of a paper so that renderer and verifier compute the same digest.

Spaces and line breaks depend on layout and on the program that reads the PDF; the characters
and their order do not.
"""

import hashlib
import unicodedata
from collections.abc import Iterable

DIGEST_BYTES = 16
"""SHA-256 cut to 128 bits: altering a paper would need a second preimage, 2^128 tries."""


def normalised(text: str) -> str:
    """NFKC, without whitespace and control characters."""
    composed = unicodedata.normalize("NFKC", text)
    return "".join(c for c in composed if not c.isspace() and unicodedata.category(c) != "Cc")


def digest(lines: Iterable[str]) -> bytes:
    """Digest of the texts in reading order: top to bottom, left to right."""
    whole = "".join(normalised(line) for line in lines)
    return hashlib.sha256(whole.encode()).digest()[:DIGEST_BYTES]
