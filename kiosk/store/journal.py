"""The terminal's memory on disk: counters, receipts, the outbox, and the audit chain (SQLite).

WAL with synchronous=FULL: a commit that returned survives a power cut. One connection, used from
the trio thread only; a commit takes a few milliseconds and the screen is drawn in another thread.

What must be on disk before anything is done (a number, a receipt that begins) raises sqlite3.Error
where the file can't be written. What tells what has been done already (the audit, the end of a
receipt, an abnormal end) never does: it is kept in memory, in order, and written by `catch_up`.
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
        self._late = LateWrites(self._note_dropped)
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
        """Open or make the file (mode 600); raises JournalError.

        A damaged file is set aside whole, and a new one begun with what could be read of it; then,
        also when that happens later, on_set_aside is called.
        """
        try:
            return cls(file, vault, now, on_set_aside)
        except sqlite3.Error as error:
            raise JournalError(f"journal: {error}") from None

    def close(self) -> None:
        self._db.close()

    @property
    def behind(self) -> bool:
        """Something is to be written still."""
        return self._db.damaged or self._late.behind

    def catch_up(self) -> bool:
        """Between visits: begin anew if the file was found damaged, and write what had to wait.
        True when all is written. Raises nothing for a journal that can't be used now."""
        try:
            self._cure()
        except (sqlite3.Error, OSError):
            return False
        return self._late.catch_up()

    def _cure(self) -> None:
        """The old connection is closed first: it must not meet the new file."""
        if self._db.damaged:
            self._db.close()
            connection, found = self._begin_anew()
            self._db.replace(connection)
            self._tell(found)

    def _open_whole(self) -> tuple[sqlite3.Connection, SetAside | None]:
        found = damage.finish(self._file, self._now())
        try:
            return _connect(self._file, self._vault), found
        except sqlite3.Error as error:
            if not is_damage(error):
                raise
        return self._begin_anew()

    def _begin_anew(self) -> tuple[sqlite3.Connection, SetAside]:
        found = damage.begin_anew(self._file, lambda file: _connect(file, self._vault), self._now())
        return _connect(self._file, self._vault), found

    def _tell(self, found: SetAside | None) -> None:
        if found is not None:
            self.audit(self._now(), "journal set-aside")
            self.staff.note_abnormal(self._now(), "journal-damaged")
            self._on_set_aside(found)

    def next_number(self, counter: str) -> int:
        """Count up and return: 1, 2, 3 … Never the same twice, whatever happens after."""
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
        """Note what came of a receipt and, in the same commit, the operation that tells the centre.
        Later, if need be; once, however often it is called."""
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
        """What the centre has not answered yet: oldest first, behind it what it could not take so far.

        A row that cannot be opened (another key, damaged bytes) is set aside as "unreadable", so
        that it does not keep the others from being delivered.
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
        """No more tries: "done" (the body goes), or "refused" or "unreadable" (the sealed body stays
        until somebody has looked into it)."""
        with self._db.transaction():
            if state == "done":
                self._db.rows("UPDATE outbox SET body = x'' WHERE key = ?", key)
            self._db.rows("UPDATE outbox SET state = ? WHERE key = ?", state, key)

    def count_try(self, key: IdempotencyKey) -> None:
        self._db.write("UPDATE outbox SET tries = tries + 1 WHERE key = ?", key)

    def count_deferral(self, key: IdempotencyKey) -> None:
        """The centre was there, and neither took nor refused it: from now on others come first."""
        self._db.write("UPDATE outbox SET deferrals = deferrals + 1 WHERE key = ?", key)

    def outbox_states(self) -> dict[str, int]:
        """How many operations are in which state."""
        rows = self._db.rows("SELECT state, count(*) FROM outbox GROUP BY state")
        return {str(state): int(count) for state, count in rows}

    def oldest_waiting(self, limit: int) -> list[WaitingRow]:
        """The oldest operations that the centre has not answered, without their bodies."""
        rows = self._db.rows(
            "SELECT operation, at, tries FROM outbox WHERE state = 'waiting' ORDER BY seq LIMIT ?",
            limit,
        )
        return [WaitingRow(name, datetime.fromisoformat(at), tries) for name, at, tries in rows]

    def receipt_states(self) -> dict[str, int]:
        """How many receipts are in which state."""
        rows = self._db.rows("SELECT state, count(*) FROM receipt GROUP BY state")
        return {str(state): int(count) for state, count in rows}

    def audit(self, at: datetime, what: str) -> None:
        """Add one entry to the audit chain, later if need be. what: codes only, no person."""
        self._late.do(lambda: self._audit.add(at, what))

    def audit_entries(self) -> list[str]:
        """What was noted, oldest first; raises JournalError where the chain is broken."""
        try:
            return self._audit.entries()
        except ChainBrokenError:
            raise JournalError("journal: the audit chain is broken") from None

    def audit_head(self) -> AuditHead:
        """How far the chain goes, for the centre."""
        return self._audit.head()

    def _note_dropped(self, count: int) -> None:
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
    """Open or make the file, with the tables of today."""
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
