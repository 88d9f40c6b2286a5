"""The personalisation of a simulated chip: a citizen's EF05 and EF06 in the layout of LD/T 32."""

from datetime import date

from devices.card.contract import SpecVersion
from devices.card.files import EF05, CardTag, RecordFile, ef06
from devices.citizens import Citizen, CitizenCard

_NEVER_WRITTEN = b"\xff"
_INITIALISING_BODY = "9156000002"


def chip_files(citizen: Citizen) -> dict[int, tuple[bytes, ...]]:
    """The records (tag, length, value) of each file in order, by file identifier."""
    version = SpecVersion(citizen.card.version)
    return {
        EF05.identifier: _records(EF05, _issuer_values(citizen.card)),
        ef06(version).identifier: _records(ef06(version), _holder_values(citizen)),
    }


def name_on_chip(name: str) -> bytes:
    """The name as bytes: GBK if that has all characters, otherwise GB 18030."""
    try:
        return name.encode("gbk")
    except UnicodeEncodeError:
        return name.encode("gb18030")


def _issuer_values(card: CitizenCard) -> dict[CardTag, bytes]:
    area = card.identification_code[:6]
    return {
        CardTag.IDENTIFICATION_CODE: bytes.fromhex(card.identification_code),
        CardTag.CARD_CLASS: card.card_class.encode(),
        CardTag.VERSION: card.version.encode(),
        CardTag.INITIALISING_BODY: bytes.fromhex(_INITIALISING_BODY + area + area + "00"),
        CardTag.ISSUED: _bcd(card.issued),
        CardTag.EXPIRES: _bcd(card.expires),
        CardTag.CARD_NUMBER: card.number.encode(),
    }


def _holder_values(citizen: Citizen) -> dict[CardTag, bytes]:
    version = SpecVersion(citizen.card.version)
    room = 30 if version is SpecVersion.V1 else 50
    name = _cut(citizen.name, room)
    number = citizen.social_security_number
    return {
        CardTag.SOCIAL_SECURITY_NUMBER: number.encode(),
        CardTag.NAME: name[:30],
        CardTag.NAME_EXTENSION: name[30:],
        CardTag.SEX: citizen.sex.encode(),
        CardTag.BIRTHPLACE: bytes.fromhex(number[:6]),
        CardTag.BIRTH_DATE: bytes.fromhex(number[6:14]),
    }


def _cut(name: str, room: int) -> bytes:
    # As in real personalisation: truncated at a character boundary.
    while len(name_on_chip(name)) > room:
        name = name[:-1]
    return name_on_chip(name)


def _records(file: RecordFile, values: dict[CardTag, bytes]) -> tuple[bytes, ...]:
    return tuple(_record(tag, length, values.get(tag)) for tag, length in file.lengths.items())


def _record(tag: CardTag, length: int, value: bytes | None) -> bytes:
    filled = _NEVER_WRITTEN * length if value is None else value.ljust(length, b"\0")
    return bytes([tag, length]) + filled


def _bcd(day: date) -> bytes:
    return bytes.fromhex(day.strftime("%Y%m%d"))
