"""The journal's tables, version by version. A released version is never changed."""

import sqlite3
from collections.abc import Callable

VERSION_1 = """
CREATE TABLE counter (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT;
CREATE TABLE receipt (
    number TEXT PRIMARY KEY, at TEXT NOT NULL, service TEXT NOT NULL,
    verification TEXT NOT NULL, state TEXT NOT NULL) STRICT;
CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, operation TEXT NOT NULL,
    body BLOB NOT NULL, at TEXT NOT NULL, state TEXT NOT NULL, tries INTEGER NOT NULL) STRICT;
CREATE TABLE audit (
    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, what TEXT NOT NULL, chain TEXT NOT NULL) STRICT;
"""

VERSION_2 = """
CREATE TABLE staff_lockout (
    id INTEGER PRIMARY KEY CHECK (id = 1), wrong INTEGER NOT NULL, until TEXT NOT NULL) STRICT;
CREATE TABLE self_test (
    seq INTEGER PRIMARY KEY, at TEXT NOT NULL, device TEXT NOT NULL, passed INTEGER NOT NULL,
    code TEXT NOT NULL, milliseconds INTEGER NOT NULL, staff TEXT NOT NULL) STRICT;
CREATE TABLE supply (
    name TEXT PRIMARY KEY, refilled_at TEXT NOT NULL, receipts_before INTEGER NOT NULL,
    test_pages INTEGER NOT NULL) STRICT;
CREATE TABLE service (
    id INTEGER PRIMARY KEY CHECK (id = 1), reason TEXT NOT NULL, at TEXT NOT NULL,
    staff TEXT NOT NULL) STRICT;
CREATE TABLE abnormal (seq INTEGER PRIMARY KEY, at TEXT NOT NULL, code TEXT NOT NULL) STRICT;
CREATE TABLE open_run (
    id INTEGER PRIMARY KEY CHECK (id = 1), began TEXT NOT NULL) STRICT;
"""

VERSION_3 = """
ALTER TABLE outbox ADD COLUMN odd INTEGER NOT NULL DEFAULT 0;
UPDATE outbox SET state = 'waiting' WHERE state = 'stuck';
"""

VERSION_4 = """
ALTER TABLE outbox RENAME COLUMN odd TO deferrals;
"""

VERSION_5 = """
CREATE TABLE chain_start (
    id INTEGER PRIMARY KEY CHECK (id = 1), seq INTEGER NOT NULL, chain TEXT NOT NULL,
    seal TEXT NOT NULL) STRICT;
INSERT INTO chain_start SELECT 1, seq, chain, seal_of_start(seq, chain) FROM (
    SELECT seq, chain FROM (SELECT seq, chain FROM audit UNION SELECT 0, '')
    ORDER BY seq DESC LIMIT 1);
"""

VERSIONS = (VERSION_1, VERSION_2, VERSION_3, VERSION_4, VERSION_5)
SCHEMA_VERSION = len(VERSIONS)


def bring_up_to_date(
    db: sqlite3.Connection, version: int, seal_of_start: Callable[[int, str], str]
) -> None:
    """From `version` (0: an empty file) to the newest; each step is atomic.

    seal_of_start: seals the audit chain's start, given number and value of the last unkeyed entry.
    """
    db.create_function("seal_of_start", 2, seal_of_start)
    for number, step in enumerate(VERSIONS[version:], start=version + 1):
        db.executescript(f"BEGIN IMMEDIATE; {step} PRAGMA user_version = {number}; COMMIT;")
