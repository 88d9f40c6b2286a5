"""Reads a terminal's journal from outside for testers: states and times, never an operation's body."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

_VIEWS = {
    "receipts": "SELECT number, at, service, verification, state FROM receipt ORDER BY rowid DESC",
    "outbox": "SELECT seq, at, operation, state, tries FROM outbox ORDER BY seq DESC",
    "audit": "SELECT seq, at, what FROM audit ORDER BY seq DESC",
}


def journal_rows(file: Path, last: int) -> dict[str, list[dict[str, Any]]]:
    """The newest rows of receipts, outbox and audit, newest first, at most `last` of each."""
    with closing(sqlite3.connect(f"{file.resolve().as_uri()}?mode=ro", uri=True)) as journal:
        journal.row_factory = sqlite3.Row
        return {
            name: [dict(row) for row in journal.execute(f"{view} LIMIT ?", (last,))]
            for name, view in _VIEWS.items()
        }
