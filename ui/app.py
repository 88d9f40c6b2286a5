"""The Qt side of the terminal: application, engine, window; runs on the main thread."""

import gc
import os
import signal
from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, QSize, QSocketNotifier, Qt, QTimer, QUrl
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QScreen
from PySide6.QtQml import QQmlApplicationEngine, QQmlError
from PySide6.QtQuick import QQuickWindow

from kiosk.screen import Attract
from kiosk.texts import Texts
from ui.crossing import GuiThread
from ui.options import DESIGN_PITCH_MM, UiOptions, design_size
from ui.pictures import IconProvider, IllustrationProvider, OvalProvider, PreviewProvider
from ui.terminal import TerminalModel, qml_file
from ui.touches import Touches, TouchWatch

if TYPE_CHECKING:
    from devices.face.contract import PreviewSource
    from ui.bridge import QmlScreens

QML = Path(__file__).parent / "qml"
_IDLE_MILLISECONDS = 700
_UNSEEN_MILLISECONDS = 2000
FAMILIES = ["Noto Sans", "Noto Sans SC"]


class TerminalUi(QObject):
    """The complete screen. Create it on the main thread, start trio in another thread with `screens`, then
    call `run()`. Only one per process at a time."""

    def __init__(
        self, options: UiOptions, texts: Texts, preview: "PreviewSource | None" = None
    ) -> None:
        self.application = _application(options)
        super().__init__()
        self.options = options
        self.warnings: list[str] = []
        self.gui = GuiThread(self)
        self.terminal = TerminalModel(texts, options, self)
        self.touches = Touches(parent=self)
        self.preview = PreviewProvider(preview)
        self.engine = self._engine()
        self.engine.load(QUrl.fromLocalFile(str(QML / "Main.qml")))
        self.window = self._window()
        self.watch = TouchWatch(parent=self)
        self.watch.touched.connect(self.terminal.touched)
        self.watch.stuck_changed.connect(self.terminal.point_stuck)
        self.window.installEventFilter(self.watch)
        self.terminal.present(Attract(), 0)  # start now: the first frame must not wait
        self._preloading = QTimer(self)
        self._preloading.timeout.connect(self._preload_one)
        self._to_preload = sorted(
            f"Screens/{path.name}" for path in (QML / "Screens").glob("*.qml")
        )
        self._after_first_frame: list[Callable[[], None]] = [lambda: self._preloading.start(0)]
        self.window.frameSwapped.connect(self._first_frame, Qt.ConnectionType.SingleShotConnection)
        self._idle = QTimer(self)
        self._idle.setInterval(_IDLE_MILLISECONDS)
        self._idle.setSingleShot(True)
        self._idle.timeout.connect(self.collect_garbage)
        self.terminal.presented.connect(self._note_idle)

    @cached_property
    def screens(self) -> "QmlScreens":
        """The kiosk's screens, created on first use, from any thread: trio, which they need, is
        slow to import and not needed for the first frame."""
        from ui.bridge import QmlScreens

        screens = QmlScreens(self.terminal, self.gui, self.options.default_language)
        self.terminal.listen(screens)
        return screens

    def after_first_frame(self, work: Callable[[], None]) -> None:
        """Call this in the Qt thread after the first frame, to start everything else. If no compositor has
        shown the window yet, it is called a while after `show`."""
        self._after_first_frame.append(work)

    def run(self) -> int:
        """Show the window and run until `quit()`, SIGTERM or SIGINT."""
        self.show()
        gc.disable()  # collecting garbage in trio's thread would destroy QObjects there
        with _Signals(self.application):
            status = self.application.exec()
        self.close()
        return status

    def show(self) -> None:
        if self.options.windowed or self.options.headless:
            self.window.show()
        else:
            self.window.setGeometry(self.application.primaryScreen().geometry())
            self.window.showFullScreen()
        QTimer.singleShot(_UNSEEN_MILLISECONDS, self, self._first_frame)

    def quit(self) -> None:
        """From any thread."""
        self.gui.post(self.application.quit)

    def close(self) -> None:
        """Destroy the QML in the right order, before Python's shutdown does."""
        self._preloading.stop()
        self.window.close()
        shiboken6.delete(self.engine)

    def reload(self) -> None:
        """Reload all QML into a new window, which shows the current screens."""
        place = self.window.geometry()
        shiboken6.delete(self.window)
        self.engine.clearSingletons()
        self.engine.clearComponentCache()
        self.engine.load(QUrl.fromLocalFile(str(QML / "Main.qml")))
        self.window = self._window()
        self.window.setGeometry(place)
        self.show()
        self.terminal.present_again()

    def _note_idle(self, file: str) -> None:
        if file == qml_file(Attract):
            self._idle.start()
        else:
            self._idle.stop()

    def collect_garbage(self) -> None:
        """Collect Python's garbage and QML's, which may still hold a citizen's figures, then return free
        memory to the system. Call it on the Qt thread while nobody is served."""
        from ui.memory import give_back  # not needed for the first frame

        gc.collect()
        self.engine.collectGarbage()
        give_back()

    def _engine(self) -> QQmlApplicationEngine:
        engine = QQmlApplicationEngine(self)
        engine.setOutputWarningsToStandardError(False)
        engine.warnings.connect(self._note_warnings)
        engine.addImportPath(str(QML))
        assets = self.options.assets
        engine.addImageProvider("icon", IconProvider(assets / "icons"))
        engine.addImageProvider("illustration", IllustrationProvider(assets / "illustrations"))
        engine.addImageProvider("preview", self.preview)
        engine.addImageProvider("oval", OvalProvider())
        return engine

    def _window(self) -> QQuickWindow:
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise RuntimeError("Main.qml did not load:\n" + "\n".join(self.warnings))
        window = roots[0]
        size, scale = self._size(self.application.primaryScreen())
        window.setProperty("unit", scale)
        window.resize(size)
        return window

    def _size(self, screen: QScreen) -> tuple[QSize, float]:
        """The window, and the real pixels per design pixel. On a terminal they follow the physical pixel
        size, but the layout always gets at least the design's area."""
        options = self.options
        if not (options.windowed or options.headless):
            whole = screen.size()
            scale = options.scale or DESIGN_PITCH_MM / options.pixel_pitch_mm
            return whole, min(scale, _fitting(whole, design_size(whole.height() >= whole.width())))
        width, height = design_size(options.orientation == "portrait")
        scale = options.scale or 1.0
        if options.windowed and not options.headless and options.scale is None:
            room = screen.availableSize()
            left = max(room.width() - options.room_beside, room.width() // 2)
            scale = min(1.0, _fitting(QSize(left, round(0.92 * room.height())), (width, height)))
        return QSize(round(width * scale), round(height * scale)), scale

    def _note_warnings(self, errors: list[QQmlError]) -> None:
        self.warnings.extend(error.toString() for error in errors)

    def _first_frame(self) -> None:
        todo, self._after_first_frame = self._after_first_frame, []
        for work in todo:
            work()

    def _preload_one(self) -> None:
        """Compile the other screens while nobody waits, one per iteration of the event loop."""
        if self._to_preload:
            self.terminal.preload.emit(self._to_preload.pop())
        else:
            self._preloading.stop()


def _fitting(room: QSize, design: tuple[int, int]) -> float:
    return min(room.width() / design[0], room.height() / design[1])


def _application(options: UiOptions) -> QGuiApplication:
    os.environ.setdefault("QT_QUICK_BACKEND", "software")
    os.environ.setdefault(
        "QSG_RENDER_LOOP", "basic"
    )  # the threaded render loop deadlocks with Python
    if options.headless:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    existing = QGuiApplication.instance()
    application = existing if isinstance(existing, QGuiApplication) else QGuiApplication([])
    set_fonts(options.assets / "fonts")
    return application


def set_fonts(folder: Path) -> None:
    """Choose families by name: the system's fallback for Chinese may have Japanese glyphs."""
    if FAMILIES[0] not in QFontDatabase.families() or FAMILIES[1] not in QFontDatabase.families():
        for file in sorted(folder.glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(file))
    font = QFont()
    font.setFamilies(FAMILIES)
    QGuiApplication.setFont(font)


class _Signals:
    """Ends the Qt event loop on SIGTERM and SIGINT: an idle loop would never run a Python handler."""

    def __init__(self, application: QGuiApplication) -> None:
        self._application = application

    def __enter__(self) -> None:
        self._read, self._write = os.pipe()
        os.set_blocking(self._write, False)
        self._old_fd = signal.set_wakeup_fd(self._write)
        self._old = {
            number: signal.signal(number, lambda *_: None)
            for number in (signal.SIGTERM, signal.SIGINT)
        }
        self._notifier = QSocketNotifier(self._read, QSocketNotifier.Type.Read)
        self._notifier.activated.connect(self._application.quit)

    def __exit__(self, *_: object) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._old_fd)
        for number, handler in self._old.items():
            signal.signal(number, handler)
        os.close(self._read)
        os.close(self._write)
