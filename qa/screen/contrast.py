"""Measures the contrast actually drawn in the window (WCAG 2.2, 1.4.3 and 1.4.6)."""

from collections import Counter
from collections.abc import Iterator, Sequence

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
            place = painted(item).toAlignedRect().adjusted(-3, 0, 3, 0).intersected(image.rect())
            if not place.isEmpty():
                behind = _behind(pixels, image.width(), place)
                yield str(item.property("text")), ratio(_seen(item, behind), behind)


def _behind(pixels: Sequence[int], width: int, place: QRect) -> QColor:
    """The most common colour in a text's area: letters cover less than half of it."""
    counted: Counter[int] = Counter()
    for y in range(place.top(), place.bottom() + 1):
        counted.update(pixels[y * width + place.left() : y * width + place.right() + 1])
    return QColor.fromRgb(counted.most_common(1)[0][0] & 0xFFFFFF)


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
