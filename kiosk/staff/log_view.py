"""Reads the event files: newest first, filtered by kind, one page at a time."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from types import MappingProxyType
from typing import Any

ALL = "all"
KINDS: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "visits": frozenset(
            {"visit", "step", "screen", "pin", "face", "code", "figures", "receipt"}
        ),
        "devices": frozenset({"device", "self", "supply"}),
        "centre": frozenset({"request", "outbox"}),
        "staff": frozenset({"staff", "service", "log", "self", "supply"}),
        "program": frozenset({"terminal", "supervisor", "journal"}),
    }
)
"""A kind by the first words of its event names; ALL holds every event, including unlisted ones."""
PER_PAGE = 9
MOST_PAGES = 50


@dataclass(frozen=True, slots=True)
class Entry:
    at: datetime
    event: str
    details: str


@dataclass(frozen=True, slots=True)
class LogPage:
    """page: from 1 for the newest entries, clamped to existing pages. pages: at most MOST_PAGES."""

    entries: tuple[Entry, ...]
    page: int
    pages: int


def event_files(newest: Path) -> list[Path]:
    """The newest file and its rolled predecessors (NAME.1, NAME.2 …), newest first."""
    rolled = [
        file for file in newest.parent.glob(f"{newest.name}.*") if file.suffix[1:].isdecimal()
    ]
    rolled.sort(key=lambda file: int(file.suffix[1:]))
    return [file for file in (newest, *rolled) if file.exists()]


def read_page(newest: Path, kind: str, page: int, zone: tzinfo | None) -> LogPage:
    """Reads files; call it in a thread. zone: in which times are shown."""
    found: list[Entry] = []
    for entry in _entries(newest, kind, zone):
        found.append(entry)
        if len(found) == MOST_PAGES * PER_PAGE:
            break
    pages = max(-(-len(found) // PER_PAGE), 1)
    page = min(max(page, 1), pages)
    return LogPage(tuple(found[(page - 1) * PER_PAGE : page * PER_PAGE]), page, pages)


def _entries(newest: Path, kind: str, zone: tzinfo | None) -> Iterator[Entry]:
    wanted = KINDS.get(kind)
    for file in event_files(newest):
        for line in reversed(file.read_text("utf-8", errors="replace").splitlines()):
            record = _record(line)
            if record is None:
                continue
            if wanted is None or str(record["event"]).partition("-")[0] in wanted:
                yield _entry(record, zone)


def _record(line: str) -> dict[str, Any] | None:
    """None for a truncated line, as a power cut may leave one."""
    try:
        record = json.loads(line)
        datetime.fromisoformat(record["at"])
        return record if "event" in record else None
    except (ValueError, KeyError, TypeError):
        return None


def _entry(record: dict[str, Any], zone: tzinfo | None) -> Entry:
    at = datetime.fromisoformat(record.pop("at")).astimezone(zone)
    event = record.pop("event")
    details = " · ".join(f"{name} {_word(value)}" for name, value in record.items() if value != "")
    return Entry(at, event, details)


def _word(value: Any) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
