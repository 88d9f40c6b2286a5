"""Inspects the window: its items, what can be touched, and what covers what."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow


@dataclass(frozen=True, slots=True)
class Target:
    """Something that can be touched. rect: in window pixels."""

    name: str
    text: str
    rect: QRectF
    enabled: bool
    item: QQuickItem


def visible_items(root: QQuickItem) -> Iterator[QQuickItem]:
    """All visible items, parents before children, lower before higher."""
    for child in in_paint_order(root):
        if child.isVisible() and child.opacity() > 0:
            yield child
            yield from visible_items(child)


def in_paint_order(item: QQuickItem) -> list[QQuickItem]:
    return sorted(item.childItems(), key=lambda child: child.z())


def targets(window: QQuickWindow) -> list[Target]:
    found = []
    for item in visible_items(window.contentItem()):
        if item.property("touchTarget"):
            found.append(
                Target(
                    item.objectName(),
                    str(item.property("text")),
                    on_window(item),
                    item.isEnabled(),
                    item,
                )
            )
    return found


def on_window(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def touched_at(window: QQuickWindow, point: QPointF) -> QQuickItem | None:
    """The item that would receive a touch at this point: the topmost touch area."""
    return _touched_below(window.contentItem(), point)


def _touched_below(item: QQuickItem, point: QPointF) -> QQuickItem | None:
    for child in reversed(in_paint_order(item)):
        if not child.isVisible() or not child.isEnabled():
            continue
        inside = child.contains(child.mapFromScene(point))
        if child.clip() and not inside:
            continue
        deeper = _touched_below(child, point)
        if deeper is not None:
            return deeper
        if inside and child.inherits("QQuickMultiPointTouchArea"):
            return child
    return None


def belongs_to(item: QQuickItem | None, ancestor: QQuickItem) -> bool:
    while item is not None:
        if item is ancestor or item == ancestor:
            return True
        item = item.parentItem()
    return False
