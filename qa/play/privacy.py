"""Searches everything a terminal wrote for citizens: names, numbers, phones, in any file and form.

For the citizen who played, it also searches for short names, the PIN and the codes sent to the phone.
For all citizens that would produce chance matches.
"""

import gzip
import re
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from devices.citizens import Citizen, shelf

PICTURE_HEADS = (b"\xff\xd8\xff",)
"""Any JPEG would be a face: screens are PNG, and are pictures taken by the scenario itself."""
_LONG_NAME = 3
_LEAST_DIGITS = 4
"""Distinct digits that make chance matches of a code unlikely."""


@dataclass(frozen=True, slots=True)
class _Needle:
    """short: searched only in readable text, not in compressed bytes, where it would match by chance.
    number: must stand alone, not be part of a longer number, word or fraction."""

    who: str
    what: str
    sought: bytes
    short: bool = False
    number: bool = False

    def is_in(self, form: bytes) -> bool:
        if not self.number:
            return self.sought in form
        alone = rb"(?<![A-Za-z0-9])(?<!\d\.)" + self.sought + rb"(?![A-Za-z0-9]|\.\d)"
        return re.search(alone, form) is not None


def personal_traces(
    folder: Path, who: Citizen | None = None, codes: Sequence[str] = ()
) -> list[str]:
    """One line for each file with personal data, without repeating the data.

    who: the citizen who played. codes: the one-time codes sent to them.
    """
    needles = [
        needle for citizen in shelf().values() for needle in _needles(citizen) if needle.sought
    ]
    if who is not None:
        needles += _own_needles(who, codes)
    return [
        f"privacy: file {number} ({file.suffix or 'no suffix'}) holds the {what} of {whose}"
        for number, file in enumerate(sorted(folder.rglob("*")), start=1)
        if file.is_file() and file.suffix != ".png"
        for whose, what in _found(file, needles)
    ]


def _needles(citizen: Citizen) -> Iterator[_Needle]:
    card = citizen.card
    for name in {citizen.name, citizen.name_on_chip}:
        if len(name) >= _LONG_NAME:
            for encoding in ("utf-8", "gb18030", "utf-16-le"):
                yield _Needle(citizen.id, "name", name.encode(encoding))
    yield _Needle(citizen.id, "number", citizen.social_security_number.encode())
    yield _Needle(citizen.id, "card", card.number.encode())
    yield _Needle(citizen.id, "card", card.identification_code.encode())
    yield _Needle(citizen.id, "card", bytes.fromhex(card.identification_code))
    yield _Needle(citizen.id, "phone", (citizen.phone or "").encode())


def _own_needles(who: Citizen, codes: Sequence[str]) -> Iterator[_Needle]:
    for name in {who.name, who.name_on_chip}:
        if len(name) < _LONG_NAME:
            for encoding in ("utf-8", "gb18030", "utf-16-le"):
                yield _Needle(who.id, "name", name.encode(encoding), short=True)
    if who.card.pin:
        yield _Needle(who.id, "PIN", who.card.pin.encode(), short=True, number=True)
    for code in codes:
        if len(set(code)) >= _LEAST_DIGITS:
            yield _Needle(who.id, "code", code.encode(), short=True, number=True)


def _found(file: Path, needles: list[_Needle]) -> list[tuple[str, str]]:
    content = file.read_bytes()
    clear = [file.name.encode(), *_readable(content)]
    packed = [content, content.lower(), *_compressed(content)]
    found = {
        (needle.who, needle.what)
        for needle in needles
        for form in (clear if needle.short else clear + packed)
        if needle.is_in(form)
    }
    if any(head in form for form in packed for head in PICTURE_HEADS):
        found.add(("somebody", "picture"))
    return sorted(found)


def _readable(content: bytes) -> Iterator[bytes]:
    """The readable content of the file. A PDF's bytes are glyph numbers, and its structure
    is full of figures, so only its text counts, also with the word breaks removed."""
    if content[:5] == b"%PDF-":
        text = _text_of_pdf(content)
        yield text.encode()
        yield "".join(text.split()).encode()
    elif content[:2] == b"\x1f\x8b":
        yield gzip.decompress(content)
    else:
        yield content


def _text_of_pdf(content: bytes) -> str:
    import pypdfium2 as pdfium

    try:
        document = pdfium.PdfDocument(content)
    except pdfium.PdfiumError:
        return ""  # damaged; its raw bytes are searched anyway
    try:
        return "\n".join(page.get_textpage().get_text_range() for page in document)
    finally:
        document.close()


def _compressed(content: bytes) -> Iterator[bytes]:
    """Decompresses data within the bytes (the streams of a PDF)."""
    for part in content.split(b"stream")[1:]:
        try:
            yield zlib.decompress(part.strip(b"\r\n"))
        except zlib.error:
            continue
