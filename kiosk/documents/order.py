"""What a receipt contains, and the contract of the renderer."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from kiosk.holder import Holder
from kiosk.statement import CheckedStatement


@dataclass(frozen=True, slots=True, repr=False)
class ReceiptOrder:
    """The content of one receipt. number: from `ReceiptRenderer.number`. at: timezone-aware, as printed."""

    statement: CheckedStatement
    holder: Holder
    number: str
    at: datetime
    language: str


class ReceiptRenderer(Protocol):
    """Makes the PDF of a receipt."""

    def number(self, serial: int, at: datetime) -> str: ...

    async def render(self, order: ReceiptOrder) -> bytes:
        """The PDF. Never blocks the trio thread for long."""
        ...
