"""Reloads the current screens when a developer saves their QML; the terminal keeps running."""

import sys
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from ui import app

_SETTLE_MILLISECONDS = 100
"""Delay before a reload, because editors save in several steps."""


class QmlReloading(QObject):
    """Watches the QML folder as long as `ui` lives. Compile errors are printed to stderr, and the screens
    stay unchanged."""

    def __init__(self, ui: app.TerminalUi) -> None:
        super().__init__(ui)
        self._ui = ui
        self._soon = QTimer(self, interval=_SETTLE_MILLISECONDS, singleShot=True)
        self._soon.timeout.connect(self._reload)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(self._soon.start)
        self._watcher.directoryChanged.connect(self._soon.start)
        ui.engine.setOutputWarningsToStandardError(True)
        self._watch()

    def _watch(self) -> None:
        """Set up anew each time: a file that an editor has replaced is no longer watched."""
        self._watcher.addPaths([str(path) for path in (app.QML, *app.QML.rglob("*"))])

    def _reload(self) -> None:
        self._watch()
        mistakes = _mistakes()
        if mistakes:
            print(*mistakes, sep="\n", file=sys.stderr, flush=True)
        else:
            self._ui.reload()


def _mistakes() -> list[str]:
    """Errors in all files, including those of screens not shown. Uses a separate engine, so that the
    current screens are not affected."""
    engine = QQmlEngine()
    engine.setOutputWarningsToStandardError(False)
    engine.addImportPath(str(app.QML))
    return [line for file in sorted(app.QML.rglob("*.qml")) for line in _mistakes_in(file, engine)]


def _mistakes_in(file: Path, engine: QQmlEngine) -> list[str]:
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(file)))
    return [error.toString() for error in component.errors()]
