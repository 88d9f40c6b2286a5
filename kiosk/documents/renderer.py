"""Makes the receipt that a visit orders: numbered and signed for this terminal."""

from datetime import datetime
from pathlib import Path

import trio

from kiosk.documents.keys import load_or_create_key
from kiosk.documents.numbers import receipt_number
from kiosk.documents.order import ReceiptOrder
from kiosk.documents.signature import ReceiptSigner
from kiosk.documents.typesetter import ReceiptTypesetter, TerminalIdentity
from kiosk.texts import Texts


class SigningReceiptRenderer:
    """A kiosk.documents.order.ReceiptRenderer. key_file: generated at first start, mode 600."""

    def __init__(
        self, texts: Texts, fonts_folder: Path, key_file: Path, terminal: TerminalIdentity
    ) -> None:
        self._terminal = terminal
        signer = ReceiptSigner(load_or_create_key(key_file), terminal.id)
        self._typesetter = ReceiptTypesetter(texts, fonts_folder, signer, terminal)

    def number(self, serial: int, at: datetime) -> str:
        return receipt_number(self._terminal.id, at.date(), serial)

    async def render(self, order: ReceiptOrder) -> bytes:
        """In a thread: about 20 ms of CPU, 0.5 s the first time."""
        return await trio.to_thread.run_sync(self._render, order)

    def _render(self, order: ReceiptOrder) -> bytes:
        return self._typesetter.receipt(order).pdf

    def warm_up(self) -> None:
        """Load what the first receipt needs; about 0.5 s of CPU."""
        self._typesetter.warm_up()
