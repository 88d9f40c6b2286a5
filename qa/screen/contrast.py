"""Measures the contrast actually drawn in the window (WCAG 2.2, 1.4.3 and 1.4.6)."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QImage
from PySide6.QtQuick import QQuickItem

from qa.screen.items import visible_items
from qa.screen.layout import covered, is_text, painted
from ui.app import TerminalUi
from ui.themes import THEMES

LEAST = 4.5
LEAST_IN_HIGH_CONTRAST = 7.0


def ratio(one: QColor, two: QColor) -> float:
    """1 to 21."""
    dark, light = sorted((luminance(one), luminance(two)))
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: QColor) -> float:
    """Relative luminance, 0 to 1."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def faint_texts(ui: TerminalUi) -> list[str]:
    """One sentence for each text with too little contrast to its background."""
    theme = THEMES[str(ui.terminal.property("theme"))]
    least = LEAST_IN_HIGH_CONTRAST if theme.high_contrast else LEAST
    image = ui.window.grabWindow().convertToFormat(QImage.Format.Format_RGB32)
    return [
        f"{words[:40]!r}: contrast {found:.1f}, at least {least}"
        for words, found in _contrasts(ui, image)
        if found < least
    ]


def _contrasts(ui: TerminalUi, image: QImage) -> Iterator[tuple[str, float]]:
    shown = list(visible_items(ui.window.contentItem()))
    sheets = [item for item in shown if item.objectName() == "sheet"]
    pixels = memoryview(image.constBits()).cast("I")
    for item in shown:
        if is_text(item) and not covered(item, sheets):
            place = painted(item).toAlignedRect().intersected(image.rect())
            if not place.isEmpty():
                grounds = _grounds(Pixels(pixels, image.width(), image.height()), place, item)
                yield (
                    str(item.property("text")),
                    min(ratio(_seen(item, each), each) for each in grounds),
                )


@dataclass(frozen=True, slots=True)
class Pixels:
    """A picture's 0xffRRGGBB, row after row."""

    values: Sequence[int]
    width: int
    height: int

    def row(self, y: int, left: int, right: int) -> Sequence[int]:
        """From left to right inclusive, as far as the picture goes."""
        start = y * self.width
        inside = 0 <= y < self.height
        return (
            self.values[start + max(left, 0) : start + min(right + 1, self.width)] if inside else ()
        )


MOST_COVERED = 0.6
"""The largest share of their area that letters cover: small, bold, dense characters have more pixels in
one shade than the background between them."""


def _grounds(pixels: Pixels, place: QRect, item: QQuickItem) -> list[QColor]:
    """The background around the letters and between them. If the most common colour between them is
    their own, that is the letters, unless it covers more than letters can."""
    around = _commonest(_rim(pixels, place))[0]
    between, share = _commonest(_inside(pixels, place))
    is_ink = _same(between, _seen(item, around)) and share <= MOST_COVERED
    return [around] if is_ink else [around, between]


def _inside(pixels: Pixels, place: QRect) -> Iterator[Sequence[int]]:
    for y in range(place.top(), place.bottom() + 1):
        yield pixels.row(y, place.left(), place.right())


def _rim(pixels: Pixels, place: QRect) -> Iterator[Sequence[int]]:
    """Close around the letters; an accent or an edge that comes there is less than the rest."""
    left, right = place.left() - 1, place.right() + 1
    for y in range(place.top(), place.bottom() + 1):
        yield pixels.row(y, left, left)
        yield pixels.row(y, right, right)
    yield pixels.row(place.top() - 1, left, right)
    yield pixels.row(place.bottom() + 1, left, right)


def _commonest(rows: Iterable[Sequence[int]]) -> tuple[QColor, float]:
    """And its part of all."""
    counted: Counter[int] = Counter()
    for row in rows:
        counted.update(row)
    ((colour, times),) = counted.most_common(1)
    return QColor.fromRgb(colour & 0xFFFFFF), times / counted.total()


def _same(one: QColor, two: QColor) -> bool:
    """But for rounding."""
    pairs = zip(one.getRgb(), two.getRgb(), strict=True)  # type: ignore[call-overload]
    return all(abs(first - second) <= 2 for first, second in pairs)


def _seen(item: QQuickItem, behind: QColor) -> QColor:
    """The text colour after applying the opacity of all ancestors."""
    colour = QColor(item.property("color"))
    share = colour.alphaF()
    above: QQuickItem | None = item
    while above is not None:
        share *= above.opacity()
        above = above.parentItem()

    def mixed(own: float, other: float) -> float:
        return share * own + (1 - share) * other

    return QColor.fromRgbF(
        mixed(colour.redF(), behind.redF()),
        mixed(colour.greenF(), behind.greenF()),
        mixed(colour.blueF(), behind.blueF()),
    )
