"""The dock: a small window beside the terminal, in which a tester is everything that is outside."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QRect, QSize, QUrl
from PySide6.QtGui import QWindow
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickWindow

from devices.places import ASSETS
from qa.dock.attachment import Runner
from qa.dock.choices import DockCitizen
from qa.dock.model import DockModel
from ui.pictures import IconProvider

QML = Path(__file__).parent / "qml"
GAP = 12
"""Pixels between the terminal and the dock."""
WIDTH = 860
"""Pixels; as DockMain.qml begins."""
TITLE_BAR = 40
"""Pixels that a window manager may put above a window; how many is not known before it is shown."""


class DockWindow(QObject):
    """Make it in the Qt thread, after the terminal's application with its fonts."""

    def __init__(
        self, runner: Runner, citizens: Sequence[DockCitizen], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.model = DockModel(runner, citizens, self)
        self.warnings: list[str] = []
        self._engine = QQmlApplicationEngine(self)
        self._engine.setOutputWarningsToStandardError(False)
        self._engine.warnings.connect(self._note_warnings)
        self._engine.addImageProvider("icon", IconProvider(ASSETS / "icons"))
        self._engine.load(QUrl.fromLocalFile(str(QML / "Dock" / "DockMain.qml")))
        self.window = self._root()

    def show(self, beside: QWindow | None = None) -> None:
        """Right of the other window, as high up, and as large as the room there allows."""
        if beside is not None:
            room = beside.screen().availableGeometry()
            self.window.setGeometry(
                place(room, beside.frameGeometry(), self.window.size(), self.window.minimumSize())
            )
        self.window.show()
        self.model.start()

    def close(self) -> None:
        """Before the application ends, and before the runner's loop does."""
        self.model.stop()
        self.window.close()
        self._engine.deleteLater()  # and now, while what its bindings read is still there
        QCoreApplication.sendPostedEvents(self._engine, QEvent.Type.DeferredDelete)

    def _root(self) -> QQuickWindow:
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("DockMain.qml did not load:\n" + "\n".join(self.warnings))
        return roots[0]

    def _note_warnings(self, errors: list[QQmlError]) -> None:
        self.warnings.extend(error.toString() for error in errors)


def place(room: QRect, terminal: QRect, wanted: QSize, least: QSize) -> QRect:
    """Where the dock stands on the screen's room: right of the terminal, or over it where that leaves
    less than the least."""
    left = min(terminal.right() + GAP, room.right() + 1 - least.width())
    top = min(max(terminal.top(), room.top() + TITLE_BAR), room.bottom() + 1 - least.height())
    width = min(wanted.width(), room.right() + 1 - left)
    height = min(wanted.height(), room.bottom() + 1 - top)
    return QRect(left, top, max(width, least.width()), max(height, least.height()))
