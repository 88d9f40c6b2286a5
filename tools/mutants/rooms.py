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
            ("tests/unit/kiosk", "tests/unit/staff", "tests/migrations", "tests/flows"),
        ),
        "sync": Room(("kiosk/central/sync.py",), ("tests/unit/kiosk", "tests/flows")),
        "visit": Room(("kiosk/visit/*", "kiosk/session/*"), ("tests/flows", "tests/unit/kiosk")),
        "card": Room(
            ("devices/card/*.py",), ("tests/unit/card", "tests/contract/card/test_chip.py")
        ),
        "centre": Room(
            ("central/operations/*", "central/resources/operations.py"),
            ("tests/unit/central",),
        ),
    }
)

QUICK = Room(
    ("kiosk/central/sync.py", "kiosk/store/vault.py"),
    ("tests/unit/kiosk", "tests/flows/test_outbox_gives_nothing_up.py"),
)
"""Small enough for every test run: about twenty seconds."""
