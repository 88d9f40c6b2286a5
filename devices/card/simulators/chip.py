"""The operating system of a simulated chip: commands in, responses out, as in LD/T 32 part 5."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import Flag, auto

from devices.card.apdu import Instruction, StatusWord
from devices.card.contract import SpecVersion

_BY_TAG, _BY_NUMBER, _TO_THE_END = 0, 4, 5
_UNVERIFIED = 0x63C0
_CHALLENGE_LENGTHS = (4, 8, 16)


class ReadForm(Flag):
    """The commands on which cities' cards differ."""

    SELECT_00 = auto()
    """SELECT a file with P1 = 00."""
    SELECT_02 = auto()
    """SELECT a file with P1 = 02."""
    WHOLE_FILE = auto()
    BY_TAG = auto()
    BY_NUMBER = auto()
    SFI = auto()
    """READ RECORD may address the file by its SFI."""


FORMS_OF_VERSION = {
    SpecVersion.V1: ReadForm.SELECT_00 | ReadForm.BY_NUMBER | ReadForm.SFI,
    SpecVersion.V2: ReadForm.SELECT_00 | ReadForm.WHOLE_FILE | ReadForm.BY_NUMBER,
    SpecVersion.V3: ReadForm.SELECT_02 | ReadForm.BY_TAG | ReadForm.SFI,
}
"""What cards of each version were seen to support."""


@dataclass(frozen=True, slots=True)
class Files:
    """applications: by AID. records: by file identifier. closed: files that need a key first."""

    applications: frozenset[bytes]
    records: Mapping[int, tuple[bytes, ...]]
    closed: frozenset[int] = frozenset()


@dataclass(slots=True)
class PinCounter:
    """The PIN in the chip's memory: it survives power-off and removal. pin None: never set."""

    pin: str | None
    attempts_left: int
    attempts: int

    def verify(self, value: bytes) -> int:
        """Returns the status word; a wrong value uses up an attempt."""
        if self.pin is None:
            return StatusWord.CONDITIONS_NOT_SATISFIED
        if self.attempts_left == 0:
            return StatusWord.PIN_BLOCKED
        if value == self._as_cn():
            self.attempts_left = self.attempts
            return StatusWord.OK
        self.attempts_left -= 1
        return _UNVERIFIED | self.attempts_left

    def state(self) -> int:
        if self.pin is None:
            return StatusWord.OK
        return _UNVERIFIED | self.attempts_left if self.attempts_left else StatusWord.PIN_BLOCKED

    def _as_cn(self) -> bytes:
        digits = self.pin or ""
        return bytes.fromhex(digits + "F" * (len(digits) % 2))


class Refusal(Exception):
    """A response that consists of a status word only."""

    def __init__(self, sw: int) -> None:
        super().__init__(f"{sw:04x}")
        self.sw = sw


@dataclass(frozen=True, slots=True)
class Apdu:
    """A parsed command. le: None if absent, 256 for 00."""

    ins: int
    p1: int
    p2: int
    data: bytes
    le: int | None

    @classmethod
    def parse(cls, raw: bytes) -> "Apdu":
        """Raises Refusal 6700, or 6E00 for any class other than 00."""
        if len(raw) < 4:
            raise Refusal(StatusWord.WRONG_LENGTH)
        if raw[0] != 0x00:
            raise Refusal(StatusWord.UNKNOWN_CLASS)
        body = raw[4:]
        if len(body) <= 1:
            le = (body[0] or 256) if body else None
            return cls(raw[1], raw[2], raw[3], b"", le)
        data, rest = body[1 : 1 + body[0]], body[1 + body[0] :]
        if len(data) != body[0] or len(rest) > 1:
            raise Refusal(StatusWord.WRONG_LENGTH)
        return cls(raw[1], raw[2], raw[3], data, (rest[0] or 256) if rest else None)


class Chip:
    """Answers commands. A reset clears the effects of SELECT and VERIFY; the PIN counter survives.

    corrupt: what a broken memory makes of the records that are read.
    random: source for GET CHALLENGE, from length to bytes.
    """

    def __init__(
        self,
        files: Files,
        forms: ReadForm,
        pin: PinCounter,
        corrupt: Callable[[bytes], bytes],
        random: Callable[[int], bytes],
    ) -> None:
        self._files = files
        self._forms = forms
        self._pin = pin
        self._corrupt = corrupt
        self._random = random
        self.reset()

    def reset(self) -> None:
        self._application: bytes | None = None
        self._file: int | None = None

    def answer(self, apdu: Apdu) -> bytes:
        """The data of the response; raises Refusal for any status word other than 9000."""
        doers: dict[int, Callable[[Apdu], bytes]] = {
            Instruction.SELECT: self._select,
            Instruction.READ_RECORD: self._read_record,
            Instruction.VERIFY: self._verify,
            Instruction.GET_CHALLENGE: self._get_challenge,
        }
        do = doers.get(apdu.ins)
        if do is None:
            raise Refusal(StatusWord.UNKNOWN_INSTRUCTION)
        return do(apdu)

    def _select(self, apdu: Apdu) -> bytes:
        if apdu.p2 != 0x00:
            raise Refusal(StatusWord.WRONG_PARAMETERS)
        if apdu.p1 == 0x04:
            return self._select_application(apdu.data)
        spoken = {0x00: ReadForm.SELECT_00, 0x02: ReadForm.SELECT_02}.get(apdu.p1)
        if spoken is None or not spoken & self._forms:
            raise Refusal(StatusWord.WRONG_PARAMETERS)
        return self._select_file(apdu.data)

    def _select_application(self, name: bytes) -> bytes:
        if name not in self._files.applications:
            raise Refusal(StatusWord.FILE_NOT_FOUND)
        self.reset()
        self._application = name
        # FCI: 84 the name; A5: 88 the SFI of the directory, 9F0C with 86 the algorithm (03: SM4).
        inner = b"\x84" + bytes([len(name)]) + name + bytes.fromhex("A50988011E9F0C03860103")
        return b"\x6f" + bytes([len(inner)]) + inner

    def _select_file(self, identifier: bytes) -> bytes:
        if len(identifier) != 2:
            raise Refusal(StatusWord.WRONG_LENGTH)
        file = int.from_bytes(identifier, "big")
        if self._application is None or file not in self._files.records:
            raise Refusal(StatusWord.FILE_NOT_FOUND)
        self._file = file
        return b""

    def _read_record(self, apdu: Apdu) -> bytes:
        file, mode = self._file_meant(apdu.p2 >> 3), apdu.p2 & 0x07
        spoken = {
            _BY_TAG: ReadForm.BY_TAG,
            _BY_NUMBER: ReadForm.BY_NUMBER,
            _TO_THE_END: ReadForm.WHOLE_FILE,
        }
        if mode not in spoken or not spoken[mode] & self._forms:
            raise Refusal(StatusWord.WRONG_PARAMETERS)
        if file in self._files.closed:
            raise Refusal(StatusWord.SECURITY_NOT_SATISFIED)
        found = _find(self._files.records[file], mode, apdu.p1)
        if not found:
            raise Refusal(StatusWord.RECORD_NOT_FOUND)
        return self._corrupt(found)

    def _file_meant(self, sfi: int) -> int:
        if self._application is None:
            raise Refusal(StatusWord.NO_CURRENT_FILE)
        if sfi == 0:
            if self._file is None:
                raise Refusal(StatusWord.NO_CURRENT_FILE)
            return self._file
        if not self._forms & ReadForm.SFI:
            raise Refusal(StatusWord.WRONG_PARAMETERS)
        if 0xEF00 | sfi not in self._files.records:
            raise Refusal(StatusWord.FILE_NOT_FOUND)
        self._file = 0xEF00 | sfi
        return self._file

    def _verify(self, apdu: Apdu) -> bytes:
        if (apdu.p1, apdu.p2) != (0x00, 0x00):
            raise Refusal(StatusWord.WRONG_PARAMETERS)
        if self._application is None:
            raise Refusal(StatusWord.CONDITIONS_NOT_SATISFIED)
        # Lc = 00, or no third parameter at all, queries the state; any other single byte is a
        # length without its data.
        if not apdu.data and apdu.le not in (None, 256):
            raise Refusal(StatusWord.WRONG_LENGTH)
        sw = self._pin.verify(apdu.data) if apdu.data else self._pin.state()
        if sw != StatusWord.OK:
            raise Refusal(sw)
        return b""

    def _get_challenge(self, apdu: Apdu) -> bytes:
        if apdu.le not in _CHALLENGE_LENGTHS:
            raise Refusal(StatusWord.WRONG_LENGTH)
        return self._random(apdu.le)


def _find(records: tuple[bytes, ...], mode: int, p1: int) -> bytes:
    if mode == _BY_TAG:
        return next((record for record in records if record[0] == p1), b"")
    if not 1 <= p1 <= len(records):
        return b""
    return b"".join(records[p1 - 1 :]) if mode == _TO_THE_END else records[p1 - 1]
