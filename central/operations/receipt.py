"""A receipt was issued: number, service, how the holder was verified, and the state of the paper."""

from sqlalchemy.orm import Session

from central.tables import RecordedReceipt, RegisteredTerminal
from kiosk.central.messages import RECEIPT, ReceiptRecordBody

NAME = RECEIPT
Body = ReceiptRecordBody


def apply(session: Session, terminal: RegisteredTerminal, body: ReceiptRecordBody) -> bool:
    """A receipt number is accepted only once per terminal."""
    if session.get(RecordedReceipt, (body.receipt_number, terminal.id)) is not None:
        return False
    session.add(
        RecordedReceipt(
            receipt_number=body.receipt_number,
            terminal_id=terminal.id,
            service=body.service,
            verification=body.verification.value,
            at=int(body.at.timestamp()),
            paper=body.paper,
        )
    )
    return True
