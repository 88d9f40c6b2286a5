"""Looks for a citizen in what a terminal wrote: names, numbers, phones, in any file, in any form."""

import gzip
import zlib
from collections.abc import Iterator
from pathlib import Path

from devices.citizens import Citizen, shelf

PICTURE_HEADS = (b"\xff\xd8\xff",)
"""A JPEG anywhere would be a face; screens are PNG and are the scenario's own pictures."""


def personal_traces(folder: Path) -> list[str]:
    """One line for each file that holds something of a person, without repeating it."""
    needles = [
        (citizen.id, what, needle)
        for citizen in shelf().values()
        for what, needle in _needles(citizen)
    ]
    return [
        f"privacy: {file.relative_to(folder)} holds the {what} of {who}"
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.suffix != ".png"
        for who, what in _found(file.read_bytes(), needles)
    ]


def _needles(citizen: Citizen) -> Iterator[tuple[str, bytes]]:
    for encoding in ("utf-8", "gbk", "utf-16-le"):
        if len(citizen.name) > 2:
            yield "name", citizen.name.encode(encoding, errors="ignore")
    yield "number", citizen.social_security_number.encode()
    yield "card", citizen.card.number.encode()
    yield "card", citizen.card.identification_code.encode()
    if citizen.phone:
        yield "phone", citizen.phone.encode()


def _found(content: bytes, needles: list[tuple[str, str, bytes]]) -> list[tuple[str, str]]:
    found = [
        (who, what)
        for form in _forms(content)
        for who, what, needle in needles
        if needle and needle in form
    ]
    found += [("somebody", "picture") for head in PICTURE_HEADS if head in content]
    return sorted(set(found))


def _forms(content: bytes) -> Iterator[bytes]:
    """The bytes as they are, and what is packed in them (the streams of a PDF)."""
    yield content
    yield content.lower()
    for part in content.split(b"stream")[1:]:
        try:
            yield zlib.decompress(part.strip(b"\r\n"))
        except zlib.error:
            continue
    if content[:2] == b"\x1f\x8b":
        yield gzip.decompress(content)
