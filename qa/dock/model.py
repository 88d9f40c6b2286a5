"""The state and actions of the dock window. It knows the terminal only through dock commands."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import asdict
from functools import partial
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, QUrl, Signal, Slot
from PySide6.QtQml import QJSEngine, QmlNamedElement, QmlSingleton, QQmlEngine

from devices.places import ASSETS
from qa.dock.attachment import Runner
from qa.dock.choices import (
    CAMERA_ACTIONS,
    CARD_FAULTS,
    CENTRE_STATES,
    CLOCK_SHIFTS,
    PRINTER_STATES,
    READER_STATES,
    SCENES,
    SOUNDS,
    SPEAKER_STATES,
    Choice,
    DockCitizen,
    scene_kind,
    scene_text,
)
from qa.dock.phone import DockPhone
from qa.dock.records import EVENTS_KEPT, JOURNAL_ROWS, DockRecords
from ui.crossing import GuiThread
from ui.themes import LIGHT

QML_IMPORT_NAME = "VentanillaDock"
QML_IMPORT_MAJOR_VERSION = 1

POLL_MILLISECONDS = 500
SOUNDS_SHOWN = 3
SET_BY = {
    "reader": "card.reader",
    "printer": "printer.set",
    "speaker": "speaker.set",
    "centre": "centre.set",
    "clock": "clock.set",
}
"""The dock command that sets one state."""


@QmlNamedElement("Model")
@QmlSingleton
class DockModel(QObject):  # type: ignore[operator]  # PySide's stub of the decorator
    """The chosen citizen, all states, and the last result. Lives in the Qt thread.

    Changes made by a shell or a script show at the next refresh.
    """

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
        self._records = DockRecords(self)
        self._chosen = 0
        self._set = {
            "fault": "",
            "scene": "holder",
            "reader": "ready",
            "printer": "ok",
            "speaker": "ok",
            "centre": "up",
            "clock": "0",
        }
        self._wanted = "holder"
        self._state: Mapping[str, Any] = {}
        self._card: Mapping[str, Any] = {}
        self._sees = ""
        self._heard: list[str] = []
        self._phone = DockPhone()
        self._log, self._bad = "", False
        self._newest_given = 0
        self._asked = 0
        self._doing = 0
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.poll)

    @staticmethod
    def create(engine: QQmlEngine) -> "DockModel":
        """Called by Qt for this engine's instance. Python keeps ownership: the engine must not delete it."""
        shown_by: Any = engine.parent()
        model: DockModel = shown_by.model
        QJSEngine.setObjectOwnership(model, QJSEngine.ObjectOwnership.CppOwnership)
        return model

    def start(self) -> None:
        self._timer.start(POLL_MILLISECONDS)
        self.poll()

    def stop(self) -> None:
        self._timer.stop()

    @property
    def citizen(self) -> DockCitizen:
        return self._citizens[self._chosen]

    # For QML: what to choose from.

    @Property(dict, constant=True)
    def colours(self) -> dict[str, Any]:
        return asdict(LIGHT)

    @Property(str, constant=True)
    def faces(self) -> str:
        """URL of the folder with the citizens' pictures."""
        return QUrl.fromLocalFile(f"{ASSETS / 'faces'}/").toString()

    @Property(list, constant=True)
    def citizens(self) -> list[dict[str, Any]]:
        return [{key: value or "" for key, value in asdict(c).items()} for c in self._citizens]

    @Property(dict, constant=True)
    def choices(self) -> dict[str, list[dict[str, str]]]:
        return {
            "fault": _as_list(CARD_FAULTS),
            "scene": _as_list((*SCENES, *CAMERA_ACTIONS)),
            "reader": _as_list(READER_STATES),
            "printer": _as_list(PRINTER_STATES),
            "speaker": _as_list(SPEAKER_STATES),
            "centre": _as_list(CENTRE_STATES),
            "clock": _as_list(CLOCK_SHIFTS),
        }

    @Property(DockRecords, constant=True)
    def records(self) -> DockRecords:
        return self._records

    # For QML: how things are.

    @Property(int, notify=chosen_changed)
    def chosen(self) -> int:
        return self._chosen

    @Property(dict, notify=settings_changed)
    def settings(self) -> dict[str, str]:
        return self._set

    @Property(bool, notify=seen_changed)
    def cardIn(self) -> bool:  # noqa: N802
        """Whether a card is in the slot, even if the reader can't see it."""
        return bool(self._card.get("citizen")) or self._state.get("slot") == "card-in"

    @Property(str, notify=seen_changed)
    def sees(self) -> str:
        """What the camera sees now, if it differs from what it will see once the card is inserted."""
        wanted = scene_text(self._wanted, self.citizen, self._faces)
        now = self._sees.removeprefix("live:")
        return now if now != wanted and not self.cardIn else ""

    @Property(list, notify=seen_changed)
    def heard(self) -> list[str]:
        """The newest sounds in plain words, oldest first."""
        words = dict(SOUNDS)
        return [words.get(sound, sound) for sound in self._heard[-SOUNDS_SHOWN:]]

    @Property(str, notify=seen_changed)
    def visit(self) -> str:
        """The visit's step and screen, or how the last visit ended, or that there was none."""
        if self._state.get("visiting"):
            where = [self._state.get("step", ""), self._state.get("screen", "")]
            return ", ".join(["A visit is running", *filter(None, where)])
        outcomes = self._state.get("outcomes") or []
        return f"Last visit: {outcomes[-1]}" if outcomes else "No visit yet"

    @Property(list, notify=seen_changed)
    def messages(self) -> list[dict[str, Any]]:
        """Of the current or last visit, newest first: {phone, code, mine}."""
        return [{**m, "mine": m["phone"] == self.citizen.phone} for m in self._phone.messages]

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
        self._show_scene()
        self.chosen_changed.emit()
        self.seen_changed.emit()

    @Slot(str, str)
    def setTo(self, what: str, value: str) -> None:  # noqa: N802
        """what: a key of `settings`. A card's fault takes effect at the next insertion."""
        if what == "scene" and value in dict(CAMERA_ACTIONS):
            self._run(value)
            return
        self._show(what, value)
        if what == "scene":
            self._wanted = value
            self._show_to_camera()
        elif what in SET_BY:
            self._run(SET_BY[what], state=value)

    @Slot()
    def insert(self) -> None:
        self._show_to_camera()
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
        """Request all states, unless an answer is still pending or a command is running."""
        if self._asked or self._doing:
            return
        self._query("state", self._receive_state)
        self._query("phone.messages", self._phone.receive_messages)
        self._query("printer.papers", self._receive_papers)
        after = self._records.newest_event
        self._query("events", self._records.receive_events, last=EVENTS_KEPT, after=after)
        self._query("given", self._receive_given, after=self._newest_given)
        self._query("card.state", self._receive_card)
        self._query("camera.state", self._receive_camera)
        self._query("speaker.heard", self._receive_sounds)
        for what in ("printer", "speaker", "centre", "clock"):
            self._query(f"{what}.state", partial(self._receive_setting, what))

    def _show_to_camera(self) -> None:
        scene = scene_text(self._wanted, self.citizen, self._faces)
        self._run("camera.see", scene=scene)

    def _run(self, command: str, **arguments: Any) -> None:
        words = " ".join([command, *(str(value) for value in arguments.values() if value)])
        self._doing += 1

        def done(result: object) -> None:
            self._doing -= 1
            self._set_status(words, str(result) if isinstance(result, Exception) else "")
            self.poll()

        self._ask(command, arguments, done)

    def _set_status(self, words: str, error: str, who: str = "") -> None:
        """The status line: what was done, or why it failed. Many errors already begin with the command."""
        why = error.removeprefix(f"{words.split(' ')[0]}: ")
        self._bad, self._log = bool(error), who + (f"{words}: {why}" if error else words)
        self.log_changed.emit()

    def _receive_given(self, given: list[Mapping[str, Any]]) -> None:
        if given:
            self._newest_given = given[-1]["number"]
            self._set_status(given[-1]["words"], given[-1]["error"], "From a shell: ")

    def _query(self, name: str, hear: Callable[[Any], object], **arguments: Any) -> None:
        self._asked += 1

        def done(result: object) -> None:
            self._asked -= 1
            if isinstance(result, Exception) or self._doing:
                return  # the command does not exist without its simulator, or the answer is outdated by now
            hear(result)
            self.seen_changed.emit()

        self._ask(name, arguments, done)

    def _ask(self, name: str, arguments: dict[str, Any], done: Callable[[object], None]) -> None:
        self._runner(name, arguments, lambda result: self._gui.post(lambda: done(result)))

    def _receive_state(self, state: Mapping[str, Any]) -> None:
        if state != self._state:
            self._query("journal", self._records.receive_journal, last=JOURNAL_ROWS)
        self._phone.receive_state(state)
        self._state = state

    def _receive_papers(self, papers: list[Mapping[str, Any]]) -> None:
        if self._records.receive_papers(papers):
            self._query("printer.paper", self._records.receive_picture)

    def _receive_card(self, card: Mapping[str, Any]) -> None:
        came = card["citizen"] if card["citizen"] != self._card.get("citizen", "") else ""
        self._card = card
        self._show("reader", card["reader"])
        for index, citizen in enumerate(self._citizens):
            if citizen.id == came and index != self._chosen:
                self.choose(index)
        self._show_scene()

    def _receive_camera(self, camera: Mapping[str, Any]) -> None:
        before, self._sees = self._sees, camera["sees"]
        if before and before != self._sees and not self._is_wanted():
            self._wanted = scene_kind(self._sees, self.citizen, self._faces)
        self._show_scene()

    def _is_wanted(self) -> bool:
        """Several kinds may give the same scene: a holder without a face shows nobody."""
        wanted = scene_text(self._wanted, self.citizen, self._faces)
        return self._wanted in dict(SCENES) and self._sees.removeprefix("live:") == wanted

    def _show_scene(self) -> None:
        """Without a card: the scene chosen for the next one. With a card: what is in front of the camera, as
        seen for the citizen chosen now."""
        shown = self._wanted
        if self.cardIn and self._sees and not self._is_wanted():
            shown = scene_kind(self._sees, self.citizen, self._faces)
        self._show("scene", shown)

    def _receive_sounds(self, sounds: list[str]) -> None:
        self._heard = sounds

    def _receive_setting(self, what: str, told: Mapping[str, Any]) -> None:
        self._show(what, told["state"])

    def _show(self, what: str, value: str) -> None:
        if self._set[what] != value:
            self._set = {**self._set, what: value}
            self.settings_changed.emit()


def _as_list(choices: Iterable[Choice]) -> list[dict[str, str]]:
    return [{"value": value, "label": label} for value, label in choices]
