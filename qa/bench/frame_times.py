"""Measures the time from a touch to the next frame; for benchmarks."""

import time
from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

from ui.crossing import GuiThread


class FrameTimes(QObject):
    """Touches a window from another thread, as a driver does, and times the frames. Create it in the
    Qt thread."""

    def __init__(self, window: QQuickWindow, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._window = window
        self._gui = GuiThread(self)
        self._finger: QPointingDevice = QTest.createTouchDevice()

    def press(self, point: QPoint, done: Callable[[float], None]) -> None:
        """Call from any thread. `done` receives the milliseconds from now to the end of the first frame
        that begins after the touch was handled, in the Qt thread."""
        self._time(lambda event: event.press(0, point, self._window), done)

    def release(self, point: QPoint, done: Callable[[float], None]) -> None:
        """Call from any thread; like press."""
        self._time(lambda event: event.release(0, point, self._window), done)

    def _time(
        self,
        touch: Callable[[QTest.QTouchEventSequence], object],
        done: Callable[[float], None],
    ) -> None:
        began = time.perf_counter()

        def there() -> None:
            sequence = QTest.touchEvent(self._window, self._finger)
            touch(sequence)
            sequence.commit()
            once = Qt.ConnectionType.SingleShotConnection
            self._window.frameSwapped.connect(lambda: done(_since(began)), once)

        self._gui.post(there)


def _since(began: float) -> float:
    return (time.perf_counter() - began) * 1000
