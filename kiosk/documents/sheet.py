"""A sheet of 80 mm paper that grows downwards, on the dot grid of a 203-dpi printer.

Everything is positioned from the top edge; the height is known once all is placed. A dot is
1/8 mm; lines and QR modules are aligned to whole dots, so that a 576-dot printer prints them crisply.
Distances are in points (1/72 inch).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from kiosk.documents.fonts import PaperFonts

DOT = 72 / 25.4 / 8
PAPER_DOTS = 640
MARGIN_DOTS = 36
"""4.5 mm: inside the 72 mm that the print head covers."""
WIDTH = (PAPER_DOTS - 2 * MARGIN_DOTS) * DOT
"""Between the margins."""
LEFT = MARGIN_DOTS * DOT
PAPER_WIDTH = PAPER_DOTS * DOT

_ASCENT = 0.88
"""Ascent as a fraction of the size: capitals and Chinese characters stay below it."""
_SMALLEST = 0.6
"""Text that is too wide is shrunk down to this fraction of its size before it is wrapped."""
_BREAKS = re.compile(r"\S+\s*|\s+")
_CHINESE_BREAKS = re.compile(
    r"[A-Za-z0-9.,:\u202f¥]+[，。、；：！？）]*|.[，。、；：！？）]*", re.S
)


class Align(Enum):
    LEFT = auto()
    CENTRE = auto()
    RIGHT = auto()


@dataclass(frozen=True, slots=True, repr=False)
class PlacedText:
    """x: left edge; baseline: from the top."""

    x: float
    baseline: float
    font: str
    size: float
    text: str


@dataclass(frozen=True, slots=True)
class PlacedBar:
    """A filled rectangle; top: from the paper's top edge."""

    x: float
    top: float
    width: float
    height: float


class Sheet:
    """texts: in reading order. bars: lines and QR modules."""

    def __init__(self, fonts: PaperFonts, chinese: bool) -> None:
        self.fonts = fonts
        self.chinese = chinese
        self.texts: list[PlacedText] = []
        self.bars: list[PlacedBar] = []
        self.height = 0.0

    def gap(self, points: float) -> None:
        self.height += points

    def rule(self, dots: int = 2, indent: float = 0.0) -> None:
        self._snap()
        self.bars.append(PlacedBar(LEFT + indent, self.height, WIDTH - indent, dots * DOT))
        self.height += dots * DOT

    def line(
        self,
        parts: Sequence[tuple[str, float, Align]],
        size: float,
        bold: bool = False,
        leading: float | None = None,
    ) -> None:
        """One line of texts, each aligned at its own edge (points from the left margin).

        leading: line height as a multiple of the size, if it differs from running text.
        """
        baseline = self.height + size * _ASCENT
        for text, edge, align in parts:
            self._put(text, edge, align, baseline, size, bold)
        self.height += size * (leading or self._leading)

    def paragraph(
        self, text: str, size: float, bold: bool = False, align: Align = Align.LEFT
    ) -> None:
        edge = {Align.LEFT: 0.0, Align.CENTRE: WIDTH / 2, Align.RIGHT: WIDTH}[align]
        parts = [part for line in text.splitlines() for part in self.wrapped(line, size, bold)]
        for part in parts:
            self.line([(part, edge, align)], size, bold)

    def fitted(self, text: str, size: float, width: float, bold: bool = False) -> float:
        """`size`, or the largest smaller size at which the text fits."""
        return size * min(1.0, max(_SMALLEST, width / max(self.width(text, size, bold), 1.0)))

    def width(self, text: str, size: float, bold: bool = False) -> float:
        return self.fonts.width(text, size, bold, self.chinese)

    def wrapped(self, text: str, size: float, bold: bool = False) -> Iterator[str]:
        """Lines no wider than the sheet. A word too long for a line is broken where necessary."""
        breaks = _CHINESE_BREAKS if self.chinese else _BREAKS
        line = ""
        for word in breaks.findall(text):
            for piece in self._pieces(word, size, bold):
                if line and self.width((line + piece).rstrip(), size, bold) > WIDTH:
                    yield line.rstrip()
                    line = ""
                line += piece
        if line.strip():
            yield line.rstrip()

    def _pieces(self, word: str, size: float, bold: bool) -> Iterator[str]:
        fits = self.width(word.rstrip(), size, bold) <= WIDTH
        yield from [word] if fits else list(word)

    def _put(
        self, text: str, edge: float, align: Align, baseline: float, size: float, bold: bool
    ) -> None:
        width = self.width(text, size, bold)
        before = {Align.LEFT: 0.0, Align.CENTRE: width / 2, Align.RIGHT: width}[align]
        x = LEFT + edge - before
        for run in self.fonts.runs(text, bold, self.chinese):
            self.texts.append(PlacedText(x, baseline, run.font, size, run.text))
            x += run.width(size)

    def _snap(self) -> None:
        """Move down to the next whole dot."""
        self.height = -(-self.height // DOT) * DOT

    @property
    def _leading(self) -> float:
        return 1.42 if self.chinese else 1.32
