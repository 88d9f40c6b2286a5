"""Finds layout faults: clipped text, text over text or over a sign, targets too small or overlapping.
Lengths are in window pixels, tolerances in design pixels."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from qa.screen.items import Target, belongs_to, on_window, targets, touched_at, visible_items
from ui.app import TerminalUi
from ui.options import DESIGN_PITCH_MM

LEAST_TARGET_MM = 7.0
"""44 dp at 160 dpi."""


def complaints(ui: TerminalUi) -> list[str]:
    """One sentence for each fault in the current window."""
    shown = list(visible_items(ui.window.contentItem()))
    sheets = [item for item in shown if item.objectName() == "sheet"]
    texts = [item for item in shown if is_text(item)]
    free = [item for item in texts if not covered(item, sheets)]
    signs = [item for item in shown if _is_sign(item) and not covered(item, sheets)]
    reachable = [t for t in targets(ui.window) if not covered(t.item, sheets)]
    unit = float(ui.window.property("unit"))
    return [
        *_cut(texts),
        *_overlapping_texts(free, unit),
        *_texts_on_signs(free, signs, unit),
        *_targets(ui, reachable),
        *_texts_under_targets(free, reachable, unit),
    ]


def is_text(item: QQuickItem) -> bool:
    return item.inherits("QQuickText") and bool(item.property("text"))


def _is_sign(item: QQuickItem) -> bool:
    return item.inherits("QQuickImage") and "image://icon/" in str(item.property("source"))


def covered(item: QQuickItem, sheets: list[QQuickItem]) -> bool:
    """Whether it lies beneath a help sheet or an overlay, where nothing can be read or touched."""
    centre = on_window(item).center() if sheets else None
    return any(
        centre is not None and on_window(sheet).contains(centre) and not belongs_to(item, sheet)
        for sheet in sheets
    )


def painted(item: QQuickItem) -> QRectF:
    """The area the letters cover in the window, from the top of capitals to the bottom of descenders."""
    width = float(item.property("contentWidth"))
    x = {2: item.width() - width, 4: (item.width() - width) / 2}.get(
        int(item.property("align") or 0), 0.0
    )
    size = float(item.property("size"))
    first_line = float(item.property("topPadding"))
    last_line = first_line + (int(item.property("lineCount")) - 1) * float(
        item.property("lineHeight")
    )
    top = first_line + _ABOVE_CAPITALS * size
    below = _ASCENT if str(item.property("text")).isdigit() else _TO_DESCENDER
    return item.mapRectToScene(QRectF(x, top, width, last_line + below * size - top))


_ABOVE_CAPITALS = 0.3
"""As a share of the font size: Noto Sans's ascent 1.07 minus its cap height."""
_ASCENT = 1.07
_TO_DESCENDER = 1.3


def _cut(texts: list[QQuickItem]) -> Iterator[str]:
    for item in texts:
        words = str(item.property("text"))[:40]
        if item.property("truncated"):
            yield f"elided: {words!r}"
        if float(item.property("contentWidth")) > item.width() + 1:
            yield f"wider than its place: {words!r}"
        frame = _frame(item)
        if frame is not None and not on_window(frame).adjusted(-2, -2, 2, 2).contains(
            painted(item)
        ):
            yield f"out of its {frame.objectName()}: {words!r}"


def _frame(item: QQuickItem) -> QQuickItem | None:
    """The nearest ancestor the text must stay inside: a target, a sheet, the stage, a bar."""
    parent: QQuickItem | None = item.parentItem()
    while parent and not (parent.property("touchTarget") or parent.objectName() in _FRAMES):
        parent = parent.parentItem()
    return parent


def _frame_above(item: QQuickItem) -> QQuickItem | None:
    parent: QQuickItem | None = item.parentItem()
    while parent and parent.objectName() not in _FRAMES:
        parent = parent.parentItem()
    return parent


_FRAMES = ("stage", "card", "notice", "top-bar", "bottom-bar")


def _letters_touch(one: QRectF, two: QRectF, unit: float) -> bool:
    """Whether letters would touch each other; a descender may come close to a capital."""
    both = one.intersected(two)
    return both.width() > 2 * unit and both.height() > 6 * unit


def _overlapping_texts(texts: list[QQuickItem], unit: float) -> Iterator[str]:
    rects = [(str(item.property("text"))[:40], painted(item)) for item in texts]
    for (one, first), (two, second) in combinations(rects, 2):
        if _letters_touch(first, second, unit):
            yield f"one over the other: {one!r} and {two!r}"


def _texts_on_signs(texts: list[QQuickItem], signs: list[QQuickItem], unit: float) -> Iterator[str]:
    for sign in signs:
        place = on_window(sign)
        margin = place.width() / 10  # icons have an empty margin
        drawn = place.adjusted(margin, margin, -margin, -margin)
        for item in texts:
            if _letters_touch(painted(item), drawn, unit):
                yield f"{str(item.property('text'))[:40]!r} runs into a sign"


def _targets(ui: TerminalUi, found: list[Target]) -> Iterator[str]:
    least = LEAST_TARGET_MM / DESIGN_PITCH_MM * float(ui.window.property("unit"))
    for target in found:
        if min(target.rect.width(), target.rect.height()) < least:
            yield f"{target.name}: smaller than {LEAST_TARGET_MM} mm"
        if not target.name or not target.text:
            yield f"a target without a name or a text: {target.name!r}, {target.text!r}"
        frame = _frame_above(target.item)
        if frame is not None and not on_window(frame).adjusted(-2, -2, 2, 2).contains(target.rect):
            yield f"{target.name}: out of its {frame.objectName()}"
        hit = touched_at(ui.window, target.rect.center())
        if target.enabled and not belongs_to(hit, target.item):
            yield f"{target.name}: something lies over its centre"
    for one, two in combinations(found, 2):
        both = one.rect.intersected(two.rect)
        if both.width() > 1 and both.height() > 1:
            yield f"targets {one.name} and {two.name} overlap"


def _texts_under_targets(
    texts: list[QQuickItem], found: list[Target], unit: float
) -> Iterator[str]:
    for item in texts:
        for target in found:
            if _letters_touch(painted(item), target.rect, unit) and not belongs_to(
                item, target.item
            ):
                yield f"{target.name} lies over {str(item.property('text'))[:40]!r}"
