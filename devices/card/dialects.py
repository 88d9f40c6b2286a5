"""The variants of READ RECORD that cities' cards support, and detection of the card's variant.

LD/T 32 part 5: P2 is SFI << 3 | mode; in mode 0, P1 is the tag; in mode 4, the record number; in mode
5, the first record to read, through to the last. Support differs by issuer and version.
"""

from collections.abc import Awaitable, Callable

from devices.card.apdu import CardChannel, Instruction, Response, StatusWord
from devices.card.contract import CardFault, CardFaultReason
from devices.card.files import CardTag, RecordFile
from devices.card.tlv import Records, parse_records, unreadable

_BY_TAG, _BY_NUMBER, _TO_THE_END = 0, 4, 5
_SELECT_FORMS = (0x00, 0x02)

FORM_REFUSED = frozenset({
    StatusWord.WRONG_LENGTH,
    StatusWord.WRONG_FILE_STRUCTURE,
    StatusWord.CONDITIONS_NOT_SATISFIED,
    StatusWord.NO_CURRENT_FILE,
    StatusWord.WRONG_DATA,
    StatusWord.FUNCTION_NOT_SUPPORTED,
    StatusWord.FILE_NOT_FOUND,
    StatusWord.RECORD_NOT_FOUND,
    StatusWord.WRONG_PARAMETERS,
    StatusWord.WRONG_OFFSET,
    StatusWord.UNKNOWN_INSTRUCTION,
    StatusWord.UNKNOWN_CLASS,
})  # fmt: skip
"""Status words for an unsupported variant. Another variant may work."""


class FileRefused(Exception):
    """The card refuses to return data; the status word says why."""

    def __init__(self, sw: int) -> None:
        super().__init__(f"{sw:04x}")
        self.sw = sw


Form = Callable[[CardChannel, RecordFile], Awaitable[Records]]


async def read_file(channel: CardChannel, file: RecordFile) -> Records:
    """The wanted records of the file, read with the first variant that the card supports.

    Raises FileRefused with the last status word if it supports none, or at once if the refusal does not
    depend on the variant (6982); CardFault UNREADABLE for data that is invalid in this file, LOCKED for 9303.
    """
    refused = FileRefused(StatusWord.UNKNOWN_ERROR)
    for form in FORMS:
        try:
            records = await form(channel, file)
        except FileRefused as this:
            if this.sw not in FORM_REFUSED:
                raise
            refused = this
        else:
            return records
    raise refused


async def whole_file(channel: CardChannel, file: RecordFile) -> Records:
    """Version 2: `00B20105` Le, all records at once."""
    await _select(channel, file)
    records = parse_records(await _read(channel, file, 1, _TO_THE_END, file.size), file)
    if set(file.wanted) - file.optional - set(records):
        # A card that reads "to the end" as "this record" does not support this variant.
        raise FileRefused(StatusWord.RECORD_NOT_FOUND)
    return records


async def by_tag(channel: CardChannel, file: RecordFile) -> Records:
    """Version 3: SELECT, then `00B2 tag 00` Le."""
    await _select(channel, file)
    return await _one_by_one(channel, file, _BY_TAG, sfi=0)


async def by_tag_with_sfi(channel: CardChannel, file: RecordFile) -> Records:
    """No SELECT: `00B2 tag SFI<<3` Le."""
    return await _one_by_one(channel, file, _BY_TAG, file.sfi)


async def by_number(channel: CardChannel, file: RecordFile) -> Records:
    """SELECT, then `00B2 number 04` Le."""
    await _select(channel, file)
    return await _one_by_one(channel, file, _BY_NUMBER, sfi=0)


async def by_number_with_sfi(channel: CardChannel, file: RecordFile) -> Records:
    """No SELECT: `00B2 number SFI<<3|4` Le."""
    return await _one_by_one(channel, file, _BY_NUMBER, file.sfi)


FORMS: tuple[Form, ...] = (whole_file, by_tag, by_tag_with_sfi, by_number, by_number_with_sfi)


async def _one_by_one(channel: CardChannel, file: RecordFile, mode: int, sfi: int) -> Records:
    records: Records = {}
    for tag in file.wanted:
        try:
            records[tag] = await _record(channel, file, tag, sfi << 3 | mode)
        except FileRefused as refused:
            if tag not in file.optional or refused.sw not in FORM_REFUSED:
                raise
    return records


async def _record(channel: CardChannel, file: RecordFile, tag: CardTag, p2: int) -> bytes:
    p1 = file.number_of(tag) if p2 & _BY_NUMBER else tag
    records = parse_records(await _read(channel, file, p1, p2, file.lengths[tag] + 2), file)
    if set(records) != {tag}:
        raise unreadable(file, "record")
    return records[tag]


async def _select(channel: CardChannel, file: RecordFile) -> None:
    for p1 in _SELECT_FORMS:
        command = bytes([0x00, Instruction.SELECT, p1, 0x00, 0x02])
        response = await channel.transmit(command + file.identifier.to_bytes(2, "big"))
        if response.sw == StatusWord.OK:
            return
        if response.sw not in FORM_REFUSED:
            break
    raise _refusal(response)


async def _read(channel: CardChannel, file: RecordFile, p1: int, p2: int, le: int) -> bytes:
    response = await channel.transmit(bytes([0x00, Instruction.READ_RECORD, p1, p2, le]))
    if response.sw in (StatusWord.OK, StatusWord.END_OF_FILE) and response.data:
        return response.data
    if response.sw == StatusWord.OK:
        raise unreadable(file, "truncated")
    raise _refusal(response)


def _refusal(response: Response) -> Exception:
    if response.sw == StatusWord.APPLICATION_LOCKED:
        return CardFault(CardFaultReason.LOCKED, f"{response.sw:04x}")
    return FileRefused(response.sw)
