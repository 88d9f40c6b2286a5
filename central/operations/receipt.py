"""A receipt was handed out: number, service, how the holder was verified, what became of the paper."""

from sqlalchemy.orm import Session

from central.tables import RecordedReceipt, RegisteredTerminal
from kiosk.central.messages import RECEIPT, ReceiptRecordBody

NAME = RECEIPT
Body = ReceiptRecordBody


def apply(session: Session, terminal: RegisteredTerminal, body: ReceiptRecordBody) -> bool:
    """A terminal gives a receipt number once."""
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
