"""The fonts on paper: Noto Sans, and Noto Sans SC for Chinese, embedded as subsets.

reportlab is imported only when the first paper is made: that takes 0.1 s.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

if TYPE_CHECKING:
    from kiosk.documents.embedded_font import EmbeddedFont

MISSING = "□"
"""Stands for a character that none of our fonts has, as on the card itself (GB 18030 practice)."""


_NARROW = "•·"
"""As wide as a full character in the Chinese font, which tears a masked number apart."""


@dataclass(frozen=True, slots=True, repr=False)
class Run:
    """Characters set in one font. font: its name in reportlab."""

    font: str
    text: str

    def width(self, size: float) -> float:
        """In points."""
        from reportlab.pdfbase.pdfmetrics import stringWidth

        return float(stringWidth(self.text, self.font, size))


class FontFile:
    """One TrueType file, registered with reportlab on first use, named by its path."""

    def __init__(self, file: Path) -> None:
        self._file = file

    @cached_property
    def loaded(self) -> "EmbeddedFont":
        return _registered(self._file)

    def release_pages(self) -> None:
        if "loaded" in vars(self):
            self.loaded.file.release_pages()

    def has(self, character: str) -> bool:
        return ord(character) in self.loaded.face.charToGlyph


class PaperFonts:
    """The four files of `folder`. Chinese pages are set in the Chinese font throughout; in other
    languages it is the fallback for what the Latin font lacks."""

    def __init__(self, folder: Path) -> None:
        self._latin = _pair(folder, "NotoSans")
        self._chinese = _pair(folder, "NotoSansSC")

    def runs(self, text: str, bold: bool, chinese: bool) -> Iterator[Run]:
        """The text split by font. Characters that no font has become MISSING."""
        latin_first = [self._latin[bold], self._chinese[bold]]
        chinese_first = latin_first[::-1]

        def choose(character: str) -> FontFile | None:
            fonts = chinese_first if chinese and character not in _NARROW else latin_first
            return next((font for font in fonts if font.has(character)), None)

        for font, characters in groupby(text, key=choose):
            part = "".join(characters)
            if font is None:
                yield Run(self._chinese[bold].loaded.fontName, MISSING * len(part))
            else:
                yield Run(font.loaded.fontName, part)

    def width(self, text: str, size: float, bold: bool, chinese: bool) -> float:
        """In points."""
        return sum(run.width(size) for run in self.runs(text, bold, chinese))

    def release_pages(self) -> None:
        """A page is made: what was mapped of the files for it is not needed until the next."""
        for font in (*self._latin.values(), *self._chinese.values()):
            font.release_pages()

    def first(self, chinese: bool) -> str:
        """The font a page begins with, so that Helvetica is never referenced in the file."""
        return (self._chinese if chinese else self._latin)[False].loaded.fontName


def _pair(folder: Path, family: str) -> dict[bool, FontFile]:
    return {
        False: FontFile(folder / f"{family}-Regular.ttf"),
        True: FontFile(folder / f"{family}-Bold.ttf"),
    }


def _registered(file: Path) -> "EmbeddedFont":
    from reportlab.pdfbase import pdfmetrics

    from kiosk.documents.embedded_font import EmbeddedFont
    from kiosk.documents.mapped_file import MappedFile

    # reportlab's registry is global to the process: the path keeps two folders apart.
    name = f"{file.stem}-{crc32(str(file.resolve()).encode()):08x}"
    mapped = MappedFile(file)
    font = EmbeddedFont(name, mapped, asciiReadable=0)
    font.file = mapped
    pdfmetrics.registerFont(font)
    return font
