"""The terminal's memory on disk: counters, receipts, the outbox, and the audit chain (SQLite).

WAL with synchronous=FULL: a commit that returned survives a power cut. One connection, used only from
the trio thread; a commit takes a few milliseconds, and the screen is drawn in another thread.

Writes that must be on disk before an action (a number, the start of a receipt) raise sqlite3.Error
if the file cannot be written. Writes that record what has already happened (audit, end of a
receipt, an abnormal end) never raise: they are queued in memory, in order, and `catch_up` writes them.
"""

import sqlite3
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from kiosk.store import damage
from kiosk.store.audit_chain import AuditChain, ChainBrokenError, seal_of_start
from kiosk.store.audit_head import AuditHead
from kiosk.store.damage import SetAside
from kiosk.store.database import Database, is_damage
from kiosk.store.idempotency import IdempotencyKey
from kiosk.store.late_writes import LateWrites
from kiosk.store.schema import SCHEMA_VERSION, bring_up_to_date
from kiosk.store.staff_store import StaffStore
from kiosk.store.vault import SealBrokenError, Vault

LOCKED_SECONDS = 1.0
"""How long to wait for another program's lock; it blocks the trio thread."""


class JournalError(Exception):
    """The journal cannot be used: written by a newer program, or corrupt."""


class ReceiptState(StrEnum):
    STARTED = "started"
    """Sent to the printer; result not known yet."""
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
    """One operation to be delivered to the centre. body: clear JSON bytes, sealed on disk. deferrals: how
    often the centre answered but neither accepted nor refused it."""

    key: IdempotencyKey
    operation: str
    body: bytes
    deferrals: int


@dataclass(frozen=True, slots=True)
class WaitingRow:
    """One waiting operation, as shown to a technician."""

    operation: str
    at: datetime
    tries: int


class Journal:
    """Open with `Journal.open`; close when the terminal stops."""

    def __init__(
        self,
        file: Path,
        vault: Vault,
        now: Callable[[], datetime],
        on_set_aside: Callable[[SetAside], None],
    ) -> None:
        """For `open`."""
        self._file = file
        self._vault = vault
        self._now = now
        self._on_set_aside = on_set_aside
        connection, found = self._open_whole()
        self._db = Database(connection)
        self._audit = AuditChain(self._db, vault)
        self._late = LateWrites(self._record_dropped)
        self.staff = StaffStore(self._db, self._late)
        self._tell(found)

    @classmethod
    def open(
        cls,
        file: Path,
        vault: Vault,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
        on_set_aside: Callable[[SetAside], None] = lambda found: None,
    ) -> "Journal":
        """Open or create the file (mode 600); raises JournalError.

        A damaged file is set aside unchanged, and a new one is begun with what could be read of it;
        on_set_aside is then called, also when this happens later.
        """
        try:
            return cls(file, vault, now, on_set_aside)
        except sqlite3.Error as error:
            raise JournalError(f"journal: {error}") from None

    def close(self) -> None:
        self._db.close()

    @property
    def has_queued(self) -> bool:
        """Whether writes are still queued."""
        return self._db.damaged or self._late.has_queued

    def catch_up(self) -> bool:
        """Between visits: replace the file if it was found damaged, and write what is queued. Returns True
        when everything is written. Does not raise if the journal is currently unusable."""
        try:
            self._cure()
        except (sqlite3.Error, OSError):
            return False
        return self._late.catch_up()

    def _cure(self) -> None:
        """The old connection is closed first: it must never touch the new file."""
        if self._db.damaged:
            self._db.close()
            connection, found = self._rebuild()
            self._db.replace(connection)
            self._tell(found)

    def _open_whole(self) -> tuple[sqlite3.Connection, SetAside | None]:
        found = damage.finish(self._file, self._now())
        try:
            return _connect(self._file, self._vault), found
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
        return self._rebuild()

    def _rebuild(self) -> tuple[sqlite3.Connection, SetAside]:
        found = damage.rebuild(self._file, lambda file: _connect(file, self._vault), self._now())
        return _connect(self._file, self._vault), found

    def _tell(self, found: SetAside | None) -> None:
        if found is not None:
            self.audit(self._now(), "journal set-aside")
            self.staff.record_abnormal(self._now(), "journal-damaged")
            self._on_set_aside(found)

    def next_number(self, counter: str) -> int:
        """Increment and return: 1, 2, 3 … Never the same number twice, whatever happens afterwards."""
        with self._db.transaction():
            (value,) = self._db.row(
                "INSERT INTO counter VALUES (?, 1) "
                "ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
                counter,
            )
        return int(value)

    def start_receipt(self, row: ReceiptRow) -> None:
        self._db.write(
            "INSERT INTO receipt VALUES (?, ?, ?, ?, ?)",
            row.number,
            row.at.isoformat(),
            row.service,
            row.verification,
            row.state.value,
        )

    def end_receipt(self, number: str, state: ReceiptState, body: bytes, at: datetime) -> None:
        """Record the end of a receipt and, in the same commit, the operation that reports it to the centre.
        Queued if necessary; idempotent."""
        self._late.do(lambda: self._end_receipt(number, state, body, at))

    def _end_receipt(self, number: str, state: ReceiptState, body: bytes, at: datetime) -> None:
        with self._db.transaction():
            noted = self._db.row("SELECT state FROM receipt WHERE number = ?", number)
            if noted is None or noted[0] == ReceiptState.STARTED:
                self._db.rows("UPDATE receipt SET state = ? WHERE number = ?", state.value, number)
                self._enqueue("receipt", body, at)

    def receipts(self, state: ReceiptState) -> list[ReceiptRow]:
        rows = self._db.rows(
            "SELECT number, at, service, verification, state FROM receipt WHERE state = ? "
            "ORDER BY rowid",
            state.value,
        )
        return [
            ReceiptRow(number, datetime.fromisoformat(at), service, how, ReceiptState(state_))
            for number, at, service, how, state_ in rows
        ]

    def waiting(self) -> list[OutboxRow]:
        """Operations not settled yet: oldest first, deferred ones at the end.

        A row that cannot be unsealed (another key, damaged bytes) is marked "unreadable", so that it
        does not block the others.
        """
        rows = self._db.rows(
            "SELECT key, operation, body, deferrals FROM outbox WHERE state = 'waiting' "
            "ORDER BY deferrals, seq"
        )
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
        """No more attempts: "done" (the body is deleted), or "refused" or "unreadable" (the sealed body is
        kept for investigation)."""
        with self._db.transaction():
            if state == "done":
                self._db.rows("UPDATE outbox SET body = x'' WHERE key = ?", key)
            self._db.rows("UPDATE outbox SET state = ? WHERE key = ?", state, key)

    def count_try(self, key: IdempotencyKey) -> None:
        self._db.write("UPDATE outbox SET tries = tries + 1 WHERE key = ?", key)

    def count_deferral(self, key: IdempotencyKey) -> None:
        """The centre was up but neither accepted nor refused it: from now on it queues behind the others."""
        self._db.write("UPDATE outbox SET deferrals = deferrals + 1 WHERE key = ?", key)

    def outbox_states(self) -> dict[str, int]:
        """Number of operations per state."""
        rows = self._db.rows("SELECT state, count(*) FROM outbox GROUP BY state")
        return {str(state): int(count) for state, count in rows}

    def oldest_waiting(self, limit: int) -> list[WaitingRow]:
        """The oldest operations not settled yet, without their bodies."""
        rows = self._db.rows(
            "SELECT operation, at, tries FROM outbox WHERE state = 'waiting' ORDER BY seq LIMIT ?",
            limit,
        )
        return [WaitingRow(name, datetime.fromisoformat(at), tries) for name, at, tries in rows]

    def receipt_states(self) -> dict[str, int]:
        """Number of receipts per state."""
        rows = self._db.rows("SELECT state, count(*) FROM receipt GROUP BY state")
        return {str(state): int(count) for state, count in rows}

    def audit(self, at: datetime, what: str) -> None:
        """Append to the audit chain; queued if necessary. what: codes only, nothing about a person."""
        self._late.do(lambda: self._audit.add(at, what))

    def audit_entries(self) -> list[str]:
        """All entries, oldest first; raises JournalError if the chain is broken."""
        try:
            return self._audit.entries()
        except ChainBrokenError:
            raise JournalError("journal: the audit chain is broken") from None

    def audit_head(self) -> AuditHead:
        """The current head, as reported to the centre."""
        return self._audit.head()

    def _record_dropped(self, count: int) -> None:
        self._audit.add(self._now(), f"journal {count}-notes-dropped")

    def _enqueue(self, operation: str, body: bytes, at: datetime) -> None:
        key = str(uuid.uuid4())
        self._db.rows(
            "INSERT INTO outbox (key, operation, body, at, state, tries) "
            "VALUES (?, ?, ?, ?, 'waiting', 0)",
            key,
            operation,
            self._vault.seal(body, key),
            at.isoformat(),
        )


def _connect(file: Path, vault: Vault) -> sqlite3.Connection:
    """Open or create the file with the current schema."""
    file.touch(mode=0o600, exist_ok=True)
    connection = sqlite3.connect(file, timeout=LOCKED_SECONDS, isolation_level=None)
    try:
        _prepare(connection, vault)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(db: sqlite3.Connection, vault: Vault) -> None:
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("PRAGMA secure_delete = ON")
    (version,) = db.execute("PRAGMA user_version").fetchone()
    if version > SCHEMA_VERSION:
        raise JournalError("journal: written by a newer version of this program")
    damage.check(db)
    bring_up_to_date(db, version, lambda seq, chain: seal_of_start(vault, seq, chain))
