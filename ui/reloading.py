"""Draws the standing screens anew when a developer saves their QML; the terminal runs on."""

import sys
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine

from ui import app

_SETTLE_MILLISECONDS = 100
"""An editor saves in several steps."""


class QmlReloading(QObject):
    """Watches the folder of the QML as long as `ui` lives. What does not compile is told on the
    standard error, and the screens stay as they are."""

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
        """Anew each time: a file that an editor replaced is watched no more."""
        self._watcher.addPaths([str(path) for path in (app.QML, *app.QML.rglob("*"))])

    def _reload(self) -> None:
        self._watch()
        mistakes = _mistakes()
        if mistakes:
            print(*mistakes, sep="\n", file=sys.stderr, flush=True)
        else:
            self._ui.reload()


def _mistakes() -> list[str]:
    """Of all files, those of screens that do not stand included. In an engine of its own: what
    stands must not notice."""
    engine = QQmlEngine()
    engine.setOutputWarningsToStandardError(False)
    engine.addImportPath(str(app.QML))
    return [line for file in sorted(app.QML.rglob("*.qml")) for line in _mistakes_in(file, engine)]


def _mistakes_in(file: Path, engine: QQmlEngine) -> list[str]:
    component = QQmlComponent(engine, QUrl.fromLocalFile(str(file)))
    return [error.toString() for error in component.errors()]
