"""Drives the real screen from outside, for scenarios: lists its items, touches them, takes pictures."""

from pathlib import Path
from typing import Any

import trio
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest

from devices.dock import Arguments, Command, DockError
from qa.screen.items import Target, belongs_to, on_window, targets, touched_at, visible_items
from ui.app import TerminalUi
from ui.crossing import soon

_TOUCH_SECONDS = 0.03
_SETTLE_SECONDS = 3.0
_HELP = "help"
"""What covers a screen after Help is touched."""


class Nothing(Arguments):
    pass


class TouchArguments(Arguments):
    """item: an object name as `screen` lists it ("key-1", "agree", "language-zh")."""

    item: str


class GrabArguments(Arguments):
    path: Path


class UiDriver:
    """The screen's dock commands. They are called in the trio thread and do their work in the Qt thread."""

    def __init__(self, ui: TerminalUi) -> None:
        self._ui = ui
        self._finger: QPointingDevice | None = None

    def commands(self) -> dict[str, Command]:
        return {
            "screen": Command(
                "what is on the screen and what covers it", Nothing, self._screen, tells=True
            ),
            "touch": Command(
                "touch an item on the screen by its name", TouchArguments, self._touch
            ),
            "grab": Command(
                "save a picture of the screen as PNG", GrabArguments, self._grab, tells=True
            ),
        }

    async def _screen(self, _: Nothing) -> dict[str, Any]:
        return await self._ui.gui.call(self._describe)

    def _describe(self) -> dict[str, Any]:
        terminal, sheets = self._ui.terminal, self._sheets()
        return {
            "name": terminal.overlay_name or terminal.base_name,
            "base": terminal.base_name,
            "sequence": terminal.newest_sequence,
            "language": terminal.language,
            "elder": terminal.elder,
            "theme": terminal.theme,
            "covered_by": sheets[-1][0] if sheets else "",
            "items": [
                _described(target, _covering(target, sheets)) for target in targets(self._ui.window)
            ],
        }

    def _sheets(self) -> list[tuple[str, QQuickItem]]:
        """The sheets that lie over the screen, with their names, topmost last. Excludes the short block of
        touches on a new screen."""
        shown = visible_items(self._ui.window.contentItem())
        overlay = self._ui.terminal.overlay_name
        return [
            (overlay if _is_within(item, "overlay") else _HELP, item)
            for item in shown
            if item.objectName() == "sheet"
        ]

    async def _touch(self, wanted: TouchArguments) -> None:
        """Press and release at the item's centre, as a finger does. Raises DockError if that is
        impossible."""
        await self._settled()
        point = await self._wait_for_place(wanted.item)
        await self._ui.gui.call(lambda: self._press(point))
        await trio.sleep(_TOUCH_SECONDS)
        await self._ui.gui.call(lambda: self._release(point))
        await self._ui.gui.call(
            lambda: None
        )  # everything triggered by the touch has been processed

    async def _settled(self) -> None:
        """Wait until a new screen accepts touches, which it blocks for a moment, and until a frame has been
        drawn, which places its items: a person touches what they see."""
        with trio.move_on_after(_SETTLE_SECONDS):
            while not await self._ui.gui.call(lambda: self._ui.touches.settled):
                await trio.sleep(0.02)
            await self._next_frame()

    async def _next_frame(self) -> None:
        token = trio.lowlevel.current_trio_token()
        drawn = trio.Event()

        def ask() -> None:
            once = Qt.ConnectionType.SingleShotConnection
            self._ui.window.frameSwapped.connect(lambda: soon(token, drawn.set), once)
            self._ui.window.update()

        await self._ui.gui.call(ask)
        await drawn.wait()

    async def _wait_for_place(self, name: str) -> QPoint:
        """The next screen blocks touches for longer at the spot where the previous one was answered."""
        with trio.move_on_after(_SETTLE_SECONDS):
            while not await self._ui.gui.call(lambda: self._accepts_touch(name)):
                await trio.sleep(0.02)
        return await self._ui.gui.call(lambda: self._place(name))

    def _accepts_touch(self, name: str) -> bool:
        found = [target for target in targets(self._ui.window) if target.name == name]
        return not found or self._ui.touches.takes(found[0].rect)

    def _place(self, name: str) -> QPoint:
        on = self._ui.terminal.overlay_name or self._ui.terminal.base_name
        found = [target for target in targets(self._ui.window) if target.name == name]
        if not found:
            there = ", ".join(target.name for target in targets(self._ui.window))
            raise DockError(f"nothing called {name!r} on {on}; there are: {there}")
        target = found[0]
        if not target.enabled:
            raise DockError(f"{name!r} on {on} cannot be touched now")
        centre = target.rect.center()
        if not belongs_to(touched_at(self._ui.window, centre), target.item):
            by = _covering(target, self._sheets())
            raise DockError(f"{name!r} on {on} is covered{_by(by)}")
        return centre.toPoint()

    def _press(self, point: QPoint) -> None:
        if self._finger is None:
            self._finger = QTest.createTouchDevice()
        QTest.touchEvent(self._ui.window, self._finger).press(0, point, self._ui.window).commit()

    def _release(self, point: QPoint) -> None:
        assert self._finger is not None
        QTest.touchEvent(self._ui.window, self._finger).release(0, point, self._ui.window).commit()

    async def _grab(self, wanted: GrabArguments) -> str:
        """Waits for the transition to end, so that the picture shows only one screen."""
        await self._settled()

        def save() -> bool:
            return self._ui.window.grabWindow().save(str(wanted.path), "PNG")  # type: ignore[call-overload, no-any-return]

        if not await self._ui.gui.call(save):
            raise DockError(f"cannot write {wanted.path}")
        return str(wanted.path)


def _described(target: Target, covered_by: str) -> dict[str, Any]:
    rect = target.rect.toRect()
    covered = {"covered_by": covered_by} if covered_by else {}
    return {
        "item": target.name,
        "text": target.text,
        "enabled": target.enabled and not covered_by,
        **covered,
        "rect": [rect.x(), rect.y(), rect.width(), rect.height()],
    }


def _covering(target: Target, sheets: list[tuple[str, QQuickItem]]) -> str:
    """Which of the sheets covers the target; empty if none does."""
    centre = target.rect.center()
    for name, sheet in reversed(sheets):
        if belongs_to(target.item, sheet):
            return ""
        if on_window(sheet).contains(centre):
            return name
    return ""


def _by(cover: str) -> str:
    if not cover:
        return ""
    return f" by {cover}" + ("; touch close" if cover == _HELP else "")


def _is_within(item: QQuickItem, name: str) -> bool:
    parent = item.parentItem()
    while parent is not None and parent.objectName() != name:
        parent = parent.parentItem()
    return parent is not None
