"""For screen readers every target has a role and a name and can be pressed."""

from itertools import count

from PySide6.QtGui import QAccessible

from qa.gallery.examples import examples
from qa.gallery.pictures import show_example
from qa.screen.items import targets
from ui.app import TerminalUi

ROLES = {QAccessible.Role.Button, QAccessible.Role.PageTab}


def test_every_target_has_a_role_and_its_text_as_name(ui: TerminalUi) -> None:
    QAccessible.setActive(True)
    sequence = count(100, 2)
    wrong = []
    for example in examples():
        show_example(ui, example, next(sequence))
        for target in targets(ui.window):
            face = QAccessible.queryAccessibleInterface(target.item)
            name = face.text(QAccessible.Text.Name) if face else None
            if not face or face.role() not in ROLES or not name or name != target.text:
                wrong.append(f"{example.name}: {target.name}: {name!r}")
    assert wrong == []


def test_a_screen_reader_can_press(ui: TerminalUi) -> None:
    QAccessible.setActive(True)
    english = next(target for target in targets(ui.window) if target.name == "language-en")
    face = QAccessible.queryAccessibleInterface(english.item)
    face.actionInterface().doAction("Press")
    ui.application.processEvents()
    assert ui.terminal.property("language") == "en"
