"""The head of the audit chain, reported to the centre with each delivery."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AuditHead:
    """length: entries so far. head: the chain value (64 hexadecimal digits) that covers them all."""

    length: int
    head: str
