"""Parses the chip's data items and checks them against the number rules of LD/T 32."""

import unicodedata
from datetime import date

from devices.card.contract import CardClass, CardIdentity, SpecVersion
from devices.card.files import EF05, CardTag, RecordFile
from devices.card.numbers import is_card_number, is_identification_code, is_resident_id
from devices.card.tlv import Records, unreadable

_VERSIONS = {
    "1.0": SpecVersion.V1,
    "1.00": SpecVersion.V1,
    "2.0": SpecVersion.V2,
    "2.00": SpecVersion.V2,
    "3.0": SpecVersion.V3,
    "3.00": SpecVersion.V3,
}
_SEXES = {"1": "1", "2": "2", "9": "9", "0": "9", "": None}


def issuer_identity(records: Records) -> CardIdentity:
    """EF05 as an identity without a holder; raises CardFault UNREADABLE."""
    code = records[CardTag.IDENTIFICATION_CODE].hex().upper()
    if not is_identification_code(code):
        raise unreadable(EF05, "identification-code")
    number = _text(records[CardTag.CARD_NUMBER], EF05, "card-number")
    if not is_card_number(number):
        raise unreadable(EF05, "card-number")
    issued, expires = _date(records[CardTag.ISSUED]), _date(records[CardTag.EXPIRES])
    if issued > expires:
        raise unreadable(EF05, "date-order")
    return CardIdentity(
        identification_code=code,
        card_class=_card_class(records[CardTag.CARD_CLASS]),
        version=_version(records[CardTag.VERSION]),
        issued=issued,
        expires=expires,
        card_number=number,
        social_security_number=None,
        holder_name=None,
    )


def social_security_number(records: Records, file: RecordFile) -> str:
    number = _text(records[CardTag.SOCIAL_SECURITY_NUMBER], file, "number")
    if not is_resident_id(number):
        raise unreadable(file, "number")
    return number


def holder_name(records: Records, file: RecordFile) -> str:
    """Tags 09 and 4E are joined before decoding: a character may be split between them."""
    raw = _unpadded(records[CardTag.NAME]) + _unpadded(records.get(CardTag.NAME_EXTENSION, b""))
    name = _decoded(raw, file)
    if not name or not all(_allowed_in_name(character) for character in name):
        raise unreadable(file, "name")
    return name


def holder_sex(records: Records, file: RecordFile) -> str | None:
    """None if the item is missing or was never written."""
    text = _text(records.get(CardTag.SEX, b""), file, "sex")
    if text not in _SEXES:
        raise unreadable(file, "sex")
    return _SEXES[text]


def _card_class(raw: bytes) -> CardClass:
    try:
        return CardClass(_text(raw, EF05, "class"))
    except ValueError:
        raise unreadable(EF05, "class") from None


def _version(raw: bytes) -> SpecVersion:
    version = _VERSIONS.get(_text(raw, EF05, "version"))
    if version is None:
        raise unreadable(EF05, "version")
    return version


def _date(raw: bytes) -> date:
    digits = raw.hex()
    try:
        return date(int(digits[:4]), int(digits[4:6]), int(digits[6:8]))
    except ValueError:
        raise unreadable(EF05, "date") from None


def _text(raw: bytes, file: RecordFile, what: str) -> str:
    try:
        return _unpadded(raw).decode("ascii")
    except UnicodeDecodeError:
        raise unreadable(file, what) from None


def _unpadded(raw: bytes) -> bytes:
    # All FF is the state before personalisation: an item never written.
    return b"" if raw == b"\xff" * len(raw) else raw.rstrip(b"\0 ")


def _decoded(raw: bytes, file: RecordFile) -> str:
    # LD/T 32 says GBK; newer issuers encode characters missing from it in GB 18030, its superset.
    for encoding in ("gbk", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise unreadable(file, "name")


def _allowed_in_name(character: str) -> bool:
    return unicodedata.category(character) not in ("Cc", "Cf", "Cn", "Cs", "Zl", "Zp")
