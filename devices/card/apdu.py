"""Commands to a chip and its responses: ISO 7816-4, plus the T=0 behaviour of LD/T 32 cards.

A raw channel moves bytes (simulator, PC/SC). `ApduChannel` turns it into what the file readers
need: one command, one complete response.
"""

from dataclasses import dataclass
from enum import IntEnum
from typing import Protocol

from devices.card.contract import CardFault, CardFaultReason

Command = bytes | bytearray
"""A command APDU. A bytearray if it carries a PIN, so that the caller can wipe it."""


class StatusWord(IntEnum):
    """The status words that this terminal distinguishes (LD/T 32 part 5)."""

    OK = 0x9000
    DATA_MAY_BE_CORRUPTED = 0x6281
    END_OF_FILE = 0x6282
    FILE_INVALIDATED = 0x6283
    MEMORY_FAILURE = 0x6581
    WRONG_LENGTH = 0x6700
    WRONG_FILE_STRUCTURE = 0x6981
    SECURITY_NOT_SATISFIED = 0x6982
    PIN_BLOCKED = 0x6983
    CONDITIONS_NOT_SATISFIED = 0x6985
    NO_CURRENT_FILE = 0x6986
    WRONG_DATA = 0x6A80
    FUNCTION_NOT_SUPPORTED = 0x6A81
    FILE_NOT_FOUND = 0x6A82
    RECORD_NOT_FOUND = 0x6A83
    WRONG_PARAMETERS = 0x6A86
    WRONG_OFFSET = 0x6B00
    UNKNOWN_INSTRUCTION = 0x6D00
    UNKNOWN_CLASS = 0x6E00
    UNKNOWN_ERROR = 0x6F00
    APPLICATION_LOCKED = 0x9303


class Instruction(IntEnum):
    """INS bytes (ISO 7816-4)."""

    VERIFY = 0x20
    GET_CHALLENGE = 0x84
    SELECT = 0xA4
    READ_BINARY = 0xB0
    READ_RECORD = 0xB2
    GET_RESPONSE = 0xC0


MAX_ANSWER = 258
"""Maximum length of a short response: 256 bytes of data, 2 of status."""

_MAX_ROUNDS = 8
_MORE, _WRONG_LE = 0x61, 0x6C
_RESENDABLE = frozenset({
    Instruction.READ_RECORD,
    Instruction.READ_BINARY,
    Instruction.GET_CHALLENGE,
    Instruction.GET_RESPONSE,
})  # fmt: skip


@dataclass(frozen=True, slots=True, repr=False)
class Response:
    """Data and status word of a complete response. Its repr shows no data."""

    data: bytes
    sw: int

    def __repr__(self) -> str:
        return f"Response({len(self.data)} bytes, {self.sw:04x})"


class RawChannel(Protocol):
    """Moves bytes to and from one inserted card; knows nothing of their meaning."""

    @property
    def atr(self) -> bytes: ...

    async def exchange(self, command: Command) -> bytes:
        """The card's raw response. Raises CardFault REMOVED, MUTE or READER."""
        ...

    async def close(self) -> None:
        """Release the card. Never raises; idempotent."""
        ...


class CardChannel(Protocol):
    """One inserted card, complete responses. Any error makes the channel permanently dead."""

    @property
    def atr(self) -> bytes: ...

    async def transmit(self, command: Command) -> Response:
        """Raises CardFault; every later call then raises it too."""
        ...

    async def close(self) -> None:
        """Release the card. Never raises; idempotent."""
        ...


class ApduChannel:
    """CardChannel over a RawChannel: follows 61xx with GET RESPONSE, repeats after 6Cxx with the right Le.

    A cancelled exchange also makes it dead: the state of the card is then unknown.
    """

    def __init__(self, raw: RawChannel) -> None:
        self._raw = raw
        self._dead: CardFault | None = None

    @property
    def atr(self) -> bytes:
        return self._raw.atr

    async def transmit(self, command: Command) -> Response:
        if self._dead is not None:
            raise CardFault(self._dead.reason, self._dead.code)
        whole = False
        try:
            response = await self._gather(command)
            whole = True
            return response
        except CardFault as fault:
            self._dead = fault
            raise
        finally:
            if not whole and self._dead is None:
                self._dead = CardFault(CardFaultReason.REMOVED, "abandoned")

    async def close(self) -> None:
        if self._dead is None:
            self._dead = CardFault(CardFaultReason.REMOVED, "closed")
        await self._raw.close()

    async def _gather(self, command: Command) -> Response:
        answer = await self._with_right_le(command)
        data = bytearray(answer.data)
        for _ in range(_MAX_ROUNDS):
            if answer.sw >> 8 != _MORE:
                return Response(bytes(data), answer.sw)
            rest = bytes([0x00, Instruction.GET_RESPONSE, 0x00, 0x00, answer.sw & 0xFF])
            answer = await self._with_right_le(rest)
            data += answer.data
        raise CardFault(CardFaultReason.UNREADABLE, "answer-endless")

    async def _with_right_le(self, command: Command) -> Response:
        answer = await self._exchange(command)
        if answer.sw >> 8 != _WRONG_LE or not _may_be_resent(command):
            return answer
        return await self._exchange(bytes(command[:4]) + bytes([answer.sw & 0xFF]))

    async def _exchange(self, command: Command) -> Response:
        answer = await self._raw.exchange(command)
        if len(answer) < 2:
            raise CardFault(CardFaultReason.UNREADABLE, "answer-short")
        if len(answer) > MAX_ANSWER:
            raise CardFault(CardFaultReason.UNREADABLE, "answer-long")
        return Response(answer[:-2], int.from_bytes(answer[-2:], "big"))


def _may_be_resent(command: Command) -> bool:
    # Only pure reads. Never VERIFY in particular: with another third parameter, its state query
    # would become an attempt.
    return len(command) == 5 and command[1] in _RESENDABLE
