"""Which code is mutated, and which tests should detect it."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True)
class Room:
    """code: file patterns for mutmut. tests: files and folders for pytest."""

    code: tuple[str, ...]
    tests: tuple[str, ...]


ROOMS: Mapping[str, Room] = MappingProxyType(
    {
        "store": Room(
            ("kiosk/store/*",),
            (
                "tests/unit/kiosk/test_audit_chain.py",
                "tests/unit/kiosk/test_damaged_journal.py",
                "tests/unit/kiosk/test_journal.py",
                "tests/unit/kiosk/test_journal_at_every_statement.py",
                "tests/unit/staff",
                "tests/migrations",
                "tests/flows/test_handed_back_first.py",
            ),
        ),
        "sync": Room(
            ("kiosk/central/sync.py",),
            ("tests/unit/kiosk/test_sync.py", "tests/flows/test_outbox_drops_nothing.py"),
        ),
        "visit": Room(("kiosk/visit/*", "kiosk/session/*"), ("tests/flows", "tests/unit/kiosk")),
        "card": Room(
            (
                "devices/card/apdu.py",
                "devices/card/dialects.py",
                "devices/card/fields.py",
                "devices/card/ldt32.py",
                "devices/card/numbers.py",
                "devices/card/tlv.py",
                "devices/card/drivers/pcsc_connection.py",
            ),
            ("tests/unit/card",),
        ),
        "centre": Room(
            ("central/operations/*", "central/resources/operations.py", "central/audit_heads.py"),
            ("tests/unit/central/test_operations.py", "tests/unit/central/test_audit_heads.py"),
        ),
    }
)

QUICK = Room(
    ("kiosk/store/late_writes.py", "kiosk/store/vault.py"),
    (
        "tests/unit/kiosk/test_audit_chain.py",
        "tests/unit/kiosk/test_journal.py",
        "tests/unit/kiosk/test_late_writes.py",
        "tests/unit/kiosk/test_vault.py",
    ),
)
"""For every run of the tests."""
