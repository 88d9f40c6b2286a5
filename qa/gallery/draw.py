"""Draws the screens without any device and compares them with how they looked before."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image

from kiosk.texts import Texts
from qa.gallery.compare import Change, change, side_by_side, small
from qa.gallery.pictures import Look, Picture, pictures
from qa.gallery.preview import StillPreview
from qa.gallery.references import References
from ui.app import TerminalUi
from ui.options import ASSETS, UiOptions

PLACE = "Sala 2"
"""Shown in the top bar, as on a real terminal."""


@dataclass(frozen=True, slots=True)
class Changed:
    """change: None if it has no reference."""

    look: Look
    name: str
    change: Change | None

    def __str__(self) -> str:
        what = "no reference" if self.change is None else f"changed: {self.change}"
        return f"{self.look.folder}/{self.name}: {what}"


@dataclass(slots=True)
class Gallery:
    """What was drawn. complaints: QML warnings and missing texts."""

    looks: list[Look]
    names: list[str] = field(default_factory=list)
    changed: list[Changed] = field(default_factory=list)
    compared: int = 0
    complaints: list[str] = field(default_factory=list)


@contextmanager
def stage() -> Iterator[TerminalUi]:
    """A terminal UI that draws offscreen at full size, without animation."""
    options = UiOptions(headless=True, reduced_motion=True, place=PLACE)
    ui = TerminalUi(options, Texts.load(ASSETS / "translations"))
    ui.show()
    try:
        yield ui
    finally:
        ui.close()


def draw(
    ui: TerminalUi, folder: Path, looks: Sequence[Look], only: str, references: References
) -> Gallery:
    """Write FOLDER/LOOK/NAME.png, a reduced one to FOLDER/small, and FOLDER/changes."""
    gallery = Gallery(list(looks))
    for file in (folder / "changes").glob("*/*.png"):
        file.unlink()  # left from the previous run
    for picture in pictures(ui, looks, only, StillPreview()):
        if picture.name not in gallery.names:
            gallery.names.append(picture.name)
        image = as_image(picture)
        reduced = small(image)
        _save(image, folder / picture.look.folder / f"{picture.name}.png")
        _save(reduced, folder / "small" / picture.look.folder / f"{picture.name}.png")
        if references.covers(picture.look):
            gallery.compared += 1
            _compare(gallery, folder, picture, reduced, references)
    gallery.complaints = [*ui.warnings, *sorted(ui.terminal.missing_texts)]
    return gallery


def as_image(picture: Picture) -> Image.Image:
    return Image.frombytes("RGB", (picture.width, picture.height), picture.rgb)


def compare(picture: Picture, references: References) -> Changed | None:
    """The reported change, or None if the picture looks like its reference."""
    return _changed(picture, small(as_image(picture)), references)


def _changed(picture: Picture, reduced: Image.Image, references: References) -> Changed | None:
    before = references.find(picture.look, picture.name)
    if before is None:
        return Changed(picture.look, picture.name, None)
    found = change(before, reduced)
    return Changed(picture.look, picture.name, found) if found else None


def _compare(
    gallery: Gallery, folder: Path, picture: Picture, reduced: Image.Image, references: References
) -> None:
    """Record the change and draw it."""
    changed = _changed(picture, reduced, references)
    if changed is None:
        return
    gallery.changed.append(changed)
    before = references.find(picture.look, picture.name)
    if before is not None and changed.change is not None:
        sheet = side_by_side(before, reduced, changed.change)
        _save(sheet, folder / "changes" / picture.look.folder / f"{picture.name}.png")


def _save(image: Image.Image, file: Path) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    image.save(file, "PNG")


def keep(
    ui: TerminalUi, looks: Sequence[Look], only: str, references: References
) -> tuple[int, int]:
    """Rewrite the references of these looks that changed, and remove those of deleted screens. Returns the
    numbers written and removed."""
    written, names = 0, set()
    for picture in pictures(ui, looks, only, StillPreview()):
        names.add(picture.name)
        written += references.keep(picture.look, picture.name, small(as_image(picture)))
    gone = [] if only else [file for look in looks for file in references.others(look, names)]
    for file in gone:
        file.unlink()
    return written, len(gone)
