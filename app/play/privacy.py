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
        if needle
    ]
    return [
        f"privacy: file {number} ({file.suffix or 'no suffix'}) holds the {what} of {who}"
        for number, file in enumerate(sorted(folder.rglob("*")), start=1)
        if file.is_file() and file.suffix != ".png"
        for who, what in _found(file.name.encode() + b"\n" + file.read_bytes(), needles)
    ]


def _needles(citizen: Citizen) -> Iterator[tuple[str, bytes]]:
    if len(citizen.name) > 2:  # two characters meet by chance
        for encoding in ("utf-8", "gb18030", "utf-16-le"):
            yield "name", citizen.name.encode(encoding)
    yield "number", citizen.social_security_number.encode()
    yield "card", citizen.card.number.encode()
    yield "card", citizen.card.identification_code.encode()
    yield "card", bytes.fromhex(citizen.card.identification_code)
    yield "phone", (citizen.phone or "").encode()


def _found(content: bytes, needles: list[tuple[str, str, bytes]]) -> list[tuple[str, str]]:
    forms = list(_forms(content))
    found = {(who, what) for form in forms for who, what, needle in needles if needle in form}
    if any(head in form for form in forms for head in PICTURE_HEADS):
        found.add(("somebody", "picture"))
    return sorted(found)


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
