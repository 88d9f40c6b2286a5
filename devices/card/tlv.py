"""Strict parser for the tag-length-value records of LD/T 32 files."""

from devices.card.contract import CardFault, CardFaultReason
from devices.card.files import CardTag, RecordFile

Records = dict[CardTag, bytes]
"""Values by tag."""


def parse_records(data: bytes, file: RecordFile) -> Records:
    """All records in `data`; raises CardFault UNREADABLE for anything invalid in this file."""
    records: Records = {}
    while data:
        tag, value, data = _take(data, file)
        if tag in records:
            raise unreadable(file, "repeated")
        records[tag] = value
    return records


def unreadable(file: RecordFile, what: str) -> CardFault:
    return CardFault(CardFaultReason.UNREADABLE, f"{file.name}-{what}")


def _take(data: bytes, file: RecordFile) -> tuple[CardTag, bytes, bytes]:
    if len(data) < 2:
        raise unreadable(file, "truncated")
    try:
        tag = CardTag(data[0])
        length = file.lengths[tag]
    except (ValueError, KeyError):
        raise unreadable(file, "tag") from None
    if data[1] != length:
        raise unreadable(file, "length")
    if len(data) < 2 + length:
        raise unreadable(file, "truncated")
    return tag, data[2 : 2 + length], data[2 + length :]
