"""The audit chain: each entry's value covers all previous entries, under the terminal's key.

Entries written before version 5 of the journal were chained without a key. They stay as they are:
the start of the keyed chain seals where they end, and the keyed entries follow from that seal. Without
the key nobody can alter either part undetected. The end could still be truncated: the centre detects
that, since every delivery reports length and head.
"""

import hashlib
from collections.abc import Iterable
from datetime import datetime

from kiosk.store.audit_head import AuditHead
from kiosk.store.database import Database
from kiosk.store.vault import Vault


class ChainBrokenError(Exception):
    """An entry does not match its predecessor."""


class AuditChain:
    """Part of the journal, which creates it. Entries are codes only and identify nobody."""

    def __init__(self, database: Database, vault: Vault) -> None:
        self._db = database
        self._vault = vault

    def add(self, at: datetime, what: str) -> None:
        with self._db.transaction():
            chain = _keyed(self._vault, self.head().head, at.isoformat(), what)
            self._db.rows(
                "INSERT INTO audit (at, what, chain) VALUES (?, ?, ?)", at.isoformat(), what, chain
            )

    def head(self) -> AuditHead:
        """As stored, unverified; `entries` verifies the chain. Empty if the start was removed: then all that
        is recorded from then on fails verification."""
        newest = self._db.row(
            "SELECT seq, chain FROM audit WHERE seq > (SELECT seq FROM chain_start) "
            "ORDER BY seq DESC LIMIT 1"
        )
        return AuditHead(*(newest or self._db.row("SELECT seq, seal FROM chain_start") or (0, "")))

    def entries(self) -> list[str]:
        """All entries, oldest first; raises ChainBrokenError."""
        start, chain, seal = self._db.row("SELECT seq, chain, seal FROM chain_start") or (0, "", "")
        if seal != seal_of_start(self._vault, start, chain):
            raise ChainBrokenError
        rows = self._db.rows("SELECT seq, at, what, chain FROM audit ORDER BY seq")
        if [row[0] for row in rows] != list(range(1, len(rows) + 1)):
            raise ChainBrokenError
        self._check_unkeyed(rows[:start], chain)
        self._check_keyed(rows[start:], seal)
        return [str(what) for _, _, what, _ in rows]

    def _check_unkeyed(self, rows: Iterable[tuple[int, str, str, str]], last: str) -> None:
        before = ""
        for _, at, what, chain in rows:
            if chain != _unkeyed(before, at, what):
                raise ChainBrokenError
            before = chain
        if before != last:
            raise ChainBrokenError

    def _check_keyed(self, rows: Iterable[tuple[int, str, str, str]], before: str) -> None:
        for _, at, what, chain in rows:
            if chain != _keyed(self._vault, before, at, what):
                raise ChainBrokenError
            before = chain


def seal_of_start(vault: Vault, seq: int, chain: str) -> str:
    """Binds the end of the unkeyed entries (none: 0 and "") to the terminal's key."""
    return vault.authenticate(f"chain-start\n{seq}\n{chain}".encode())


def _keyed(vault: Vault, before: str, at: str, what: str) -> str:
    return vault.authenticate(f"{before}\n{at}\n{what}".encode())


def _unkeyed(before: str, at: str, what: str) -> str:
    """The format until version 4 of the journal."""
    return hashlib.sha256(f"{before}\n{at}\n{what}".encode()).hexdigest()
