"""Decides which touches count and detects touches that never end. All in the Qt thread."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Property, QEvent, QObject, QPointF, QRectF, QTimer, Signal, Slot
from PySide6.QtGui import QEventPoint, QTouchEvent
from PySide6.QtQml import QJSEngine, QmlElement, QmlSingleton, QQmlEngine

QML_IMPORT_NAME = "Ventanilla"
QML_IMPORT_MAJOR_VERSION = 1

PAUSE_SECONDS = 0.3
"""So long, the second half of a double tap must not answer the next screen."""
SAME_PLACE_SECONDS = 1.0
"""So long, a second tap where the previous screen was answered must not count either."""
REST_SECONDS = 0.7
"""A finger down for longer than this when another comes down is a resting hand."""
STUCK_SECONDS = 10.0
"""A touch point that neither moves nor ends for this long is dirt, water or a fault."""
ENDLESS_SECONDS = 60.0
"""Limit for moving points: no finger stays down this long even while it moves."""
STILL_PIXELS = 24.0


@QmlElement
@QmlSingleton
class Touches(QObject):
    """The screen's targets ask it before a touch counts. clock: seconds from an arbitrary start.

    The engine's parent must provide it as its attribute `touches`.
    """

    counted = Signal()

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.clock = clock
        self._turned_at = float("-inf")
        self._turns = 0
        self._answered = QRectF()

    @staticmethod
    def create(engine: QQmlEngine) -> "Touches":
        """Called by Qt for this engine's instance. Python keeps ownership: the engine must not delete it."""
        shown_by: Any = engine.parent()
        touches: Touches = shown_by.touches
        QJSEngine.setObjectOwnership(touches, QJSEngine.ObjectOwnership.CppOwnership)
        return touches

    @Slot()
    def turn(self) -> None:
        """The screen under the fingers has changed; touches in progress no longer count."""
        self._turned_at = self.clock()
        self._turns += 1

    @Slot()
    def settle(self) -> None:
        """Accept touches at once (gallery, layout tests)."""
        self._turned_at = float("-inf")

    @Slot(QRectF)
    def answer(self, place: QRectF) -> None:
        """A touch has counted on the target at this place, in window pixels."""
        self._answered = place
        self.counted.emit()

    @Slot(QRectF, result=bool)
    def takes(self, place: QRectF) -> bool:
        """Whether a touch that begins now on a target at this place may count."""
        since = self.clock() - self._turned_at
        same = place.intersects(self._answered)
        return since >= (SAME_PLACE_SECONDS if same else PAUSE_SECONDS)

    @property
    def settled(self) -> bool:
        return self.clock() - self._turned_at >= PAUSE_SECONDS

    @Slot(result=float)
    def now(self) -> float:
        return self.clock()

    @Slot(result=int)
    def turns(self) -> int:
        """How often the screen under the fingers has changed."""
        return self._turns

    @Property(float, constant=True)
    def rest(self) -> float:
        return REST_SECONDS

    @Property(float, constant=True)
    def stuck(self) -> float:
        return STUCK_SECONDS


@dataclass
class _Point:
    began: float
    at: QPointF
    still_since: float


class TouchWatch(QObject):
    """Observes every touch in a window, whoever handles it: that it happened, and whether it is stuck.

    touched: a finger or a mouse button went down. stuck_changed: whether some point is stuck.
    """

    touched = Signal()
    stuck_changed = Signal(bool)

    def __init__(
        self, clock: Callable[[], float] = time.monotonic, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.clock = clock
        self._points: dict[int, _Point] = {}
        self._stuck = False
        self._timer = QTimer(self, interval=1000)
        self._timer.timeout.connect(self.look)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  # Qt's name
        if isinstance(event, QTouchEvent):
            self._note(event)
        elif event.type() == QEvent.Type.MouseButtonPress:
            self.touched.emit()
        return False

    @Slot()
    def look(self) -> None:
        """Check whether a point is stuck now; runs each second while any point is down."""
        now = self.clock()
        stuck = any(_is_stuck(point, now) for point in self._points.values())
        if stuck != self._stuck:
            self._stuck = stuck
            self.stuck_changed.emit(stuck)

    def _note(self, event: QTouchEvent) -> None:
        if event.type() == QEvent.Type.TouchCancel:
            self._points.clear()
        for point in event.points():
            self._note_point(point)
        if not self._points:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
        if self._stuck:
            self.look()

    def _note_point(self, point: QEventPoint) -> None:
        now, at = self.clock(), point.scenePosition()
        known = self._points.get(point.id())
        if point.state() == QEventPoint.State.Released:
            self._points.pop(point.id(), None)
        elif known is None or point.state() == QEventPoint.State.Pressed:
            self._points[point.id()] = _Point(now, at, now)
            self.touched.emit()
        elif (at - known.at).manhattanLength() > STILL_PIXELS:
            known.at, known.still_since = at, now


def _is_stuck(point: _Point, now: float) -> bool:
    return now - point.still_since >= STUCK_SECONDS or now - point.began >= ENDLESS_SECONDS
