"""The defects of a simulated card that a tester can choose from."""

from collections.abc import Callable
from enum import StrEnum


class ChipFault(StrEnum):
    """Chosen at insertion; the next insertion may choose another."""

    FOREIGN = "foreign"
    """A bank card: a working chip without the social security application."""
    MUTE = "mute"
    """A dead chip: present, no answer to reset."""
    UPSIDE_DOWN = "upside-down"
    """The contacts touch plastic: present, no answer to reset."""
    HALF_IN = "half-in"
    """The slot's switch is closed, but the contacts do not reach: no answer to reset."""
    TRUNCATED = "truncated"
    """Records are cut short."""
    OVERSIZED = "oversized"
    """Responses exceed the maximum length."""
    GARBAGE = "garbage"
    """Meaningless bytes in place of records."""
    WRONG_LENGTH = "wrong-length"
    """A record's length byte does not match its item."""
    WRONG_NUMBER = "wrong-number"
    """Well-formed records whose numbers violate the number rules."""
    DIES = "dies"
    """Answers the first few commands, then never again."""
    LOCKED = "locked"
    """The issuer has locked the application."""
    SLOW = "slow"
    """Everything is correct, but each response is slow."""


NO_ANSWER_TO_RESET = frozenset({ChipFault.MUTE, ChipFault.UPSIDE_DOWN, ChipFault.HALF_IN})

SLOW_SECONDS = 0.4
COMMANDS_BEFORE_DEATH = 2


def corrupt_records(fault: ChipFault | None, records: bytes) -> bytes:
    """The data of a READ RECORD as returned by the faulty chip."""
    spoiler = _SPOILERS.get(fault) if fault else None
    return spoiler(records) if spoiler else records


def _truncated(records: bytes) -> bytes:
    return records[: len(records) // 2]


def _oversized(records: bytes) -> bytes:
    return records + b"\x5a" * 300


def _garbage(records: bytes) -> bytes:
    # A fixed pattern that is no tag, length or text; the same on every run.
    return bytes((0xA7 * n + 0x5B) % 256 for n in range(len(records)))


def _wrong_length(records: bytes) -> bytes:
    return records[:1] + bytes([records[1] ^ 0x01]) + records[2:]


def _wrong_number(records: bytes) -> bytes:
    # The last digit of every value: check characters and dates no longer match.
    return records[:-1] + bytes([records[-1] ^ 0x03])


_SPOILERS: dict[ChipFault, Callable[[bytes], bytes]] = {
    ChipFault.TRUNCATED: _truncated,
    ChipFault.OVERSIZED: _oversized,
    ChipFault.GARBAGE: _garbage,
    ChipFault.WRONG_LENGTH: _wrong_length,
    ChipFault.WRONG_NUMBER: _wrong_number,
}
