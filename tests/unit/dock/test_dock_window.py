"""The dock window, operated as by a tester, on the simulators' own dock commands."""

import io
import json
import os
from collections.abc import Callable, Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import trio
from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QGuiApplication, QWindow
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from reportlab.pdfgen.canvas import Canvas

from devices.camera.simulators.control import SimulatedCameraControl
from devices.camera.simulators.scene import parse_scene
from devices.card.contract import SlotState
from devices.card.simulators.faults import ChipFault
from devices.card.simulators.reader import ReaderState
from devices.card.simulators.slot import SimulatedCardSlot
from devices.citizens import shelf
from devices.dock import Arguments, Command, DockError
from devices.printer.simulators.printer import PrinterCondition, SimulatedPrinter
from devices.voice.contract import Sound
from devices.voice.simulators.speaker import SimulatedSpeaker, SpeakerCondition
from kiosk.clock import ShiftedClock
from kiosk.device_names import Device
from qa.centre_control import MODES, CentreState
from qa.dock.choices import (
    CARD_FAULTS,
    CENTRE_STATES,
    CLOCK_SHIFTS,
    PRINTER_STATES,
    READER_STATES,
    SCENES,
    SOUNDS,
    SPEAKER_STATES,
    DockCitizen,
    scene_text,
)
from qa.dock.clock_control import ClockControl, shift_of
from qa.dock.event_tail import EventTail
from qa.dock.records import DockRecords
from qa.dock.server import Dock
from qa.dock.terminal_commands import Newest, NewEvents
from qa.dock.window import WIDTH, DockWindow, place
from ui.app import set_fonts
from ui.options import ASSETS

PEOPLE = [DockCitizen(c.id, c.name, c.story, c.card.pin, c.phone, c.face) for c in shelf().values()]
FACES = sorted({person.face for person in PEOPLE if person.face})


@pytest.fixture(scope="module")
def qt() -> object:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    application = QGuiApplication.instance() or QGuiApplication([])
    set_fonts(ASSETS / "fonts")  # as the terminal beside it has already done
    return application


class Bench:
    """The simulators behind a dock, and a runner that executes commands at once."""

    def __init__(self, folder: Path) -> None:
        for face in FACES:
            (folder / "faces" / face).mkdir(parents=True)
            (folder / "faces" / face / "reference.jpg").touch()
        self.slot = SimulatedCardSlot(lambda name: shelf()[name])
        self.camera = SimulatedCameraControl(folder / "run", folder / "faces")
        self.printer = SimulatedPrinter(folder / "paper")
        self.speaker = SimulatedSpeaker()
        self.messages: list[dict[str, Any]] = []
        self.state: dict[str, Any] = {"visiting": False, "outcomes": []}
        self.centre = "up"
        self.tail = EventTail()
        self.journal: dict[str, Any] = {"receipts": [], "outbox": [], "audit": []}
        self.dock = Dock()
        self.clock = ShiftedClock()
        self.suspected: list[Device] = []
        clock = ClockControl(self.clock, self.suspected.append)
        for device in (self.slot, self.camera, self.printer, self.speaker, clock):
            self.dock.add(device.dock_commands())
        self.dock.add(
            {
                "state": Command("", Arguments, self._state),
                "phone.messages": Command("", Arguments, self._messages),
                "centre.set": Command("", CentreState, self._set_centre),
                "centre.state": Command("", Arguments, self._centre_state),
                "events": Command("", NewEvents, self._events),
                "journal": Command("", Newest, self._journal),
            }
        )

    async def _state(self, _: Arguments) -> dict[str, Any]:
        return {"slot": self.slot.status.value.state.value, **self.state}

    async def _set_centre(self, wanted: CentreState) -> None:
        self.centre = wanted.state

    async def _centre_state(self, _: Arguments) -> dict[str, str]:
        return {"state": self.centre}

    async def _events(self, wanted: NewEvents) -> list[dict[str, Any]]:
        return self.tail.newest(wanted.last, wanted.after)

    async def _journal(self, _: Newest) -> dict[str, Any]:
        return self.journal

    async def _messages(self, _: Arguments) -> list[dict[str, Any]]:
        return self.messages

    def run(self, name: str, arguments: dict[str, Any], done: Callable[[object], None]) -> None:
        try:
            done(trio.run(partial(self.dock.run, name, **arguments)))
        except DockError as error:
            done(error)


@pytest.fixture
def bench(tmp_path: Path) -> Bench:
    return Bench(tmp_path)


@pytest.fixture
def window(qt: object, bench: Bench) -> Iterator[DockWindow]:
    opened = DockWindow(bench.run, PEOPLE)
    opened.show()
    yield opened
    opened.close()
    assert not opened.warnings


def item(window: DockWindow, name: str) -> QQuickItem:
    waiting = [window.window.contentItem()]
    while waiting:
        found = waiting.pop()
        if found.objectName() == name:
            return found
        waiting += found.childItems()
    raise LookupError(name)


def touch(window: DockWindow, name: str) -> None:
    QGuiApplication.processEvents()
    target = item(window, name)
    middle = target.mapToScene(QPointF(target.width() / 2, target.height() / 2)).toPoint()
    QTest.mouseClick(
        window.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, middle
    )
    QGuiApplication.processEvents()


def test_insert_puts_the_card_in_and_the_chosen_citizen_before_the_camera(
    window: DockWindow, bench: Bench
) -> None:
    touch(window, "citizen-c03")
    touch(window, "insert")
    assert bench.slot.status.value.state is SlotState.CARD_IN
    assert bench.slot.card is not None
    assert bench.camera.scene == shelf()["c03"].face


def test_citizens_with_a_face_are_shown_with_it(window: DockWindow) -> None:
    portrait = item(window, "portrait-c01")
    for _ in range(250):
        QTest.qWait(20)
        if portrait.property("paintedWidth"):
            break
    assert portrait.property("paintedWidth") > 0


def test_pull_takes_it_out(window: DockWindow, bench: Bench) -> None:
    touch(window, "insert")
    touch(window, "pull")
    assert bench.slot.status.value.state is SlotState.EMPTY


def test_without_a_card_nothing_can_be_pulled(window: DockWindow) -> None:
    QGuiApplication.processEvents()
    assert not item(window, "pull").isEnabled()
    assert item(window, "insert").isEnabled()


def test_a_fault_is_inserted_with_the_card(window: DockWindow, bench: Bench) -> None:
    touch(window, "fault")
    touch(window, "choice-upside-down")
    touch(window, "insert")
    assert bench.slot.card is not None
    assert bench.slot.card.fault is ChipFault.UPSIDE_DOWN


def test_a_state_from_the_list_reaches_the_printer(window: DockWindow, bench: Bench) -> None:
    touch(window, "printer")
    touch(window, "choice-paper-jam")
    assert bench.printer.condition is PrinterCondition.PAPER_JAM
    assert window.model.property("settings")["printer"] == "paper-jam"


def test_the_sounds_heard_are_shown(window: DockWindow, bench: Bench) -> None:
    assert item(window, "heard").property("text") == "Nothing heard yet."
    for sound in (Sound.ATTENTION, Sound.CARD_IN, Sound.CARD_IN, Sound.DONE):
        trio.run(bench.speaker.play, sound)
    ask_again(window)
    assert item(window, "heard").property("text") == "Heard, newest last: card in, card in, done"


def test_the_camera_s_process_can_be_killed(window: DockWindow, bench: Bench) -> None:
    killed: list[str] = []

    async def kill(_: Arguments) -> None:
        killed.append("face")

    bench.dock.add({"face.kill": Command("", Arguments, kill)})
    touch(window, "scene")
    touch(window, "choice-face.kill")
    assert killed == ["face"]
    assert window.model.property("settings")["scene"] == "holder"


def test_a_loudspeaker_turned_down_is_not_heard(window: DockWindow, bench: Bench) -> None:
    touch(window, "speaker")
    touch(window, "choice-muted")
    assert trio.run(bench.speaker.play, Sound.DONE)
    ask_again(window)
    assert window.model.property("heard") == []


def test_the_clock_can_be_shifted(window: DockWindow, bench: Bench) -> None:
    touch(window, "clock")
    touch(window, "choice-3d")
    assert bench.clock.off == timedelta(days=3)
    assert bench.suspected == [Device.CLOCK]


@pytest.mark.parametrize("shift", [value for value, _ in CLOCK_SHIFTS])
def test_every_shift_in_the_list_is_valid(shift: str) -> None:
    assert (shift_of(shift) == timedelta()) == (shift == "0")


def test_what_the_terminal_refuses_is_shown(window: DockWindow) -> None:
    window.model.swap()
    QGuiApplication.processEvents()
    assert window.model.property("bad")
    assert "there is no card in the slot" in item(window, "log").property("text")


def test_the_code_sent_to_the_phone_is_shown(window: DockWindow, bench: Bench) -> None:
    bench.messages = [{"number": 1, "phone": "13900000000", "code": "111111"}]
    bench.messages.append({"number": 2, "phone": PEOPLE[0].phone, "code": "482913"})
    ask_again(window)
    assert item(window, "code").property("text") == "482913"
    assert [message["mine"] for message in window.model.property("messages")] == [True, False]


def test_a_new_visit_begins_without_the_previous_code(window: DockWindow, bench: Bench) -> None:
    bench.messages = [{"number": 1, "phone": PEOPLE[0].phone, "code": "482913"}]
    ask_again(window)
    bench.state = {"visiting": True, "outcomes": ["completed"]}
    ask_again(window)
    assert item(window, "code").property("text") == ""
    bench.messages.append({"number": 2, "phone": PEOPLE[0].phone, "code": "111111"})
    ask_again(window)
    assert item(window, "code").property("text") == "111111"
    bench.state = {"visiting": False, "outcomes": ["completed", "completed"]}
    ask_again(window)
    assert item(window, "code").property("text") == "111111"
    bench.state = {"visiting": True, "outcomes": ["completed", "completed"]}
    ask_again(window)
    assert item(window, "code").property("text") == ""


def test_the_status_line_shows_what_a_shell_did(window: DockWindow, bench: Bench) -> None:
    def by_shell(*words: str) -> None:
        line = json.dumps({"do": words[0], **dict(word.split("=") for word in words[1:])})
        trio.run(bench.dock._answer, line.encode())
        ask_again(window)

    by_shell("printer.set", "state=paper-jam")
    assert item(window, "log").property("text") == "From a shell: printer.set paper-jam"
    assert not window.model.property("bad")
    by_shell("printer.state")
    assert item(window, "log").property("text") == "From a shell: printer.set paper-jam"
    by_shell("printer.set", "state=jam")
    assert window.model.property("bad")
    told = str(item(window, "log").property("text"))
    assert told.startswith("From a shell: printer.set jam: state: must be 'ok', ")
    assert told.endswith("did you mean paper-jam?")
    assert not item(window, "log").property("truncated")
    by_shell("prnter.set")
    assert "no command 'prnter.set'; did you mean printer.set?" in item(window, "log").property(
        "text"
    )
    touch(window, "insert")
    ask_again(window)
    assert item(window, "log").property("text") == "card.insert c01"


def test_the_last_paper_can_be_taken(window: DockWindow, bench: Bench) -> None:
    trio.run(bench.printer.print_receipt, blank_page(), "R-7")
    ask_again(window)
    touch(window, "take-paper")
    assert bench.printer.papers[-1].taken
    ask_again(window)
    assert not item(window, "take-paper").isEnabled()


def blank_page() -> bytes:
    memory = io.BytesIO()
    page = Canvas(memory)
    page.showPage()
    page.save()
    return memory.getvalue()


def ask_again(window: DockWindow) -> None:
    settle()
    window.model.poll()
    settle()


def settle() -> None:
    """Poll until every answer has arrived; an answer may trigger another request."""
    for _ in range(4):
        QGuiApplication.processEvents()


def shell(bench: Bench, command: str, **arguments: Any) -> None:
    """Run a command as somebody else would, from a shell or a script."""
    trio.run(partial(bench.dock.run, command, **arguments))


def test_what_a_shell_changed_shows(window: DockWindow, bench: Bench) -> None:
    ask_again(window)
    shell(bench, "printer.set", state="cover-open")
    shell(bench, "card.reader", state="no-service")
    shell(bench, "speaker.set", state="muted")
    shell(bench, "centre.set", state="slow")
    shell(bench, "clock.set", state="-3d")
    shell(bench, "camera.see", scene="photo:f01")
    ask_again(window)
    settings = window.model.property("settings")
    assert settings == {
        "fault": "",
        "scene": "photo",
        "reader": "no-service",
        "printer": "cover-open",
        "speaker": "muted",
        "centre": "slow",
        "clock": "-3d",
    }


def test_a_scene_not_in_the_list_is_shown_and_kept(window: DockWindow, bench: Bench) -> None:
    ask_again(window)
    shell(bench, "camera.see", scene="two:f07+f08")
    ask_again(window)
    assert window.model.property("settings")["scene"] == "two:f07+f08"
    touch(window, "insert")
    assert bench.camera.scene == "two:f07+f08"


def test_a_card_inserted_by_a_shell_becomes_the_chosen_one(
    window: DockWindow, bench: Bench
) -> None:
    ask_again(window)
    shell(bench, "card.insert", citizen="c07")
    ask_again(window)
    assert window.model.citizen.id == "c07"
    assert window.model.property("cardIn")


def scene_told(window: DockWindow) -> tuple[str, str]:
    """The camera's setting, and the citizen it refers to."""
    return window.model.property("settings")["scene"], window.model.citizen.id


def test_the_cameras_setting_is_what_it_sees_of_the_card_holder(
    window: DockWindow, bench: Bench
) -> None:
    touch(window, "citizen-c01")
    shell(bench, "camera.see", scene="f01")
    ask_again(window)
    assert scene_told(window) == ("holder", "c01")
    shell(bench, "card.insert", citizen="c07")
    ask_again(window)
    assert scene_told(window) == ("other", "c07")
    assert window.model.property("sees") == ""
    shell(bench, "camera.see", scene="f07")
    ask_again(window)
    assert scene_told(window) == ("holder", "c07")
    touch(window, "citizen-c03")
    assert scene_told(window) == ("f07", "c03")


def test_the_cameras_setting_waits_for_the_card(window: DockWindow, bench: Bench) -> None:
    shell(bench, "camera.see", scene="f01")
    touch(window, "insert")
    ask_again(window)
    touch(window, "citizen-c03")
    assert scene_told(window) == ("other", "c03")
    touch(window, "pull")
    ask_again(window)
    assert scene_told(window) == ("holder", "c03")
    assert window.model.property("sees") == "f01"
    assert item(window, "sees").property("text").endswith("the camera sees: f01")
    touch(window, "insert")
    ask_again(window)
    assert bench.camera.scene == shelf()["c03"].face
    assert window.model.property("sees") == ""


def test_a_card_can_be_pulled_while_the_reader_is_gone(window: DockWindow, bench: Bench) -> None:
    touch(window, "insert")
    window.model.setTo("reader", "no-service")
    ask_again(window)
    assert item(window, "pull").isEnabled()
    touch(window, "pull")
    assert bench.slot.card is None


def test_a_picture_of_the_paper_is_shown(window: DockWindow, bench: Bench) -> None:
    trio.run(bench.printer.print_receipt, blank_page(), "R-8")
    ask_again(window)
    picture = item(window, "paper-picture")
    assert picture.property("implicitWidth") > 500
    assert picture.height() > picture.width()


def test_the_visits_step_events_and_journal_are_live(window: DockWindow, bench: Bench) -> None:
    bench.state = {"visiting": True, "step": "authenticate", "screen": "enter-pin", "outcomes": []}
    bench.tail.hear({"at": "2026-11-22T10:30:01.500", "event": "pin-checked", "result": "wrong"})
    bench.journal["receipts"] = [{"number": "R-9", "state": "printed"}]
    bench.journal["outbox"] = [{"seq": 1, "operation": "receipt", "tries": 1, "state": "waiting"}]
    ask_again(window)
    assert item(window, "visit").property("text") == "A visit is running, authenticate, enter-pin"
    records = window.model.findChild(DockRecords)
    assert records is not None
    assert records.property("events") == [
        {"time": "10:30:01", "name": "pin-checked", "text": "result wrong"}
    ]
    assert records.property("receipts") == [{"what": "R-9", "state": "printed"}]
    assert records.property("outbox") == [{"what": "1 receipt, 1 try", "state": "waiting"}]
    bench.tail.hear({"at": "2026-11-22T10:30:02.500", "event": "pin-checked", "result": "accepted"})
    ask_again(window)
    assert [event["text"] for event in records.property("events")] == [
        "result wrong",
        "result accepted",
    ]


def test_it_uses_the_width_the_terminal_leaves(window: DockWindow) -> None:
    assert window.window.width() == WIDTH


def test_the_event_log_shows_whole_rows(window: DockWindow, bench: Bench) -> None:
    for second in range(60):
        bench.tail.hear({"at": f"2026-11-22T10:30:{second:02}.500", "event": "card-in"})
    ask_again(window)
    shown = item(window, "event-list")
    row = item(window, "events").property("row")
    for height in (940, 951, 963):
        window.window.setHeight(height)
        QTest.qWait(20)
        assert shown.height() >= row
        assert shown.height() % row == 0
        top = shown.property("contentY") - shown.property("originY")
        assert top % row == 0
        assert top + shown.height() == shown.property("contentHeight")


REASON = "the reason that appears at the very end of a line which is longer than the log is wide"


def test_the_event_log_shows_the_whole_reason_of_the_newest(
    window: DockWindow, bench: Bench
) -> None:
    for second in range(60):
        bench.tail.hear({"at": f"2026-11-22T10:30:{second:02}.500", "event": "card-in"})
    bench.tail.hear({"at": "2026-11-22T10:31:00.5", "event": "device-changed", "reason": REASON})
    for width, height in ((860, 940), (640, 620)):
        window.window.resize(width, height)
        ask_again(window)
        QTest.qWait(50)
        shown = item(window, "event-list")
        lines = [i for i in shown.childItems()[0].childItems() if i.height() > 19]
        (newest,) = lines
        bottom = newest.mapRectToItem(shown, newest.boundingRect()).bottom()
        assert bottom == pytest.approx(shown.height())
        assert newest.height() <= shown.height()
        assert not any(text.property("truncated") for text in newest.childItems())


@pytest.mark.parametrize("height", [620, 728])
def test_in_a_low_window_the_left_column_scrolls(window: DockWindow, height: int) -> None:
    window.window.resize(window.window.minimumWidth(), height)
    settle()
    doing = item(window, "doing")
    assert doing.property("contentHeight") > doing.height()
    assert item(window, "citizens").height() >= 3 * 50
    doing.setProperty("contentY", doing.property("contentHeight") - doing.height())
    touch(window, "speaker")
    touch(window, "choice-muted")
    assert window.model.property("settings")["speaker"] == "muted"
    for name in ("paper", "journal", "events"):
        assert item(window, name).height() >= 100
        right = item(window, name)
        assert right.mapRectToScene(right.boundingRect()).bottom() <= height
    assert item(window, "event-list").height() > 0


def test_in_a_high_window_nothing_scrolls(window: DockWindow) -> None:
    settle()
    assert not item(window, "doing").property("interactive")


ROOM = QRect(0, 0, 1366, 768)
WANTED, LEAST = QSize(860, 940), QSize(640, 620)


@pytest.mark.parametrize("terminal", [QRect(0, 0, 397, 706), QRect(0, 40, 683, 384)])
def test_it_fits_beside_the_terminal(terminal: QRect) -> None:
    there = place(ROOM, terminal, WANTED, LEAST)
    assert ROOM.contains(there)
    assert not there.intersects(terminal)


def test_on_a_large_display_it_is_as_large_as_wanted() -> None:
    there = place(QRect(0, 0, 2560, 1440), QRect(0, 60, 745, 1325), WANTED, LEAST)
    assert there.size() == WANTED


def test_without_enough_room_it_is_placed_over_the_terminal() -> None:
    terminal = QRect(0, 0, 1000, 700)
    there = place(ROOM, terminal, WANTED, LEAST)
    assert ROOM.contains(there)
    assert there.width() == LEAST.width()


def test_shown_beside_a_window_it_stays_on_the_screen(qt: object, bench: Bench) -> None:
    other = QWindow()
    other.setGeometry(0, 0, 100, 400)
    other.show()
    opened = DockWindow(bench.run, PEOPLE)
    opened.show(beside=other)
    settle()
    assert other.screen().availableGeometry().contains(opened.window.geometry())
    opened.close()
    other.close()


@pytest.mark.parametrize("person", PEOPLE, ids=lambda person: person.id)
def test_the_camera_knows_every_scene_in_the_list(person: DockCitizen) -> None:
    for kind, _ in SCENES:
        parse_scene(scene_text(kind, person, FACES), FACES)


def test_the_lists_have_every_value_the_commands_accept() -> None:
    assert {value for value, _ in CARD_FAULTS} == {"", *ChipFault}
    assert {value for value, _ in PRINTER_STATES} == set(PrinterCondition)
    assert {value for value, _ in SPEAKER_STATES} == set(SpeakerCondition)
    assert {value for value, _ in SOUNDS} == set(Sound)
    assert {value for value, _ in CENTRE_STATES} == set(MODES)
    assert {value for value, _ in READER_STATES} == set(ReaderState)
