"""The dock: a small window beside the terminal in which a tester controls everything around it."""

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
"""Pixels; as in DockMain.qml."""
TITLE_BAR = 40
"""Allowance in pixels for the title bar, whose height is not known before the window is shown."""


class DockWindow(QObject):
    """Create it in the Qt thread, after the terminal's application and its fonts."""

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
        """Place it to the right of the other window, at the same height, as large as the space allows."""
        if beside is not None:
            room = beside.screen().availableGeometry()
            self.window.setGeometry(
                place(room, beside.frameGeometry(), self.window.size(), self.window.minimumSize())
            )
        self.window.show()
        self.model.start()

    def close(self) -> None:
        """Call it before the application and the runner's loop end."""
        self.model.stop()
        self.window.close()
        self._engine.deleteLater()  # delete now, while the objects its bindings read still exist
        QCoreApplication.sendPostedEvents(self._engine, QEvent.Type.DeferredDelete)

    def _root(self) -> QQuickWindow:
        roots = self._engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("DockMain.qml did not load:\n" + "\n".join(self.warnings))
        return roots[0]

    def _note_warnings(self, errors: list[QQmlError]) -> None:
        self.warnings.extend(error.toString() for error in errors)


def place(room: QRect, terminal: QRect, wanted: QSize, least: QSize) -> QRect:
    """The dock's place on the screen: right of the terminal, or over it if that leaves less than the
    minimum."""
    left = min(terminal.right() + GAP, room.right() + 1 - least.width())
    top = min(max(terminal.top(), room.top() + TITLE_BAR), room.bottom() + 1 - least.height())
    width = min(wanted.width(), room.right() + 1 - left)
    height = min(wanted.height(), room.bottom() + 1 - top)
    return QRect(left, top, max(width, least.width()), max(height, least.height()))
