"""The layout checks detect what they should: each fault is made on purpose."""

from collections.abc import Iterator
from typing import Any

import pytest
from PySide6.QtQuick import QQuickItem

from kiosk import screens as s
from qa.gallery.examples import Example
from qa.gallery.pictures import show_example
from qa.screen.contrast import faint_texts
from qa.screen.items import on_window, targets, visible_items
from qa.screen.layout import complaints
from tests.screens.stage import SCALE
from tests.screens.test_layout import settle
from ui.app import TerminalUi


@pytest.fixture
def pin(ui: TerminalUi) -> Iterator[TerminalUi]:
    """The PIN screen without faults; afterwards another screen, which replaces the broken one."""
    show_example(ui, Example("", s.EnterPin(6, wrong=False)), 7000)
    settle(ui)
    assert complaints(ui) == faint_texts(ui) == []
    yield ui
    show_example(ui, Example("", s.Attract()), 7002)


def item(ui: TerminalUi, name: str) -> QQuickItem:
    return next(one for one in visible_items(ui.window.contentItem()) if one.objectName() == name)


def target(ui: TerminalUi, name: str) -> QQuickItem:
    return next(one.item for one in targets(ui.window) if one.name == name)


def broken(ui: TerminalUi, one: QQuickItem, **values: Any) -> str:
    """All complaints after these properties are set."""
    for name, value in values.items():
        one.setProperty(name, value)
    settle(ui)
    return "\n".join((*complaints(ui), *faint_texts(ui)))


def test_a_text_wider_than_its_place(pin: TerminalUi) -> None:
    assert "wider than its place" in broken(pin, item(pin, "lead"), width=300, wrapMode=0)


def test_a_text_that_is_elided(pin: TerminalUi) -> None:
    assert "elided" in broken(pin, item(pin, "lead"), maximumLineCount=1, elide=1)


def test_a_text_too_long_for_its_button(pin: TerminalUi) -> None:
    words = "Confirmar y continuar con la consulta de los seguros sociales " * 4
    assert "out of its ok" in broken(pin, target(pin, "ok"), text=words)


def test_a_text_beyond_the_edge(pin: TerminalUi) -> None:
    assert "out of its stage" in broken(pin, item(pin, "lead"), x=700)


def test_text_over_text(pin: TerminalUi) -> None:
    title = item(pin, "title")
    assert "one over the other" in broken(pin, title, height=20)


def test_a_target_over_a_text(pin: TerminalUi) -> None:
    key = target(pin, "key-5")
    higher = (on_window(key).top() - on_window(item(pin, "lead")).top()) / SCALE
    assert "key-5 lies over" in broken(pin, key, y=key.y() - higher)


def test_targets_that_overlap(pin: TerminalUi) -> None:
    key = target(pin, "key-5")
    assert "targets key-4 and key-5 overlap" in broken(pin, key, x=key.x() - 40)


@pytest.mark.parametrize("side", ["width", "height"])
def test_a_target_too_small(pin: TerminalUi, side: str) -> None:
    assert "key-5: smaller than 7.0 mm" in broken(pin, target(pin, "key-5"), **{side: 27.0})


def test_a_target_outside_the_stage(pin: TerminalUi) -> None:
    assert "key-5: out of its stage" in broken(pin, target(pin, "key-5"), y=1000)


def test_a_target_without_a_text(pin: TerminalUi) -> None:
    assert "without a name or a text" in broken(pin, target(pin, "key-5"), text="")


@pytest.mark.parametrize(
    ("theme", "colour", "found"),
    [
        ("light", "#8B95A1", True),
        ("light", "#4B5766", False),
        ("dark", "#5A6570", True),
        ("contrast-dark", "#8A8A8A", True),  # 6.1: enough elsewhere, too little here
        ("contrast-light", "#767676", True),
    ],
)
def test_a_text_with_too_little_contrast(
    pin: TerminalUi, theme: str, colour: str, found: bool
) -> None:
    pin.terminal.set_display(language="es", elder=False, theme=theme)
    assert ("contrast" in broken(pin, item(pin, "lead"), color=colour)) is found


def test_a_text_faded_by_its_parents_opacity(pin: TerminalUi) -> None:
    assert "contrast" in broken(pin, target(pin, "key-5"), opacity=0.4)


@pytest.mark.parametrize("words", ["磁盘", "Disco", "鑫"])
def test_letters_of_the_ground_s_colour(pin: TerminalUi, words: str) -> None:
    """However dense: what is not seen at all is found, what is drawn in ink is not."""
    lead = item(pin, "lead")
    assert "contrast" not in broken(pin, lead, text=words, size=30)
    font = lead.property("font")
    font.setWeight(font.Weight.Bold)
    assert "contrast" not in broken(pin, lead, font=font)
    ground = pin.terminal.property("colours")["ground"]
    assert "contrast 1.0" in broken(pin, lead, color=ground)


def test_a_digit_in_the_colour_of_its_key(pin: TerminalUi) -> None:
    words = next(one for one in visible_items(target(pin, "key-5")) if one.property("contentWidth"))
    surface = pin.terminal.property("colours")["surface"]
    assert "'5': contrast 1.0" in broken(pin, words, color=surface)


def test_a_text_that_runs_into_a_sign(ui: TerminalUi) -> None:
    show_example(ui, Example("", s.TakeReceipt("V1-20261122-000123")), 7004)
    button = target(ui, "understood")
    words = next(one for one in visible_items(button) if one.property("contentWidth"))
    words.parentItem().setProperty("spacing", -120)
    settle(ui)
    assert "runs into a sign" in "\n".join(complaints(ui))
    show_example(ui, Example("", s.Attract()), 7006)
