"""What the terminal records, for the dock window: event log, journal, papers."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal
from PySide6.QtQml import QmlElement, QmlUncreatable

QML_IMPORT_NAME = "VentanillaDock"
QML_IMPORT_MAJOR_VERSION = 1

EVENTS_KEPT = 200
JOURNAL_ROWS = 4


@QmlElement
@QmlUncreatable("Model.records")
class DockRecords(QObject):  # type: ignore[operator]  # PySide's stub of the decorator
    """The dock model feeds it the answers of dock commands. Lives in the Qt thread."""

    events_changed = Signal()
    journal_changed = Signal()
    papers_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._events: list[dict[str, str]] = []
        self._journal: Mapping[str, list[dict[str, Any]]] = {}
        self._papers: list[Mapping[str, Any]] = []
        self._picture = ""
        self.newest_event = 0

    def receive_events(self, events: list[dict[str, Any]]) -> None:
        """Takes events after `newest_event`, oldest first."""
        if not events:
            return
        self.newest_event = int(events[-1]["number"])
        self._events = [*self._events, *(_row(event) for event in events)][-EVENTS_KEPT:]
        self.events_changed.emit()

    def receive_journal(self, journal: Mapping[str, list[dict[str, Any]]]) -> None:
        self._journal = journal
        self.journal_changed.emit()

    def receive_papers(self, papers: list[Mapping[str, Any]]) -> bool:
        """Whether the last paper has changed and its picture must be loaded."""
        before = self._papers[-1]["name"] if self._papers else ""
        other = bool(papers) and papers[-1]["name"] != before
        self._papers = papers
        self.papers_changed.emit()
        return other

    def receive_picture(self, shown: Mapping[str, Any]) -> None:
        self._picture = QUrl.fromLocalFile(str(Path(shown["path"]))).toString()
        self.papers_changed.emit()

    @Property(list, notify=events_changed)
    def events(self) -> list[dict[str, str]]:
        """Oldest first: {time, name, text}."""
        return self._events

    @Property(list, notify=journal_changed)
    def receipts(self) -> list[dict[str, str]]:
        """Newest first: {what, state}."""
        rows = self._journal.get("receipts", [])
        return [{"what": row["number"], "state": row["state"]} for row in rows]

    @Property(list, notify=journal_changed)
    def outbox(self) -> list[dict[str, str]]:
        rows = self._journal.get("outbox", [])
        return [
            {
                "what": f"{row['seq']} {row['operation']}, {_tries(row['tries'])}",
                "state": row["state"],
            }
            for row in rows
        ]

    @Property(list, notify=journal_changed)
    def audit(self) -> list[dict[str, str]]:
        return [
            {"what": row["what"], "state": row["at"][11:19]}
            for row in self._journal.get("audit", [])
        ]

    @Property(dict, notify=papers_changed)
    def paper(self) -> dict[str, Any]:
        """The last printed paper: {name, pages, taken}, or empty."""
        return dict(self._papers[-1]) if self._papers else {}

    @Property(int, notify=papers_changed)
    def papers(self) -> int:
        return len(self._papers)

    @Property(str, notify=papers_changed)
    def picture(self) -> str:
        """URL of the last paper's picture; empty if there is none yet."""
        return self._picture


def _row(event: dict[str, Any]) -> dict[str, str]:
    rest = [
        f"{key} {value}"
        for key, value in event.items()
        if key not in ("number", "at", "event") and value != ""
    ]
    return {"time": str(event["at"])[11:19], "name": str(event["event"]), "text": ", ".join(rest)}


def _tries(count: int) -> str:
    return "1 try" if count == 1 else f"{count} tries"
