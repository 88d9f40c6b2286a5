"""Every screen as a picture: language, orientation, text size, theme."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QEvent, QMetaObject

from ui.app import TerminalUi
from ui.examples import Example, examples, menu
from ui.items import targets

Orientation = Literal["portrait", "landscape"]


@dataclass(frozen=True, slots=True)
class Look:
    """One way in which a screen can be set."""

    language: str
    orientation: Orientation
    elder: bool = False
    theme: str = "light"

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
    """Put the example on the window, freshly, with its touches done."""
    ui.terminal.drop_overlay()
    ui.terminal.forgotten.emit()
    ui.application.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # as the running loop does
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
    """Without waiting until the screen takes touches."""
    for target in targets(ui.window):
        if target.name == name:
            QMetaObject.invokeMethod(target.item, "clicked")
            ui.application.processEvents()
            return
    raise LookupError(f"nothing called {name!r} on {ui.terminal.base_name}")


def draw_gallery(
    ui: TerminalUi, folder: Path, looks: list[Look], only: str = ""
) -> Iterator[tuple[Look, Example, Path]]:
    """Write FOLDER/LOOK/NAME.png for every example whose name begins with `only`."""
    sequence = 1000
    for look in looks:
        set_look(ui, look)
        target = folder / look.folder
        target.mkdir(parents=True, exist_ok=True)
        for example in examples():
            if not example.name.startswith(only):
                continue
            sequence += 2
            show_example(ui, example, sequence)
            path = target / f"{example.name}.png"
            ui.window.grabWindow().save(str(path))
            yield look, example, path
