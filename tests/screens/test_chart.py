"""The chart of the years: what is paid stands on the line of zero, what is given back hangs from it."""

from itertools import pairwise

import pytest
from PySide6.QtCore import QRectF

from qa.gallery.examples import examples
from qa.gallery.pictures import show_example
from qa.screen.items import on_window, visible_items
from ui.app import TerminalUi

PIXEL = 1.0


def rects(ui: TerminalUi, name: str) -> list[QRectF]:
    items = visible_items(ui.window.contentItem())
    return [on_window(item) for item in items if item.objectName() == name]


def show(ui: TerminalUi, name: str) -> None:
    example = next(example for example in examples() if example.name == name)
    show_example(ui, example, 30000)
    ui.window.grabWindow()


def test_a_year_below_zero_hangs_from_the_line(ui: TerminalUi) -> None:
    show(ui, "balance-odd-years")
    (line,) = rects(ui, "zero-line")
    employers, own = rects(ui, "bar-employer"), rects(ui, "bar-personal")
    below = employers[-2]
    assert below.height() > 10 * PIXEL
    assert abs(below.top() - line.top()) <= PIXEL
    # The person's own part of that year stands above the line as ever.
    assert abs(own[-2].bottom() - line.top()) <= PIXEL
    for each in employers[:-2] + employers[-1:]:
        assert abs(each.bottom() - line.top()) <= PIXEL
    # The same scale above and below: half of what one year was given back.
    assert below.height() == pytest.approx(employers[-3].height() / 2, rel=0.15)
    (low,) = rects(ui, "low-figure")
    assert below.bottom() <= low.top()


def test_above_zero_the_parts_stand_on_each_other(ui: TerminalUi) -> None:
    show(ui, "balance-pension")
    employers, own = rects(ui, "bar-employer"), rects(ui, "bar-personal")
    assert rects(ui, "low-figure") == []
    for part, upon in zip(employers, own, strict=True):
        assert abs(upon.bottom() - part.top()) <= PIXEL
    assert all(one.bottom() == two.bottom() for one, two in pairwise(employers))
