"""Copies the event files unchanged to a folder, with a summary. They hold no personal data."""

import errno
import hashlib
import json
import os
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from kiosk.staff.log_view import event_files

_MOST_OF_ONE_SECOND = 99


@dataclass(frozen=True, slots=True)
class Export:
    """What to export, where, and for whom."""

    events_file: Path
    folder: Path
    terminal: str
    version: str
    at: datetime
    staff: str


@dataclass(frozen=True, slots=True)
class Exported:
    """result: "ok", "no-folder" (no stick), "not-writable" or "full"."""

    result: str
    files: int = 0


def export_log(order: Export) -> Exported:
    """Write FOLDER/ventanilla-TERMINAL-TIME/ (with "-2" and so on appended if that exists).

    Blocks until the data is on the medium. Never raises OSError.
    """
    if not order.folder.is_dir():
        return Exported("no-folder")
    try:
        target = _new_folder(order)
        described = [_copy(file, target / file.name) for file in event_files(order.events_file)]
        _write(target / "summary.json", _summary(order, described))
    except OSError as error:
        return Exported("full" if error.errno == errno.ENOSPC else "not-writable")
    return Exported("ok", len(described))


def _new_folder(order: Export) -> Path:
    """With a name that no earlier export has: there may be several within a second, or the clock may
    have been set back."""
    name = f"ventanilla-{order.terminal}-{order.at:%Y%m%d-%H%M%S}"
    for ending in ("", *(f"-{number}" for number in range(2, _MOST_OF_ONE_SECOND + 1))):
        try:
            (folder := order.folder / f"{name}{ending}").mkdir()
        except FileExistsError:
            continue
        return folder
    raise FileExistsError(errno.EEXIST, "no free folder name")


def _copy(source: Path, target: Path) -> dict[str, Any]:
    """The file's entry in the summary."""
    content = source.read_bytes()
    _write(target, content)
    lines = content.decode("utf-8", errors="replace").splitlines()
    events = Counter(name for line in lines if (name := _event_name(line)))
    return {
        "name": source.name,
        "bytes": len(content),
        "sha256": hashlib.sha256(content).hexdigest(),
        "lines": len(lines),
        "events": dict(sorted(events.items())),
    }


def _summary(order: Export, files: list[dict[str, Any]]) -> bytes:
    summary = {
        "terminal": order.terminal,
        "version": order.version,
        "exported_at": order.at.isoformat(timespec="seconds"),
        "exported_by": order.staff,
        "files": files,
    }
    return json.dumps(summary, indent=2).encode() + b"\n"


def _write(file: Path, content: bytes) -> None:
    with file.open("xb") as out:
        out.write(content)
        out.flush()
        os.fsync(out.fileno())


def _event_name(line: str) -> str:
    try:
        return str(json.loads(line)["event"])
    except (ValueError, KeyError, TypeError):
        return ""
