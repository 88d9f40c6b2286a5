"""A bare Qt Quick window: the floor that benchmarks measure the terminal against.

    python -m qa.bench.bare_window [stand | TOUCHES]

Prints "FRAME" on stdout with its first frame and exits; with "stand" it stays until it is killed. With
TOUCHES, it is touched that many times from another thread and prints the milliseconds to the next frame,
one per line; it exits with status 1 as soon as a touch is not followed by a frame.
"""

import os
import random
import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    from qa.bench.frame_times import FrameTimes

_WIDTH, _HEIGHT = 1080, 1920
_LONGEST_SECONDS = 2.0
_QML = f"""
import QtQuick
Window {{
    width: {_WIDTH}; height: {_HEIGHT}; visible: true
    Text {{ anchors.centerIn: parent; text: "Ventanilla" }}
    Rectangle {{
        id: button
        width: 900; height: 120; color: area.pressed ? "black" : "grey"
        MouseArea {{ id: area; anchors.fill: parent }}
    }}
}}
"""


def main(words: list[str]) -> int:
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    application = QGuiApplication([])
    engine = QQmlApplicationEngine()
    engine.loadData(_QML.encode())
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    lost = threading.Event()

    def first_frame() -> None:
        _say("FRAME")
        if not words:
            application.quit()
        elif words[0] != "stand":
            _touch(application, window, int(words[0]), lost)

    window.frameSwapped.connect(first_frame, Qt.ConnectionType.SingleShotConnection)
    status = application.exec()
    del engine
    return 1 if lost.is_set() else status


def _touch(
    application: QGuiApplication, window: QQuickWindow, touches: int, lost: threading.Event
) -> None:
    from qa.bench.frame_times import FrameTimes
    from ui.crossing import GuiThread

    times, gui = FrameTimes(window, application), GuiThread(application)

    def over() -> None:
        # quit() called in the finger's thread would hold the GIL while it waits for the Qt thread.
        gui.post(application.quit)

    thread = threading.Thread(target=_finger, args=(over, times, touches, lost), daemon=True)
    thread.start()


def _finger(
    over: Callable[[], None], times: "FrameTimes", touches: int, lost: threading.Event
) -> None:
    """lost: set when a touch is not followed by a frame; the run then stops."""
    point, drawn = QPoint(450, 60), threading.Event()

    def done(milliseconds: float) -> None:
        _say(f"{milliseconds:.3f}")
        drawn.set()

    for number in range(2 * touches):
        time.sleep(random.uniform(0.06, 0.12))
        (times.release if number % 2 else times.press)(point, done)
        if not drawn.wait(_LONGEST_SECONDS):
            lost.set()
            break
        drawn.clear()
    over()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
