"""Whatever is touched on a screen, and whatever comes at once: what leaves asks for nothing that is
gone. Qt's warnings fail these tests."""

from itertools import count

import pytest
from PySide6.QtCore import QEvent, QMetaObject

from kiosk.screens import Printing
from qa.gallery.examples import Example, examples
from qa.gallery.pictures import Look, set_look, show_example
from qa.screen.items import targets
from ui.app import TerminalUi

LOOKS = [Look("es", "portrait"), Look("es", "landscape", True)]
"""Parts that stand side by side in one are pages of their own in the other."""


def one_of_each() -> list[Example]:
    """The first example of each class, which is one file."""
    firsts: dict[type, Example] = {}
    for example in examples():
        firsts.setdefault(type(example.screen), Example(example.name, example.screen))
    return list(firsts.values())


def touched(ui: TerminalUi) -> list[str]:
    """What may change the screen that stands; the keys are all of one kind."""
    names = [target.name for target in targets(ui.window)]
    return [name for name in names if not name.startswith("key-") or name == "key-1"]


def tap(ui: TerminalUi, name: str) -> None:
    for target in targets(ui.window):
        if target.name == name and target.enabled:
            QMetaObject.invokeMethod(target.item, "clicked")


def let_go(ui: TerminalUi) -> None:
    ui.application.processEvents()
    ui.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    ui.application.processEvents()


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.folder)
def test_nothing_is_asked_of_what_is_gone(ui: TerminalUi, look: Look) -> None:
    sequence, found = count(20000, 2), []
    for example in one_of_each():
        set_look(ui, look)
        show_example(ui, example, next(sequence))
        for name in touched(ui):
            set_look(ui, look)
            show_example(ui, example, next(sequence))
            tap(ui, name)
            ui.terminal.present(Printing(), next(sequence))
            let_go(ui)
            found += [f"{example.name}: {name}: {each}" for each in ui.warnings]
            ui.warnings.clear()
    assert found == []
