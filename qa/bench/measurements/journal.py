"""The cost of a journal commit."""

import sqlite3
from collections.abc import Iterator
from datetime import UTC, datetime
from statistics import median

from kiosk.store.journal import Journal, ReceiptRow, ReceiptState
from kiosk.store.vault import Vault, load_or_create_secret
from qa.bench.bench import Workbench
from qa.bench.figures import Figure, Floor, Result
from qa.bench.measurements.receipt import milliseconds

HELP = "a receipt noted with its operation (two commits), beside two bare commits of SQLite"


def measure(bench: Workbench) -> Iterator[Result]:
    times = bench.times(100, 20)
    vault = Vault(load_or_create_secret(bench.folder / "journal.key"))
    journal = Journal.open(bench.folder / "journal.sqlite", vault)
    bare = sqlite3.connect(bench.folder / "bare.sqlite", isolation_level=None)
    bare.executescript(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE row (body BLOB) STRICT;"
    )
    own, floor = [], []
    for number in range(times):
        own.append(milliseconds(lambda number=number: _note(journal, f"B001-{number}")))  # type: ignore[misc]
        floor.append(milliseconds(lambda: _commit_twice(bare)))
    journal.close()
    bare.close()
    yield Figure(
        "receipt noted in the journal, median",
        median(own),
        "ms",
        Floor("two bare commits", median(floor)),
        samples=times,
    )


def _note(journal: Journal, number: str) -> None:
    now = datetime.now(UTC)
    journal.start_receipt(ReceiptRow(number, now, "balance", "face", ReceiptState.STARTED))
    journal.end_receipt(number, ReceiptState.PRINTED, b'{"printed": true}' * 10, now)


def _commit_twice(bare: sqlite3.Connection) -> None:
    for _ in range(2):
        bare.execute("BEGIN IMMEDIATE")
        bare.execute("INSERT INTO row VALUES (?)", (bytes(300),))
        bare.execute("COMMIT")
