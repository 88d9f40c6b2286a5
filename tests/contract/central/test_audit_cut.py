"""The end of a terminal's audit chain is truncated: the centre detects it at the next delivery."""

import json
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
import trio

from kiosk.central.client import CentreClient
from kiosk.central.sync import Sync
from kiosk.events import Event
from kiosk.store.journal import Journal, ReceiptRow, ReceiptState
from kiosk.store.vault import Vault
from tests.support.central import CentreProcess, client_of

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


class NoLog:
    def log(self, event: Event) -> None:
        pass


def visit(journal: Journal, number: str) -> None:
    """One visit with a receipt."""
    journal.start_receipt(ReceiptRow(number, AT, "balance", "face", ReceiptState.STARTED))
    body = {
        "receipt_number": number,
        "service": "balance",
        "verification": "face",
        "at": AT.isoformat(),
        "paper": "printed",
    }
    journal.end_receipt(number, ReceiptState.PRINTED, json.dumps(body).encode(), AT)
    journal.audit(AT, "visit 1 served")


async def deliver(journal: Journal, centre: CentreClient) -> None:
    async with trio.open_nursery() as nursery:
        nursery.start_soon(Sync(journal, centre, NoLog()).run)
        with trio.fail_after(10):
            while journal.waiting():
                await trio.sleep(0.01)
        nursery.cancel_scope.cancel()


def troubles(service: CentreProcess) -> list[str]:
    lines = service.files.log.read_text("utf-8").splitlines()
    return [
        record["code"] for record in map(json.loads, lines) if "audit" in record.get("code", "")
    ]


@pytest.mark.parametrize(("cut", "again"), [(0, 0), (1, 0), (2, 1), (1, 1)])
def test_a_truncated_chain_is_recorded(tmp_path: Path, cut: int, again: int) -> None:
    """cut: number of entries removed at the end; again: number of new ones before the next delivery."""
    file = tmp_path / "journal.sqlite"

    async def told(journal: Journal) -> None:
        async with client_of(service) as centre:
            await deliver(journal, centre)

    with CentreProcess(tmp_path / "centre") as service:
        with closing(Journal.open(file, Vault(bytes(32)))) as journal:
            for number in ("T01-0001", "T01-0002", "T01-0003"):
                visit(journal, number)
            trio.run(told, journal)
        with closing(sqlite3.connect(file)) as database, database:
            database.execute("DELETE FROM audit WHERE seq > ?", (3 - cut,))
        with closing(Journal.open(file, Vault(bytes(32)))) as journal:
            for _ in range(again):
                journal.audit(datetime(2026, 11, 23, tzinfo=UTC), "visit 2 ended")
            visit(journal, "T01-0004")
            journal._db.rows("DELETE FROM audit WHERE seq = (SELECT max(seq) FROM audit)")
            trio.run(told, journal)
        assert troubles(service) == ([] if not cut else [expected(cut - again)])


def expected(missing: int) -> str:
    return "audit-shortened" if missing else "audit-rewritten"


@pytest.mark.parametrize(
    "forged", ["UPDATE audit SET chain = 'no head •'", "DELETE FROM chain_start"]
)
def test_a_forged_head_stops_no_delivery(tmp_path: Path, forged: str) -> None:
    async def told() -> None:
        async with client_of(service) as centre:
            await deliver(journal, centre)

    with (
        CentreProcess(tmp_path / "centre") as service,
        closing(Journal.open(tmp_path / "journal.sqlite", Vault(bytes(32)))) as journal,
    ):
        visit(journal, "T01-0001")
        trio.run(told)
        visit(journal, "T01-0002")
        journal._db.rows(forged)
        trio.run(told)
        assert journal.outbox_states() == {"done": 2}
        assert troubles(service) == ["audit-missing"]
