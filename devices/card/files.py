"""Applications, files, items and lengths on the chip, as defined in LD/T 32 parts 3 and 6."""

from dataclasses import dataclass
from enum import IntEnum

from devices.card.contract import SpecVersion

SSSE = bytes.fromhex("7378312E73682EC9E7BBE1B1A3D5CF")
"""The social security application: "sx1.sh.社会保障" in GBK."""


class CardTag(IntEnum):
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

    name: as used in fault codes. lengths: value length in bytes by tag, in the order of the record
    numbers (starting at 1). wanted: the tags that the terminal reads. optional: those of them that a
    card may omit.
    """

    name: str
    identifier: int
    sfi: int
    lengths: dict[CardTag, int]
    wanted: tuple[CardTag, ...]
    optional: frozenset[CardTag] = frozenset()

    @property
    def size(self) -> int:
        """Length of the whole file in bytes, including tags and lengths."""
        return sum(2 + length for length in self.lengths.values())

    def number_of(self, tag: CardTag) -> int:
        """The record number of a tag."""
        return list(self.lengths).index(tag) + 1


EF05 = RecordFile(
    name="ef05",
    identifier=0xEF05,
    sfi=5,
    lengths={
        CardTag.IDENTIFICATION_CODE: 16,
        CardTag.CARD_CLASS: 1,
        CardTag.VERSION: 4,
        CardTag.INITIALISING_BODY: 12,
        CardTag.ISSUED: 4,
        CardTag.EXPIRES: 4,
        CardTag.CARD_NUMBER: 9,
    },
    wanted=(
        CardTag.IDENTIFICATION_CODE,
        CardTag.CARD_CLASS,
        CardTag.VERSION,
        CardTag.ISSUED,
        CardTag.EXPIRES,
        CardTag.CARD_NUMBER,
    ),
)

_HOLDER_LENGTHS = {
    CardTag.SOCIAL_SECURITY_NUMBER: 18,
    CardTag.NAME: 30,
    CardTag.NAME_EXTENSION: 20,
    CardTag.SEX: 1,
    CardTag.ETHNIC_GROUP: 1,
    CardTag.BIRTHPLACE: 3,
    CardTag.BIRTH_DATE: 4,
}


def ef06(version: SpecVersion) -> RecordFile:
    """The holder's file; version 1 has no name extension."""
    lengths, wanted = (
        dict(_HOLDER_LENGTHS),
        [CardTag.SOCIAL_SECURITY_NUMBER, CardTag.NAME, CardTag.SEX],
    )
    if version is SpecVersion.V1:
        del lengths[CardTag.NAME_EXTENSION]
    else:
        wanted.append(CardTag.NAME_EXTENSION)
    optional = frozenset({CardTag.NAME_EXTENSION, CardTag.SEX})
    return RecordFile("ef06", 0xEF06, 6, lengths, tuple(wanted), optional)
