"""Drives the screen from outside as a finger does: by real touches on the real window."""

from pathlib import Path
from typing import Any

import trio
from PySide6.QtCore import QPoint
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest

from devices.dock import Arguments, Command, DockError
from ui.app import TerminalUi
from ui.items import Target, belongs_to, targets, touched_at

SETTLE_SECONDS = 2.0
"""A picture waits this long for a screen that is still sliding in."""


class Item(Arguments):
    item: str


class PictureFile(Arguments):
    path: Path


class UiDriver:
    """The dock commands of the screen. Called in the trio thread, they work in the Qt thread."""

    def __init__(self, ui: TerminalUi) -> None:
        self._ui = ui
        self._finger: QPointingDevice | None = None

    def dock_commands(self) -> dict[str, Command]:
        return {
            "screen": Command(
                "which screen stands, and what can be touched", Arguments, self._screen
            ),
            "touch": Command("touch one item by its name", Item, self._touch),
            "grab": Command("a picture of the window", PictureFile, self._grab),
        }

    async def _screen(self, _: Arguments) -> dict[str, Any]:
        return await self._ui.gui.call(self._what_stands)

    async def _touch(self, arguments: Item) -> None:
        await self._ui.gui.call(lambda: self._touch_now(arguments.item))

    async def _grab(self, arguments: PictureFile) -> str:
        with trio.move_on_after(SETTLE_SECONDS):
            while not await self._ui.gui.call(lambda: self._ui.window.property("settled")):
                await trio.sleep(0.02)
        return await self._ui.gui.call(lambda: self._grab_now(arguments.path))

    def _what_stands(self) -> dict[str, Any]:
        name, sequence = self._ui.terminal.front()
        return {
            "name": name,
            "sequence": sequence,
            "language": self._ui.terminal.language,
            "items": [_described(target) for target in targets(self._ui.window)],
        }

    def _touch_now(self, name: str) -> None:
        """Press and release in its middle; refused where a finger would not reach it."""
        target = self._touchable(name)
        point: QPoint = target.rect.center().toPoint()
        if self._finger is None:
            self._finger = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
        finger = QTest.touchEvent(self._ui.window, self._finger)
        finger.press(0, point, self._ui.window).commit()
        finger.release(0, point, self._ui.window).commit()

    def _touchable(self, name: str) -> Target:
        found = [target for target in targets(self._ui.window) if target.name == name]
        if not found:
            raise DockError(f"nothing called {name!r} on {self._ui.terminal.front()[0]}")
        target = found[0]
        if not self._ui.window.property("settled"):
            raise DockError("the screen is still coming in")
        if not target.enabled:
            raise DockError(f"{name!r} can't be touched now")
        if not belongs_to(touched_at(self._ui.window, target.rect.center()), target.item):
            raise DockError(f"{name!r} is covered")
        return target

    def _grab_now(self, path: Path) -> str:
        picture = self._ui.window.grabWindow()
        if not picture.save(str(path)):
            raise DockError(f"{path}: can't be written")
        return str(path)


def _described(target: Target) -> dict[str, Any]:
    rect = target.rect.toRect()
    return {
        "item": target.name,
        "text": target.text,
        "enabled": target.enabled,
        "rect": [rect.x(), rect.y(), rect.width(), rect.height()],
    }
