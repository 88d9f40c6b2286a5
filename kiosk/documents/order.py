"""What a receipt is to say, and who makes the paper."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.holder import Holder
from kiosk.statement import CheckedStatement


@dataclass(frozen=True, slots=True, repr=False)
class ReceiptOrder:
    """What one receipt is to say. number: from `ReceiptRenderer.number`. at: with a time zone, as printed."""

    statement: CheckedStatement
    holder: Holder
    number: str
    at: datetime
    language: str


class ReceiptRenderer(Protocol):
    """Makes the paper."""

    def number(self, serial: int, at: datetime) -> str: ...

    async def render(self, order: ReceiptOrder) -> bytes:
        """The PDF. Never keeps the trio thread busy for long."""
        ...
