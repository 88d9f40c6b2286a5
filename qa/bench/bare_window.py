"""A bare Qt Quick window: the floor that benchmarks measure the terminal against.

    python -m qa.bench.bare_window [stand | TOUCHES]

Says "FRAME" on standard output with its first frame and ends, or stands until it is killed. With
TOUCHES it is touched so often from another thread, and says the milliseconds to the next frame, one
line each.
"""

import os
import random
import sys
import threading
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

if TYPE_CHECKING:
    from qa.bench.frame_times import FrameTimes

_WIDTH, _HEIGHT = 1080, 1920
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

    def first_frame() -> None:
        _say("FRAME")
        if not words:
            application.quit()
        elif words[0] != "stand":
            _touch(application, window, int(words[0]))

    window.frameSwapped.connect(first_frame, Qt.ConnectionType.SingleShotConnection)
    status = application.exec()
    del engine
    return status


def _touch(application: QGuiApplication, window: QQuickWindow, touches: int) -> None:
    from qa.bench.frame_times import FrameTimes

    times = FrameTimes(window, application)
    thread = threading.Thread(target=_finger, args=(application, times, touches), daemon=True)
    thread.start()


def _finger(application: QGuiApplication, times: "FrameTimes", touches: int) -> None:
    point, drawn = QPoint(450, 60), threading.Event()

    def done(milliseconds: float) -> None:
        _say(f"{milliseconds:.3f}")
        drawn.set()

    for number in range(2 * touches):
        time.sleep(random.uniform(0.06, 0.12))
        (times.release if number % 2 else times.press)(point, done)
        drawn.wait(2)
        drawn.clear()
    application.quit()


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
