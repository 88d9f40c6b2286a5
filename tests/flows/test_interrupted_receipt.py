"""The program died while printing: the result is unknown, and is reported to the centre as unclear."""

import json

import trio

from kiosk.store.journal import Journal, ReceiptRow, ReceiptState
from tests.support.flow import NOW, Flow, Setting, run_flow


def died_while_printing(journal: Journal) -> None:
    journal.start_receipt(
        ReceiptRow("T1-26-1122-0001-X", NOW, "balance", "face", ReceiptState.STARTED)
    )


def test_it_is_unclear() -> None:
    async def body(flow: Flow) -> None:
        await trio.sleep(10)
        assert flow.journal.receipts(ReceiptState.STARTED) == []

    flow = run_flow(body, Setting(prepare=died_while_printing))
    (told,) = flow.centre.delivered.values()
    assert json.loads(told)["paper"] == "unclear"
