"""The dashboard: letters that are read from where a technician stands, and no fault out of sight."""

from dataclasses import replace

import pytest

from kiosk.staff.screens import StaffHome
from qa.gallery.examples import Example
from qa.gallery.pictures import Look, set_look, show_example, touch_directly
from qa.gallery.staff_examples import ILL, WELL, home
from qa.screen.items import Target, targets, visible_items
from ui.app import TerminalUi

LEAST_LETTERS = 36
LANDSCAPE = Look("es", "landscape")


def show(ui: TerminalUi, screen: StaffHome, look: Look = LANDSCAPE) -> None:
    set_look(ui, look)
    show_example(ui, Example("", screen), 40000)
    ui.terminal.settle.emit()


def rows(ui: TerminalUi) -> list[Target]:
    return [target for target in targets(ui.window) if target.name.startswith("device-")]


def sign(ui: TerminalUi) -> str:
    (button,) = [target.item for target in targets(ui.window) if target.name == "more-parts"]
    return str(button.property("icon"))


@pytest.mark.parametrize("look", [LANDSCAPE, Look("zh", "landscape", True), Look("en", "portrait")])
def test_no_letter_of_a_row_is_smaller_than_small_print(ui: TerminalUi, look: Look) -> None:
    show(ui, replace(home(), devices=ILL), look)
    texts = [each for row in rows(ui) for each in visible_items(row.item) if each.property("text")]
    assert len(texts) >= 3 * len(rows(ui))
    sizes = [each.property("size") for each in texts if each.property("size") is not None]
    assert min(sizes) >= LEAST_LETTERS


def test_every_part_is_reached_and_the_first_page_comes_again(ui: TerminalUi) -> None:
    show(ui, home())
    first = [row.name for row in rows(ui)]
    seen: list[str] = []
    while not seen or [row.name for row in rows(ui)] != first:
        seen += [row.name for row in rows(ui)]
        touch_directly(ui, "more-parts")
    assert seen == [f"device-{row.name}" for row in WELL]


def test_what_needs_attention_on_another_page_is_told(ui: TerminalUi) -> None:
    show(ui, replace(home(), devices=(*WELL[:-1], ILL[-1])))
    assert sign(ui) == "alert"
    touch_directly(ui, "more-parts")
    assert rows(ui)[-1].name == "device-screen" and sign(ui) == "forward"
