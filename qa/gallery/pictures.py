"""Pictures of every screen, by language, orientation, text size and theme."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QMetaObject
from PySide6.QtGui import QImage

from devices.face.contract import PreviewSource
from qa.gallery.examples import Example, examples, menu
from qa.screen.items import targets
from ui.app import TerminalUi
from ui.themes import THEMES

Orientation = Literal["portrait", "landscape"]


@dataclass(frozen=True, slots=True)
class Look:
    """One combination of display settings."""

    language: str
    orientation: Orientation
    elder: bool = False
    theme: str = "light"

    @classmethod
    def parse(cls, text: str) -> "Look":
        """Parse "portrait-es-normal-light". Raises ValueError if a part is unknown."""
        orientation, language, size, theme = [*text.split("-", 3), "", "", ""][:4]
        known = size in ("normal", "elder") and theme in THEMES and language.isalpha()
        if orientation == "portrait" and known:
            return cls(language, "portrait", size == "elder", theme)
        if orientation == "landscape" and known:
            return cls(language, "landscape", size == "elder", theme)
        raise ValueError(text)

    @property
    def folder(self) -> str:
        size = "elder" if self.elder else "normal"
        return f"{self.orientation}-{self.language}-{size}-{self.theme}"


def set_look(ui: TerminalUi, look: Look) -> None:
    width, height = (1080, 1920) if look.orientation == "portrait" else (1920, 1080)
    unit = ui.window.property("unit")
    ui.window.resize(round(width * unit), round(height * unit))
    ui.terminal.set_display(language=look.language, elder=look.elder, theme=look.theme)


def show_example(ui: TerminalUi, example: Example, sequence: int) -> None:
    """Show the example afresh in the window and perform its touches."""
    ui.terminal.drop_overlay()
    ui.terminal.forgotten.emit()
    ui.application.sendPostedEvents(
        None, QEvent.Type.DeferredDelete
    )  # as the running event loop does
    if example.screen.overlay:
        ui.terminal.present(menu(), sequence - 1)
    ui.terminal.present(example.screen, sequence)
    ui.application.processEvents()
    touches = example.touches
    if ui.terminal.elder and example.elder_touches is not None:
        touches = example.elder_touches
    for name in touches:
        touch_directly(ui, name)
    ui.application.processEvents()


def touch_directly(ui: TerminalUi, name: str) -> None:
    """Touch without waiting until the screen accepts touches."""
    for target in targets(ui.window):
        if target.name == name:
            QMetaObject.invokeMethod(target.item, "clicked")
            ui.application.processEvents()
            return
    raise LookupError(f"nothing called {name!r} on {ui.terminal.base_name}")


@dataclass(frozen=True, slots=True)
class Picture:
    """The current window. rgb: 3 bytes per pixel, row by row without padding."""

    look: Look
    name: str
    width: int
    height: int
    rgb: bytes


WITH_PERSON = ("look-at-camera-centre", "look-at-camera-turn-left", "staff-judge-camera")
"""Screens drawn with a camera picture; the others are drawn as before it arrives."""


def pictures(
    ui: TerminalUi, looks: Iterable[Look], only: str = "", camera: PreviewSource | None = None
) -> Iterator[Picture]:
    """Every example whose name begins with `only`, in each look, in the window's physical pixels."""
    sequence = ui.terminal.newest_sequence + 1000
    for look in looks:
        set_look(ui, look)
        for example in examples():
            if example.name.startswith(only):
                sequence += 2
                ui.preview.source = camera if example.name in WITH_PERSON else None
                show_example(ui, example, sequence)
                yield _picture(ui, look, example.name)


def _picture(ui: TerminalUi, look: Look, name: str) -> Picture:
    image = ui.window.grabWindow().convertToFormat(QImage.Format.Format_RGB888)
    width, height, stride = image.width(), image.height(), image.bytesPerLine()
    data = bytes(image.constBits())
    if stride != 3 * width:
        data = b"".join(data[y * stride : y * stride + 3 * width] for y in range(height))
    return Picture(look, name, width, height, data)
