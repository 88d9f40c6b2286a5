"""What must not be readable by the next person once the citizen has gone."""

import pytest
from PySide6.QtGui import QColor, QImage

from kiosk import screens as s
from qa.gallery.examples import balance, statement
from qa.gallery.pictures import Look, set_look
from qa.screen.items import on_window, visible_items
from ui.app import TerminalUi
from ui.themes import THEMES


def colours_around_the_card(ui: TerminalUi) -> set[str]:
    """The colours of everything on the stage not covered by the sheet's card."""
    places = {item.objectName(): on_window(item) for item in visible_items(ui.window.contentItem())}
    stage, card = (places[name].toAlignedRect() for name in ("stage", "card"))
    stage.adjust(0, 2, 0, -2)  # the edges of the bars
    image = ui.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    return {
        QColor(image.pixel(x, y)).name()
        for y in range(stage.top(), stage.bottom(), 3)
        for x in range(stage.left(), stage.right(), 3)
        if not card.adjusted(-3, -3, 3, 3).contains(x, y)
    }


@pytest.mark.parametrize("theme", THEMES)
def test_nothing_shows_behind_are_you_still_there(ui: TerminalUi, theme: str) -> None:
    set_look(ui, Look("es", "portrait", False, theme))
    ui.terminal.present(balance(statement()), 8000)
    ui.terminal.present(s.StillThere(20), 8001)
    ui.application.processEvents()
    assert colours_around_the_card(ui) == {THEMES[theme].ground.lower()}
    ui.terminal.drop_overlay()
