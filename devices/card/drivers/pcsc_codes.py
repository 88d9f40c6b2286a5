"""What PC/SC's result codes mean for a card (pcsclite.h)."""

from devices.card.contract import CardFaultReason

SUCCESS = 0
INTERNAL_ERROR = 0x80100001
CANCELLED = 0x80100002
INSUFFICIENT_BUFFER = 0x80100008
TIMEOUT = 0x8010000A
SHARING_VIOLATION = 0x8010000B
NO_SMARTCARD = 0x8010000C
PROTO_MISMATCH = 0x8010000F
NOT_TRANSACTED = 0x80100016
NO_SERVICE = 0x8010001D
SERVICE_STOPPED = 0x8010001E
NO_READERS = 0x8010002E
UNSUPPORTED_CARD = 0x80100065
UNRESPONSIVE_CARD = 0x80100066
UNPOWERED_CARD = 0x80100067
RESET_CARD = 0x80100068
REMOVED_CARD = 0x80100069

TRANSIENT = frozenset({UNPOWERED_CARD, SHARING_VIOLATION})
"""Just inserted and not powered yet, or not yet released by the previous visit: retried."""

_REASONS = {
    NO_SMARTCARD: CardFaultReason.REMOVED,
    NOT_TRANSACTED: CardFaultReason.REMOVED,
    RESET_CARD: CardFaultReason.REMOVED,
    REMOVED_CARD: CardFaultReason.REMOVED,
    PROTO_MISMATCH: CardFaultReason.MUTE,
    UNSUPPORTED_CARD: CardFaultReason.MUTE,
    UNRESPONSIVE_CARD: CardFaultReason.MUTE,
    UNPOWERED_CARD: CardFaultReason.MUTE,
    INSUFFICIENT_BUFFER: CardFaultReason.UNREADABLE,
}


_WORDS = {
    INTERNAL_ERROR: "internal-error",
    CANCELLED: "cancelled",
    INSUFFICIENT_BUFFER: "answer-too-long",
    TIMEOUT: "timeout",
    SHARING_VIOLATION: "in-use",
    NO_SMARTCARD: "no-smartcard",
    PROTO_MISMATCH: "proto-mismatch",
    NOT_TRANSACTED: "not-transacted",
    NO_SERVICE: "no-service",
    SERVICE_STOPPED: "service-stopped",
    NO_READERS: "no-readers",
    UNSUPPORTED_CARD: "unsupported-card",
    UNRESPONSIVE_CARD: "unresponsive-card",
    UNPOWERED_CARD: "unpowered-card",
    RESET_CARD: "reset-card",
    REMOVED_CARD: "removed-card",
}


def words_of(code: int) -> str:
    """For a fault code: "no-smartcard", or "8010-0031" for a code without a name here."""
    return _WORDS.get(code) or f"{code >> 16:04x}-{code & 0xFFFF:04x}"


def reason_of(code: int) -> CardFaultReason:
    """What is at fault; the reader, for every code that is not about the card."""
    return _REASONS.get(code, CardFaultReason.READER)


class PcscError(Exception):
    """A PC/SC call failed. code: unsigned, as in pcsclite.h."""

    def __init__(self, code: int) -> None:
        super().__init__(words_of(code))
        self.code = code


def check(result: int) -> None:
    """Raise PcscError unless the result is success. pyscard returns signed or unsigned numbers."""
    if result & 0xFFFFFFFF != SUCCESS:
        raise PcscError(result & 0xFFFFFFFF)
