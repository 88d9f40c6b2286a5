"""Every screen, in every language and orientation, in normal and elder size and in every theme: nothing is
clipped or overlaps, every target is large enough and has a name, every text has enough contrast."""

from itertools import count, product
from typing import get_args

import pytest

from qa.gallery.examples import examples
from qa.gallery.pictures import Look, Orientation, set_look, show_example
from qa.screen.contrast import faint_texts
from qa.screen.layout import complaints
from ui.app import TerminalUi

LOOKS = [
    *(
        Look(language, orientation, elder)
        for orientation, language, elder in product(
            get_args(Orientation), ("es", "zh", "en"), (False, True)
        )
    ),
    Look("es", "portrait", False, "dark"),
    Look("es", "portrait", True, "contrast-dark"),
    Look("zh", "landscape", False, "contrast-light"),
    Look("es", "landscape", True, "contrast-light"),
]


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.folder)
def test_nothing_is_clipped_or_covered(ui: TerminalUi, look: Look) -> None:
    set_look(ui, look)
    sequence = count(100, 2)
    found: list[str] = []
    for example in examples():
        show_example(ui, example, next(sequence))
        settle(ui)
        found += [f"{example.name}: {wrong}" for wrong in (*complaints(ui), *faint_texts(ui))]
    assert not found, "\n".join(found)


def settle(ui: TerminalUi) -> None:
    """The shield against double taps would cover every target."""
    ui.terminal.settle.emit()
    ui.application.processEvents()
    ui.window.grabWindow()  # rows and columns are laid out when a frame is drawn
