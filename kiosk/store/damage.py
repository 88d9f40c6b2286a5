"""Detects a damaged journal, sets it aside unchanged, and carries over what can still be read."""

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.store.database import is_damage
from kiosk.store.durable import sync_folder

SET_ASIDE = ".damaged-"
_READY = ".ready"
_CARRIED = (
    "receipt",
    "outbox",
    "staff_lockout",
    "self_test",
    "supply",
    "service",
    "abnormal",
)
_TABLES = ("counter", *_CARRIED)
"""Everything but the audit chain, which cannot continue with entries missing; it stays in the old file."""
_MOMENTS = frozenset({"at", "until", "refilled_at"})
_COUNTED_FROM = datetime(2026, 1, 1, tzinfo=UTC)
SKIPPED = 1000
FURTHEST = 5_000_000
"""By what the clock says no counter goes beyond this: where that is decades off, the serial of a
receipt's number (`kiosk.documents.numbers`) would have no more room."""
_ROW = "its_rowid"
"""Like no column: a receipt has a `number` of its own."""


@dataclass(frozen=True, slots=True)
class SetAside:
    """A damaged journal was set aside. carried: rows that could be read and were copied to the new one,
    counters not included."""

    carried: int


def check(db: sqlite3.Connection) -> None:
    """Raises sqlite3.DatabaseError if the file's structure is damaged. Reads all of it:
    40 ms for a year's 15 MB, a few for a new file."""
    (found, *_) = db.execute("PRAGMA quick_check(1)").fetchone()
    if found != "ok":
        error = sqlite3.DatabaseError("quick_check")
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error


def is_sound(file: Path) -> bool:
    """For a check from outside: changes nothing. Raises sqlite3.Error if the file cannot be read."""
    try:
        with closing(_opened(file)) as db:
            check(db)
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            return False
        raise
    return True


def rebuild(file: Path, make: Callable[[Path], sqlite3.Connection], now: datetime) -> SetAside:
    """Build a new journal from what can be read of the damaged one, then swap it in.

    The new one is complete on disk before the old one is moved, and `finish` completes a swap that a
    power cut interrupted: an empty journal, which would count from 1, never takes its place.
    """
    if not _beside(file, _READY).exists():  # one that is there is whole: only its moving failed
        _make_ready(file, make, now)
    finished = finish(file, now)
    assert finished is not None
    return finished


def finish(file: Path, now: datetime) -> SetAside | None:
    """Put a new journal that is ready in the damaged one's place; does nothing without one."""
    ready = _beside(file, _READY)
    if not ready.exists():
        return None
    found = SetAside(_rows_in(ready))
    _set_aside(file, now)
    ready.rename(file)
    sync_folder(file.parent)
    return found


def _make_ready(file: Path, make: Callable[[Path], sqlite3.Connection], now: datetime) -> None:
    part = _beside(file, ".part")
    for ending in ("", "-wal", "-shm"):
        _beside(part, ending).unlink(missing_ok=True)
    with closing(make(part)) as new:
        _carry_over(file, new, now)
    part.replace(_beside(file, _READY))


def _rows_in(ready: Path) -> int:
    """0 if it was damaged meanwhile: opening it will detect that and rebuild again."""
    try:
        with closing(_opened(ready)) as db:
            counts = (db.execute(f"SELECT count(*) FROM {table}") for table in _CARRIED)
            return sum(int(count.fetchone()[0]) for count in counts)
    except sqlite3.Error:
        return 0


def set_aside_files(file: Path) -> list[Path]:
    """Damaged journals set aside earlier and not yet removed."""
    found = file.parent.glob(f"{file.name}{SET_ASIDE}*")
    return sorted(part for part in found if not part.name.endswith(("-wal", "-shm")))


def _set_aside(file: Path, now: datetime) -> None:
    """Rename the file together with SQLite's files beside it; their modes stay."""
    aside = _free_name(file, now)
    for ending in ("-wal", "-shm", ""):
        if _beside(file, ending).exists():
            _beside(file, ending).rename(_beside(aside, ending))
    sync_folder(file.parent)


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)


def _carry_over(damaged: Path, new: sqlite3.Connection, now: datetime) -> None:
    """Copy every row that can still be read to the new journal, in one transaction."""
    new.execute("BEGIN IMMEDIATE")
    for table in _TABLES:
        for row in _readable(damaged, table):
            _insert(new, table, row)
    for counter in ("receipt", "visit"):
        _skip_ahead(new, counter, _upper_bound(damaged, now))
    new.execute("COMMIT")


def _free_name(file: Path, now: datetime) -> Path:
    base = f"{file.name}{SET_ASIDE}{now.astimezone(UTC):%Y%m%dT%H%M%SZ}"
    names = (file.with_name(base + (f"-{n}" if n else "")) for n in range(1000))
    return next(name for name in names if not name.exists())


def _readable(damaged: Path, table: str) -> list[dict[str, Any]]:
    """Reads from the front up to the damage, and from the back up to the damage; oldest first."""
    found: dict[int, dict[str, Any]] = {}
    for direction in ("ASC", "DESC"):
        try:
            with closing(_opened(damaged)) as db:
                for row in db.execute(
                    f"SELECT rowid AS {_ROW}, * FROM {table} ORDER BY 1 {direction}"
                ):
                    found.setdefault(row[_ROW], dict(row))
        except sqlite3.Error:
            continue  # damage reached from this side
    return [found[number] for number in sorted(found)]


def _opened(damaged: Path) -> sqlite3.Connection:
    """Read-only, so that the file stays as it was found."""
    alone = not _beside(damaged, "-wal").exists()  # then SQLite needs no files beside it
    options = "mode=ro&immutable=1" if alone else "mode=ro"
    db = sqlite3.connect(f"{damaged.resolve().as_uri()}?{options}", uri=True)
    db.row_factory = sqlite3.Row
    db.text_factory = lambda text: text.decode("utf-8", "replace")
    return db


def _insert(new: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    """Unless the new journal rejects the row. The row number is kept: it defines the order."""
    known = {column[1] for column in new.execute(f"PRAGMA table_info({table})")}
    own = {name: value for name, value in row.items() if name in known}
    if not all(_is_timestamp(own[name]) for name in _MOMENTS & own.keys()):
        return
    values = {"rowid": row[_ROW], **own}
    columns, marks = ", ".join(values), ", ".join("?" * len(values))
    statement = f"INSERT OR IGNORE INTO {table} ({columns}) VALUES ({marks})"
    with suppress(sqlite3.IntegrityError):  # a value of the wrong type
        new.execute(statement, list(values.values()))


def _is_timestamp(text: object) -> bool:
    """ISO 8601 with a zone, or empty if not set yet."""
    try:
        return text == "" or datetime.fromisoformat(str(text)).tzinfo is not None
    except ValueError:
        return False


def _skip_ahead(new: sqlite3.Connection, counter: str, least: int) -> None:
    """No number is ever reused, even if no counter could be read: skip past all known numbers, with a
    margin for unknown ones, and to at least `least`."""
    (known,) = new.execute(
        "SELECT max(coalesce((SELECT value FROM counter WHERE name = ?), 0),"
        " coalesce((SELECT max(rowid) FROM receipt), 0))",
        (counter,),
    ).fetchone()
    new.execute("REPLACE INTO counter VALUES (?, ?)", (counter, max(known + SKIPPED, least)))


def _upper_bound(file: Path, now: datetime) -> int:
    """Above anything a counter can have reached: one number per minute since the first such terminals,
    plus a margin for each journal set aside since. (Receipt numbers contain the date as well.)"""
    minutes = int((now - _COUNTED_FROM).total_seconds() // 60)
    return min(minutes, FURTHEST) + SKIPPED * len(set_aside_files(file))
