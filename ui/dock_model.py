"""What the dock window shows and does. It knows the terminal only through the dock's commands."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from ui.crossing import GuiThread
from ui.dock_choices import (
    CARD_FAULTS,
    CENTRE_STATES,
    PRINTER_STATES,
    SCENES,
    Choice,
    DockCitizen,
    scene_text,
)

POLL_MILLISECONDS = 500
MESSAGES_SHOWN = 3


class Runner(Protocol):
    """Runs one dock command. Called in the Qt thread, returns at once; `done` gets the result, or
    the exception whose text says why not, once, from any thread."""

    def __call__(
        self, name: str, arguments: dict[str, Any], done: Callable[[object], None]
    ) -> None: ...


class DockModel(QObject):
    """The chosen citizen, the states as last set, and what came back. Lives in the Qt thread."""

    chosen_changed = Signal()
    settings_changed = Signal()
    seen_changed = Signal()
    log_changed = Signal()

    def __init__(
        self, runner: Runner, citizens: Sequence[DockCitizen], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._runner = runner
        self._citizens = list(citizens)
        self._faces = sorted({c.face for c in citizens if c.face is not None})
        self._gui = GuiThread(self)
        self._chosen = 0
        self._set = {"fault": "", "scene": "holder", "printer": "ok", "centre": "up"}
        self._state: Mapping[str, Any] = {}
        self._messages: list[dict[str, Any]] = []
        self._papers: list[Mapping[str, Any]] = []
        self._log, self._bad = "", False
        self._asked = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.poll)

    def start(self) -> None:
        self._timer.start(POLL_MILLISECONDS)
        self.poll()

    def stop(self) -> None:
        self._timer.stop()

    @property
    def citizen(self) -> DockCitizen:
        return self._citizens[self._chosen]

    # For QML: what to choose from.

    @Property(list, constant=True)
    def citizens(self) -> list[dict[str, Any]]:
        return [{key: value or "" for key, value in asdict(c).items()} for c in self._citizens]

    @Property(dict, constant=True)
    def choices(self) -> dict[str, list[dict[str, str]]]:
        return {
            "fault": _as_list(CARD_FAULTS),
            "scene": _as_list(SCENES),
            "printer": _as_list(PRINTER_STATES),
            "centre": _as_list(CENTRE_STATES),
        }

    # For QML: how things are.

    @Property(int, notify=chosen_changed)
    def chosen(self) -> int:
        return self._chosen

    @Property(dict, notify=settings_changed)
    def settings(self) -> dict[str, str]:
        return self._set

    @Property(bool, notify=seen_changed)
    def cardIn(self) -> bool:  # noqa: N802
        return self._state.get("slot") == "card-in"

    @Property(str, notify=seen_changed)
    def visit(self) -> str:
        """ "Visit running", how the last one ended, or that none was."""
        if self._state.get("visiting"):
            return "A visit is running"
        outcomes = self._state.get("outcomes") or []
        return f"Last visit: {outcomes[-1]}" if outcomes else "No visit yet"

    @Property(list, notify=seen_changed)
    def messages(self) -> list[dict[str, Any]]:
        """Newest first: {phone, code, mine}."""
        return [{**m, "mine": m["phone"] == self.citizen.phone} for m in self._messages]

    @Property(dict, notify=seen_changed)
    def paper(self) -> dict[str, Any]:
        """The last that came out: {name, taken}, or empty."""
        return dict(self._papers[-1]) if self._papers else {}

    @Property(int, notify=seen_changed)
    def papers(self) -> int:
        return len(self._papers)

    @Property(str, notify=log_changed)
    def log(self) -> str:
        return self._log

    @Property(bool, notify=log_changed)
    def bad(self) -> bool:
        return self._bad

    # From QML: what the tester does.

    @Slot(int)
    def choose(self, index: int) -> None:
        self._chosen = index
        self.chosen_changed.emit()
        self.seen_changed.emit()

    @Slot(str, str)
    def setTo(self, what: str, value: str) -> None:  # noqa: N802
        """what: a key of `settings`. A card's fault counts from the next insertion."""
        self._set = {**self._set, what: value}
        self.settings_changed.emit()
        if what == "scene":
            self._look()
        elif what in ("printer", "centre"):
            self._run(f"{what}.set", state=value)

    @Slot()
    def insert(self) -> None:
        self._look()
        self._run("card.insert", citizen=self.citizen.id, fault=self._set["fault"])

    @Slot()
    def swap(self) -> None:
        self._run("card.swap", citizen=self.citizen.id)

    @Slot()
    def remove(self) -> None:
        self._run("card.remove")

    @Slot()
    def takePaper(self) -> None:  # noqa: N802
        self._run("printer.take")

    @Slot()
    def poll(self) -> None:
        """Ask how things are; not again while an answer is due."""
        if self._asked:
            return
        for name in ("state", "phone.messages", "printer.papers"):
            self._asked += 1
            self._ask(name, {}, partial(self._heard, name))

    def _look(self) -> None:
        scene = scene_text(self._set["scene"], self.citizen, self._faces)
        self._run("camera.see", scene=scene)

    def _run(self, command: str, **arguments: Any) -> None:
        words = " ".join([command, *(str(value) for value in arguments.values() if value)])

        def done(result: object) -> None:
            self._bad = isinstance(result, Exception)
            self._log = f"{words}: {result}" if self._bad else words
            self.log_changed.emit()
            self.poll()

        self._ask(command, arguments, done)

    def _ask(self, name: str, arguments: dict[str, Any], done: Callable[[object], None]) -> None:
        self._runner(name, arguments, lambda result: self._gui.post(lambda: done(result)))

    def _heard(self, name: str, result: object) -> None:
        self._asked -= 1
        if isinstance(result, Exception):
            return  # a device that is not simulated has no such command
        if name == "state" and isinstance(result, Mapping):
            self._state = result
        elif name == "phone.messages" and isinstance(result, list):
            self._messages = _newest(result)
        elif name == "printer.papers" and isinstance(result, list):
            self._papers = result
        self.seen_changed.emit()


def _as_list(choices: Iterable[Choice]) -> list[dict[str, str]]:
    return [{"value": value, "label": label} for value, label in choices]


def _newest(lines: list[Any]) -> list[dict[str, Any]]:
    """The phones' lines, newest first; a line may be JSON text or what it means."""
    read = [json.loads(line) if isinstance(line, str) else line for line in lines]
    return [
        {"phone": str(line.get("phone", "")), "code": str(line.get("code", ""))}
        for line in reversed(read[-MESSAGES_SHOWN:])
    ]
