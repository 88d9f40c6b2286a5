"""What the dock shows of a terminal's records: the newest events, and the journal without bodies."""

from datetime import UTC, datetime
from pathlib import Path

from kiosk.store.journal import Journal, ReceiptRow, ReceiptState
from kiosk.store.vault import Vault
from qa.dock.event_tail import KEPT, EventTail
from qa.dock.journal_view import journal_rows

AT = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)


def test_events_after_a_number_and_at_most_so_many() -> None:
    tail = EventTail()
    for screen in ("attract", "reading", "enter-pin"):
        tail.hear({"at": "x", "event": "screen-shown", "screen": screen})
    assert [event["number"] for event in tail.newest(10, after=1)] == [2, 3]
    assert [event["screen"] for event in tail.newest(1, after=0)] == ["enter-pin"]
    assert tail.latest("screen-shown", "screen") == "enter-pin"
    assert tail.latest("step-entered", "step") == ""


def test_events_are_kept_up_to_a_limit_but_all_are_counted() -> None:
    tail = EventTail()
    for _ in range(KEPT + 7):
        tail.hear({"at": "x", "event": "terminal-stopped"})
    assert len(tail.newest(KEPT + 7, after=0)) == KEPT
    assert tail.newest(1, after=0)[0]["number"] == KEPT + 7


def test_the_journal_is_shown_without_bodies(tmp_path: Path) -> None:
    file = tmp_path / "journal.sqlite"
    journal = Journal.open(file, Vault(bytes(32)))
    for number in ("R1", "R2"):
        journal.start_receipt(ReceiptRow(number, AT, "balance", "face", ReceiptState.STARTED))
        journal.end_receipt(number, ReceiptState.PRINTED, b'{"secret": 1}', AT)
    journal.audit(AT, "visit 1 served")
    rows = journal_rows(file, last=1)
    journal.close()
    assert rows["receipts"] == [
        {
            "number": "R2",
            "at": AT.isoformat(),
            "service": "balance",
            "verification": "face",
            "state": "printed",
        }
    ]
    (operation,) = rows["outbox"]
    assert (operation["operation"], operation["state"]) == ("receipt", "waiting")
    assert "body" not in operation
    assert [entry["what"] for entry in rows["audit"]] == ["visit 1 served"]
