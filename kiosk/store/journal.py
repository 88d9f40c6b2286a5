"""The terminal's memory on disk: counters, receipts, the outbox, and the audit chain (SQLite).

WAL with synchronous=FULL: a commit that returned survives a power cut. One connection, used from
the trio thread only; a commit takes a few milliseconds and the screen is drawn in another thread.
"""

import hashlib
import sqlite3
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from kiosk.store.idempotency import IdempotencyKey
from kiosk.store.schema import SCHEMA_VERSION, bring_up_to_date
from kiosk.store.staff_store import StaffStore
from kiosk.store.vault import SealBrokenError, Vault

LOCKED_SECONDS = 1.0
"""How long another program may hold the file; the trio thread stands still meanwhile."""


class JournalError(Exception):
    """The journal cannot be used: of a newer program, or not whole."""


class ReceiptState(StrEnum):
    STARTED = "started"
    """Given to the printer; nobody has heard yet what came of it."""
    PRINTED = "printed"
    NOT_PRINTED = "not-printed"
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class ReceiptRow:
    number: str
    at: datetime
    service: str
    verification: str
    state: ReceiptState


@dataclass(frozen=True, slots=True)
class OutboxRow:
    """One operation on its way to the centre. body: clear JSON bytes, sealed on disk. deferrals: how
    often the centre answered and neither took nor refused it."""

    key: IdempotencyKey
    operation: str
    body: bytes
    deferrals: int


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One operation on its way, as a technician may see it."""

    operation: str
    at: datetime
    tries: int


class Journal:
    """Open with `Journal.open`; close when the terminal stops."""

    def __init__(self, connection: sqlite3.Connection, vault: Vault) -> None:
        self._db = connection
        self._vault = vault
        self.staff = StaffStore(connection, self._transaction)

    @classmethod
    def open(cls, file: Path, vault: Vault) -> "Journal":
        """Open or make the file (mode 600); raises JournalError."""
        file.touch(mode=0o600, exist_ok=True)
        connection = sqlite3.connect(file, timeout=LOCKED_SECONDS, isolation_level=None)
        try:
            _prepare(connection)
        except sqlite3.DatabaseError as error:
            connection.close()
            raise JournalError(f"journal: {error}") from None
        except JournalError:
            connection.close()
            raise
        return cls(connection, vault)

    def close(self) -> None:
        self._db.close()

    def next_number(self, counter: str) -> int:
        """Count up and return: 1, 2, 3 … Never the same twice, whatever happens after."""
        with self._transaction():
            (value,) = self._db.execute(
                "INSERT INTO counter VALUES (?, 1) "
                "ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
                (counter,),
            ).fetchone()
        return int(value)

    def start_receipt(self, row: ReceiptRow) -> None:
        with self._transaction():
            self._db.execute(
                "INSERT INTO receipt VALUES (?, ?, ?, ?, ?)",
                (row.number, row.at.isoformat(), row.service, row.verification, row.state.value),
            )

    def end_receipt(self, number: str, state: ReceiptState, body: bytes, at: datetime) -> None:
        """Note what came of a receipt and, in the same commit, the operation that tells the centre."""
        with self._transaction():
            self._db.execute("UPDATE receipt SET state = ? WHERE number = ?", (state.value, number))
            self._enqueue("receipt", body, at)

    def receipts(self, state: ReceiptState) -> list[ReceiptRow]:
        rows = self._db.execute(
            "SELECT number, at, service, verification, state FROM receipt WHERE state = ? "
            "ORDER BY rowid",
            (state.value,),
        )
        return [
            ReceiptRow(number, datetime.fromisoformat(at), service, how, ReceiptState(state_))
            for number, at, service, how, state_ in rows
        ]

    def waiting(self) -> list[OutboxRow]:
        """What the centre has not answered yet: oldest first, behind it what it could not take so far.

        A row that cannot be opened (another key, damaged bytes) is set aside as "unreadable", so
        that it does not keep the others from being delivered.
        """
        rows = self._db.execute(
            "SELECT key, operation, body, deferrals FROM outbox WHERE state = 'waiting' "
            "ORDER BY deferrals, seq"
        ).fetchall()
        opened: list[OutboxRow] = []
        for key, operation, body, deferrals in rows:
            try:
                clear = self._vault.unseal(body, key)
            except SealBrokenError:
                self.settle(IdempotencyKey(key), "unreadable")
            else:
                opened.append(OutboxRow(IdempotencyKey(key), operation, clear, deferrals))
        return opened

    def settle(self, key: IdempotencyKey, state: str) -> None:
        """No more tries: "done" (the body goes), or "refused" or "unreadable" (the sealed body stays
        until somebody has looked into it)."""
        with self._transaction():
            if state == "done":
                self._db.execute("UPDATE outbox SET body = x'' WHERE key = ?", (key,))
            self._db.execute("UPDATE outbox SET state = ? WHERE key = ?", (state, key))

    def count_try(self, key: IdempotencyKey) -> None:
        with self._transaction():
            self._db.execute("UPDATE outbox SET tries = tries + 1 WHERE key = ?", (key,))

    def count_deferral(self, key: IdempotencyKey) -> None:
        """The centre was there, and neither took nor refused it: from now on others come first."""
        with self._transaction():
            self._db.execute("UPDATE outbox SET deferrals = deferrals + 1 WHERE key = ?", (key,))

    def outbox_states(self) -> dict[str, int]:
        """How many operations are in which state."""
        rows = self._db.execute("SELECT state, count(*) FROM outbox GROUP BY state")
        return {str(state): int(count) for state, count in rows}

    def oldest_waiting(self, limit: int) -> list[WaitingRow]:
        """The oldest operations that the centre has not answered, without their bodies."""
        rows = self._db.execute(
            "SELECT operation, at, tries FROM outbox WHERE state = 'waiting' ORDER BY seq LIMIT ?",
            (limit,),
        )
        return [WaitingRow(name, datetime.fromisoformat(at), tries) for name, at, tries in rows]

    def receipt_states(self) -> dict[str, int]:
        """How many receipts are in which state."""
        rows = self._db.execute("SELECT state, count(*) FROM receipt GROUP BY state")
        return {str(state): int(count) for state, count in rows}

    def audit(self, at: datetime, what: str) -> None:
        """Add one entry whose chain value covers all before it. what: codes only, no person."""
        with self._transaction():
            (before,) = self._db.execute(
                "SELECT coalesce((SELECT chain FROM audit ORDER BY seq DESC LIMIT 1), '')"
            ).fetchone()
            chain = _chain(before, at.isoformat(), what)
            self._db.execute(
                "INSERT INTO audit (at, what, chain) VALUES (?, ?, ?)",
                (at.isoformat(), what, chain),
            )

    def audit_entries(self) -> list[str]:
        """What was noted, oldest first; raises JournalError where the chain is broken."""
        entries, before = [], ""
        for at, what, chain in self._db.execute("SELECT at, what, chain FROM audit ORDER BY seq"):
            if chain != _chain(before, at, what):
                raise JournalError("journal: the audit chain is broken")
            entries.append(str(what))
            before = chain
        return entries

    def _enqueue(self, operation: str, body: bytes, at: datetime) -> None:
        key = str(uuid.uuid4())
        self._db.execute(
            "INSERT INTO outbox (key, operation, body, at, state, tries) "
            "VALUES (?, ?, ?, ?, 'waiting', 0)",
            (key, operation, self._vault.seal(body, key), at.isoformat()),
        )

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._db.execute("COMMIT")


def _prepare(db: sqlite3.Connection) -> None:
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA secure_delete = ON")
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA_VERSION:
        raise JournalError("journal: written by a newer version of this program")
    bring_up_to_date(db, version)


def _chain(before: str, at: str, what: str) -> str:
    return hashlib.sha256(f"{before}\n{at}\n{what}".encode()).hexdigest()
