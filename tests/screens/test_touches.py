"""Fingers on a real window: any number of them, resting hands, touches that never end, and second taps
on the next screen."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtTest import QTest

from devices.health import DeviceState, Health
from kiosk.screens import (
    Agreed,
    Consent,
    EnterPin,
    Menu,
    MenuEntry,
    NoPhone,
    PinEntered,
    Screen,
    TakeReceipt,
)
from qa.gallery.examples import Example, examples
from qa.gallery.looks import ELDER, NORMAL
from qa.gallery.pictures import Look, set_look, show_example
from qa.screen.items import Target, belongs_to, targets, touched_at
from ui import touches
from ui.app import TerminalUi
from ui.themes import THEMES


@dataclass
class Heard:
    """A listener that records what it receives."""

    answers: list[Any] = field(default_factory=list)
    counted: int = 0
    touches: int = 0
    ends: int = 0
    stuck: list[bool] = field(default_factory=list)

    def answered(self, sequence: int, answer: Any) -> None:
        self.answers.append(answer)

    def end_touched(self) -> None:
        self.ends += 1

    def touched(self) -> None:
        self.touches += 1

    def point_stuck(self, stuck: bool) -> None:
        self.stuck.append(stuck)

    def language_chosen(self, language: str) -> None:
        pass


class Hand:
    """Fingers by number, each on a target by its name, and the screen's clock."""

    def __init__(self, ui: TerminalUi, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ui, self.now, self.heard = ui, 1000.0, Heard()
        self._device = QTest.createTouchDevice()
        self._down: dict[int, QPoint] = {}
        self._sequence = 5000
        monkeypatch.setattr(ui.touches, "clock", self.clock)
        ui.touches.counted.connect(self._count)
        monkeypatch.setattr(ui.watch, "clock", self.clock)
        monkeypatch.setattr(ui.terminal, "_listener", self.heard)

    def clock(self) -> float:
        return self.now

    def _count(self) -> None:
        self.heard.counted += 1

    def show(self, screen: Screen[Any]) -> None:
        self._sequence += 1
        self.ui.terminal.present(screen, self._sequence)
        self.ui.application.processEvents()

    def see(self, screen: Screen[Any]) -> None:
        """Show it and wait for a while."""
        self.show(screen)
        self.now += 2

    def place(self, name: str) -> QPoint:
        found = [target for target in targets(self.ui.window) if target.name == name]
        return found[0].rect.center().toPoint()

    def press(self, finger: int, place: str | QPoint) -> None:
        point = place if isinstance(place, QPoint) else self.place(place)
        event = self._others()
        event.press(finger, point, self.ui.window).commit()
        self._down[finger] = point
        self.now += 0.05

    def release(self, finger: int) -> None:
        point = self._down.pop(finger)
        event = self._others()
        event.release(finger, point, self.ui.window).commit()
        self.now += 0.05

    def tap(self, place: str | QPoint, finger: int = 0) -> None:
        self.press(finger, place)
        self.release(finger)

    def reaches(self, target: Target) -> bool:
        hit = touched_at(self.ui.window, target.rect.center())
        return target.enabled and belongs_to(hit, target.item)

    def counts(self, target: Target, later: float, answered: QPoint) -> bool:
        """Whether a tap on it counts so long after a screen came that was answered at that point."""
        self.ui.touches.answer(QRectF(answered.x() - 1, answered.y() - 1, 2, 2))
        self.ui.touches.turn()
        self.now += later
        before = self.heard.counted
        self.tap(target.rect.center().toPoint())
        return self.heard.counted > before

    def counts_again(self, target: Target, later: float) -> bool:
        """A second tap where the first one was."""
        return self.counts(target, later, target.rect.center().toPoint())

    def counts_elsewhere(self, target: Target, later: float) -> bool:
        """The first one was nowhere near."""
        return self.counts(target, later, QPoint(-100, -100))

    def _others(self) -> QTest.QTouchEventSequence:
        event = QTest.touchEvent(self.ui.window, self._device, False)
        for finger in self._down:
            event.stationary(finger)
        return event

    def lift_all(self) -> None:
        for finger in list(self._down):
            self.release(finger)


@pytest.fixture
def hand(ui: TerminalUi, monkeypatch: pytest.MonkeyPatch) -> Iterator[Hand]:
    hand = Hand(ui, monkeypatch)
    yield hand
    ui.touches.counted.disconnect(hand._count)
    hand.lift_all()
    ui.touches.settle()


def confirm(hand: Hand) -> list[Any]:
    hand.ui.application.processEvents()
    hand.tap("ok", finger=9)
    return hand.heard.answers


def test_two_fingers_roll_over_the_keys(hand: Hand) -> None:
    hand.see(EnterPin(3, wrong=False))
    hand.press(0, "key-1")
    for place, key in enumerate("23456", 1):
        hand.press(place % 2, f"key-{key}")
        hand.release((place + 1) % 2)
    hand.release(1)
    assert confirm(hand) == [PinEntered("123456")]


def test_the_order_is_that_of_the_fingers_coming_down(hand: Hand) -> None:
    hand.see(EnterPin(3, wrong=False, digits=4))
    for pair in ("12", "34"):
        hand.press(0, f"key-{pair[0]}")
        hand.press(1, f"key-{pair[1]}")
        hand.release(1)
        hand.release(0)
    assert confirm(hand) == [PinEntered("1234")]


@pytest.mark.parametrize("lies_on", ["key-8", "key-1", "title", "end", "text-size"])
def test_a_resting_palm_types_nothing_and_loses_no_key(hand: Hand, lies_on: str) -> None:
    hand.see(EnterPin(3, wrong=False))
    elder = hand.ui.terminal.property("elder")
    place = QPoint(hand.ui.window.width() // 2, 40) if lies_on == "title" else hand.place(lies_on)
    hand.press(7, place)
    hand.now += 1
    for key in "123456":
        hand.tap(f"key-{key}")
    hand.release(7)
    assert confirm(hand) == [PinEntered("123456")]
    assert hand.heard.ends == 0 and hand.ui.terminal.property("elder") == elder


def test_a_touch_that_never_ends_loses_no_key_and_is_reported(hand: Hand) -> None:
    hand.see(EnterPin(3, wrong=False))
    hand.press(7, "key-5")
    hand.now += 30
    hand.ui.watch.look()
    assert hand.heard.stuck == [True]
    for key in "123456":  # also on the stuck key
        hand.tap(f"key-{key}")
    assert confirm(hand) == [PinEntered("123456")]
    hand.release(7)
    assert hand.heard.stuck == [True, False]
    assert hand.heard.answers == [PinEntered("123456")]


def test_a_stuck_point_does_not_count_as_activity(hand: Hand) -> None:
    hand.see(EnterPin(3, wrong=False))
    hand.press(7, "key-5")
    hand.now += 30
    hand.ui.watch.look()
    assert hand.heard.touches == 1
    hand.tap("key-1")
    assert hand.heard.touches == 2


def test_a_finger_that_slides_off_does_not_count(hand: Hand) -> None:
    hand.see(Consent())
    start, end = hand.place("agree"), hand.place("other-way")
    window, device = hand.ui.window, hand._device
    QTest.touchEvent(window, device).press(0, start, window).commit()
    QTest.touchEvent(window, device).move(0, end, window).commit()
    QTest.touchEvent(window, device).release(0, end, window).commit()
    assert hand.heard.answers == []


def test_a_second_finger_reaches_nothing_beneath_a_sheet(hand: Hand) -> None:
    hand.see(Consent())
    agree = hand.place("agree")
    hand.tap("help")
    hand.now += 2
    hand.press(1, QPoint(agree.x(), 300))
    hand.tap(agree)
    assert hand.heard.answers == []


def test_a_finger_already_down_does_not_answer_a_new_screen(hand: Hand) -> None:
    hand.see(EnterPin(3, wrong=False))
    hand.press(0, "end")
    hand.show(Consent())
    hand.release(0)
    assert hand.heard.ends == 0


@pytest.mark.parametrize("later", [0.05, 0.31, 0.5, 0.8])
def test_a_second_tap_does_not_answer_the_next_screen(hand: Hand, later: float) -> None:
    hand.see(Consent())
    place = hand.place("agree")
    hand.tap(place)
    hand.show(NoPhone())
    hand.now += later - 0.05
    hand.tap(place)
    assert hand.heard.answers == [Agreed()]
    hand.now += 1
    hand.tap(place)
    assert hand.heard.answers == [Agreed(), Agreed()]


def test_elsewhere_the_screen_can_be_answered_sooner(hand: Hand) -> None:
    hand.see(NoPhone())
    hand.tap("finish")
    hand.show(Consent())
    hand.now += 0.35
    hand.tap("agree")
    assert len(hand.heard.answers) == 2
    assert hand.heard.answers[1] == Agreed()


def test_each_new_screen_waits_again(hand: Hand) -> None:
    hand.see(Menu("王••", (MenuEntry("balance"),)))
    hand.tap("finish")
    place = hand.place("finish")
    for screen in (TakeReceipt("R-1"), Consent(), NoPhone()):
        hand.show(screen)
        hand.now += 0.6
        hand.tap(place)
    assert len(hand.heard.answers) == 1


def test_a_digit_typed_twice_counts_twice(hand: Hand) -> None:
    """A quick second tap on the same key is intended: no screen has changed in between."""
    hand.see(EnterPin(3, wrong=False, digits=4))
    for _ in range(4):
        hand.tap("key-7")
    assert confirm(hand) == [PinEntered("7777")]


def test_a_stuck_point_that_ends_types_nothing(hand: Hand) -> None:
    hand.see(EnterPin(3, wrong=False))
    hand.press(7, "key-5")
    hand.now += 30
    hand.release(7)
    for key in "123456":
        hand.tap(f"key-{key}")
    assert confirm(hand) == [PinEntered("123456")]


def test_a_slow_finger_counts(hand: Hand) -> None:
    hand.see(Consent())
    hand.press(0, "agree")
    hand.now += 5
    hand.release(0)
    assert hand.heard.answers == [Agreed()]


def wrong_targets(hand: Hand, among: Iterable[Example]) -> list[str]:
    """Which targets accept a tap too early. Whatever the previous screen was, the target touched there
    covered the point that is tapped again. So each target of each screen covers all pairs in which it
    lies where the other was answered, and once more those in which it lies elsewhere."""
    wrong = []
    for number, example in enumerate(among):
        show_example(hand.ui, example, 9000 + 2 * number)
        hand.ui.window.grabWindow()  # things get their places when a frame is drawn
        for each in [target for target in targets(hand.ui.window) if hand.reaches(target)]:
            if hand.counts_again(each, 0.95):
                wrong.append(f"{example.name}: {each.name}: again")
            if hand.counts_elsewhere(each, 0.25):
                wrong.append(f"{example.name}: {each.name}: at once")
    return wrong


@pytest.mark.parametrize("look", (*NORMAL, *ELDER), ids=lambda look: look.folder)
def test_a_second_tap_answers_none_of_the_screens_that_can_follow(hand: Hand, look: Look) -> None:
    set_look(hand.ui, look)
    assert wrong_targets(hand, examples()) == []
    (control,) = [each for each in targets(hand.ui.window) if each.name == "close"]  # of the help
    assert hand.counts_again(control, 1.0)


FEW = ("consent", "enter-pin", "menu", "problem-card-lost", "staff-home", "still-there")


@pytest.mark.parametrize(
    ("constant", "seconds", "too_early"),
    [("PAUSE_SECONDS", 0.0, "at once"), ("SAME_PLACE_SECONDS", 0.7, "again")],
)
def test_each_target_is_named_when_the_time_is_too_short(
    hand: Hand, monkeypatch: pytest.MonkeyPatch, constant: str, seconds: float, too_early: str
) -> None:
    monkeypatch.setattr(touches, constant, seconds)
    found = wrong_targets(hand, [each for each in examples() if each.name in FEW])
    kinds = {"consent: agree", "enter-pin: key-5", "menu: finish", "problem-card-lost: understood"}
    kinds |= {"staff-home: staff-log", "still-there: still-here"}
    assert {f"{each}: {too_early}" for each in kinds} <= set(found)
    assert all(each.endswith(too_early) for each in found)


@pytest.mark.parametrize("look", (*NORMAL[:1], *ELDER[:1]), ids=lambda look: look.folder)
def test_no_target_lies_elsewhere_in_other_colours(ui: TerminalUi, look: Look) -> None:
    """So one theme stands for all in the test of second taps."""
    firsts = {type(each.screen): each for each in reversed(list(examples()))}
    sequence = count(12000, 2)
    for example in firsts.values():
        set_look(ui, look)
        places = places_of_targets(ui, example, next(sequence))
        for theme in THEMES:
            set_look(ui, replace(look, theme=theme))
            assert places_of_targets(ui, example, next(sequence)) == places, (example.name, theme)


def places_of_targets(ui: TerminalUi, example: Example, sequence: int) -> list[tuple[str, QRectF]]:
    show_example(ui, example, sequence)
    ui.window.grabWindow()
    return [(each.name, each.rect) for each in targets(ui.window)]


def test_a_stuck_point_is_reported_in_the_screens_health(ui: TerminalUi) -> None:
    ui.screens.point_stuck(True)
    assert ui.screens.health.value == Health(DeviceState.ATTENTION, "stuck-point")
    ui.screens.point_stuck(False)
    assert ui.screens.health.value == Health(DeviceState.ONLINE)
