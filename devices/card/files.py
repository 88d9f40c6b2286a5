"""What LD/T 32 parts 3 and 6 put on the chip: names of applications, files, items, lengths."""

from dataclasses import dataclass
from enum import IntEnum

from devices.card.contract import SpecVersion

SSSE = bytes.fromhex("7378312E73682EC9E7BBE1B1A3D5CF")
"""The social security application: "sx1.sh.社会保障" in GBK."""


class Tag(IntEnum):
    """Tags of EF05 (issuer) and EF06 (holder)."""

    IDENTIFICATION_CODE = 0x01
    CARD_CLASS = 0x02
    VERSION = 0x03
    INITIALISING_BODY = 0x04
    ISSUED = 0x05
    EXPIRES = 0x06
    CARD_NUMBER = 0x07
    SOCIAL_SECURITY_NUMBER = 0x08
    NAME = 0x09
    NAME_EXTENSION = 0x4E
    SEX = 0x0A
    ETHNIC_GROUP = 0x0B
    BIRTHPLACE = 0x0C
    BIRTH_DATE = 0x0D


@dataclass(frozen=True, slots=True)
class RecordFile:
    """A file of TLV records.

    name: as in fault codes. lengths: value length in bytes by tag, in the order of the record
    numbers (1 first). wanted: the tags that the terminal reads. optional: those of them that a
    card may leave out.
    """

    name: str
    identifier: int
    sfi: int
    lengths: dict[Tag, int]
    wanted: tuple[Tag, ...]
    optional: frozenset[Tag] = frozenset()

    @property
    def size(self) -> int:
        """Length of the whole file in bytes, tags and lengths included."""
        return sum(2 + length for length in self.lengths.values())

    def number_of(self, tag: Tag) -> int:
        """The record number of a tag."""
        return list(self.lengths).index(tag) + 1


EF05 = RecordFile(
    name="ef05",
    identifier=0xEF05,
    sfi=5,
    lengths={
        Tag.IDENTIFICATION_CODE: 16,
        Tag.CARD_CLASS: 1,
        Tag.VERSION: 4,
        Tag.INITIALISING_BODY: 12,
        Tag.ISSUED: 4,
        Tag.EXPIRES: 4,
        Tag.CARD_NUMBER: 9,
    },
    wanted=(
        Tag.IDENTIFICATION_CODE,
        Tag.CARD_CLASS,
        Tag.VERSION,
        Tag.ISSUED,
        Tag.EXPIRES,
        Tag.CARD_NUMBER,
    ),
)

_HOLDER_LENGTHS = {
    Tag.SOCIAL_SECURITY_NUMBER: 18,
    Tag.NAME: 30,
    Tag.NAME_EXTENSION: 20,
    Tag.SEX: 1,
    Tag.ETHNIC_GROUP: 1,
    Tag.BIRTHPLACE: 3,
    Tag.BIRTH_DATE: 4,
}


def ef06(version: SpecVersion) -> RecordFile:
    """The holder's file; version 1 has no name extension."""
    lengths, wanted = dict(_HOLDER_LENGTHS), [Tag.SOCIAL_SECURITY_NUMBER, Tag.NAME, Tag.SEX]
    if version is SpecVersion.V1:
        del lengths[Tag.NAME_EXTENSION]
    else:
        wanted.append(Tag.NAME_EXTENSION)
    optional = frozenset({Tag.NAME_EXTENSION, Tag.SEX})
    return RecordFile("ef06", 0xEF06, 6, lengths, tuple(wanted), optional)
