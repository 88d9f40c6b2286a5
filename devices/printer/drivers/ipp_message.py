"""IPP messages as bytes (RFC 8010 3): only the few forms that a receipt needs.

Our own codec instead of pyipp's, for two measured reasons: its parser never returns on a message with
a negative length, and it pulls in aiohttp (160 ms and 7 MB in a program that already has
httpx). The tests compare both codecs.
"""

import struct
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum

Value = str | int | bool


class WireError(ValueError):
    """Not an IPP message, or truncated."""


class IppOperation(IntEnum):
    """RFC 8011 5.4.15."""

    PRINT_JOB = 0x0002
    CANCEL_JOB = 0x0008
    GET_JOB_ATTRIBUTES = 0x0009
    GET_JOBS = 0x000A
    GET_PRINTER_ATTRIBUTES = 0x000B


class IppTag(IntEnum):
    """Delimiters and value tags of RFC 8010 3.5."""

    OPERATION = 0x01
    JOB = 0x02
    END = 0x03
    PRINTER = 0x04
    INTEGER = 0x21
    BOOLEAN = 0x22
    ENUM = 0x23
    NAME = 0x42
    KEYWORD = 0x44
    URI = 0x45
    CHARSET = 0x47
    LANGUAGE = 0x48
    MIME_TYPE = 0x49


_FIRST_VALUE_TAG = 0x10
_FIRST_TEXT_TAG = 0x40
_LONGEST = 0x7FFF
_NUMBERS = (IppTag.INTEGER, IppTag.ENUM)


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a request; several values form a set."""

    tag: IppTag
    values: tuple[Value, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """One group of a reply; attributes with a syntax that we never request are left out."""

    tag: int
    attributes: Mapping[str, tuple[Value, ...]] = field(default_factory=dict)

    def number(self, name: str) -> int | None:
        value = next(iter(self.attributes.get(name, ())), None)
        return value if isinstance(value, int) and not isinstance(value, bool) else None

    def words(self, name: str) -> tuple[str, ...]:
        """A set of keywords, whether the printer sent one or several."""
        values = self.attributes.get(name, ())
        return tuple(value for value in values if isinstance(value, str))


@dataclass(frozen=True, slots=True)
class Reply:
    status: int
    groups: tuple[Group, ...]

    @property
    def successful(self) -> bool:
        return self.status < 0x0100

    def of(self, tag: IppTag) -> tuple[Group, ...]:
        return tuple(group for group in self.groups if group.tag == tag)


def request(
    operation: IppOperation,
    number: int,
    operation_attributes: Mapping[str, Attribute],
    job_attributes: Mapping[str, Attribute] | None = None,
    document: bytes = b"",
) -> bytes:
    """number: request-id, at least 1. The order of the attributes is kept: RFC 8011 4.1.4 wants charset,
    language, then the target."""
    head = struct.pack(">BBHI", 2, 0, operation, number)
    body = _group(IppTag.OPERATION, operation_attributes)
    if job_attributes:
        body += _group(IppTag.JOB, job_attributes)
    return head + body + bytes([IppTag.END]) + document


def reply(message: bytes) -> Reply:
    """Raises WireError."""
    if len(message) < 9:
        raise WireError("too short")
    (status,) = struct.unpack_from(">H", message, 2)
    groups: list[tuple[int, dict[str, tuple[Value, ...]]]] = []
    place, name = 8, ""
    while True:
        tag = _byte(message, place)
        place += 1
        if tag == IppTag.END:
            return Reply(status, tuple(Group(kind, values) for kind, values in groups))
        if tag < _FIRST_VALUE_TAG:
            groups.append((tag, {}))
            continue
        raw_name, place = _counted(message, place)
        raw, place = _counted(message, place)
        name = raw_name.decode("utf-8", "replace") or name
        value = _value(tag, raw)
        if groups and value is not None:
            values = groups[-1][1]
            values[name] = (*values.get(name, ()), value)


def _group(tag: IppTag, attributes: Mapping[str, Attribute]) -> bytes:
    parts = [bytes([tag])]
    for name, attribute in attributes.items():
        names = [name, *[""] * (len(attribute.values) - 1)]
        for shown, value in zip(names, attribute.values, strict=True):
            raw = _raw(attribute.tag, value)
            parts += [bytes([attribute.tag]), _with_length(shown.encode()), _with_length(raw)]
    return b"".join(parts)


def _raw(tag: IppTag, value: Value) -> bytes:
    if tag in _NUMBERS:
        return struct.pack(">i", value)
    if tag == IppTag.BOOLEAN:
        return bytes([bool(value)])
    return str(value).encode()


def _with_length(raw: bytes) -> bytes:
    if len(raw) > _LONGEST:
        raise WireError("too long")
    return struct.pack(">H", len(raw)) + raw


def _value(tag: int, raw: bytes) -> Value | None:
    if tag in _NUMBERS and len(raw) == 4:
        return int.from_bytes(raw, "big", signed=True)
    if tag == IppTag.BOOLEAN and len(raw) == 1:
        return raw != b"\0"
    if tag >= _FIRST_TEXT_TAG:
        return raw.decode("utf-8", "replace")
    return None


def _byte(message: bytes, place: int) -> int:
    if place >= len(message):
        raise WireError("truncated")
    return message[place]


def _counted(message: bytes, place: int) -> tuple[bytes, int]:
    """A two-byte length, then that many bytes; returns them and the offset after them."""
    start = place + 2
    end = start + int.from_bytes(message[place:start], "big")
    if end > len(message) or end - start > _LONGEST:
        raise WireError("truncated")
    return message[start:end], end
