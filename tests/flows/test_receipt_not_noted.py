"""What came of a receipt could not be written down: it is settled without a restart."""

import sqlite3

import pytest
import trio

from kiosk.store.journal import ReceiptState
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import twice


def test_it_is_settled_before_the_next_visit(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    async def body(flow: Flow) -> None:
        with monkeypatch.context() as patched:
            patched.setattr(flow.journal, "end_receipt", full)
            flow.insert()
            await flow.until_ended()
            await flow.until_ready()
        assert flow.journal.receipt_states() == {"started": 1}
        flow.insert()
        await flow.until_ended(2)
        await flow.until_ready()
        await trio.sleep(60)
        assert flow.journal.receipts(ReceiptState.STARTED) == []
        assert flow.journal.outbox_states() == {"done": len(flow.centre.delivered)}

    flow = run_flow(body, Setting(replies=twice()))
    assert len(flow.centre.delivered) >= 1
