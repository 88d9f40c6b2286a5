"""`TerminalModel`: QML's view of the terminal. Lives in the Qt thread."""

from dataclasses import asdict
from datetime import date, datetime
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot
from PySide6.QtQml import QJSEngine, QmlNamedElement, QmlSingleton, QQmlEngine

from kiosk.screen import Screen
from kiosk.texts import Texts, UnknownTextError
from ui.convert import as_plain
from ui.options import UiOptions
from ui.themes import ON_THE_BAR, THEMES

QML_IMPORT_NAME = "Ventanilla"
QML_IMPORT_MAJOR_VERSION = 1


class Listener(Protocol):
    """Receives the citizen's actions. All methods are called in the Qt thread."""

    def answered(self, sequence: int, answer: Any) -> None: ...
    def end_touched(self) -> None: ...
    def touched(self) -> None: ...
    def point_stuck(self, stuck: bool) -> None: ...
    def language_chosen(self, language: str) -> None: ...


@QmlNamedElement("Terminal")
@QmlSingleton
class TerminalModel(QObject):  # type: ignore[operator]  # PySide's stub of the decorator
    """The current screens, the language, the display settings, and the return path for answers.

    In QML it is `Terminal` of the module `Ventanilla`. The engine's parent must provide it as its
    attribute `terminal`.
    """

    presented = Signal(str, str, dict, int, bool)
    """QML file, name, data, sequence number, whether it is an overlay"""
    preload = Signal(str)
    """QML file to compile while nobody waits"""
    settle = Signal()
    """accept touches at once, without the pause after a new screen (gallery, layout tests)"""
    overlay_dropped = Signal()
    forgotten = Signal()
    language_changed = Signal()
    display_changed = Signal()

    def __init__(self, texts: Texts, options: UiOptions, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._options = options
        self._language = options.default_language
        self._elder = False
        self._theme = options.theme
        self._standing: dict[int, Screen[Any]] = {}
        self._listener: Listener | None = None
        self.base_name = ""
        self.overlay_name = ""
        self.missing_texts: set[str] = set()

    @staticmethod
    def create(engine: QQmlEngine) -> "TerminalModel":
        """Called by Qt for this engine's instance. Python keeps ownership: the engine must not delete it."""
        shown_by: Any = engine.parent()
        terminal: TerminalModel = shown_by.terminal
        QJSEngine.setObjectOwnership(terminal, QJSEngine.ObjectOwnership.CppOwnership)
        return terminal

    # For Python.

    def listen(self, listener: Listener) -> None:
        self._listener = listener

    def present(self, screen: Screen[Any], sequence: int) -> None:
        """Show it. Answers whose sequence number is not that of a current screen are dropped."""
        kept = {
            number: old for number, old in self._standing.items() if old.overlay != screen.overlay
        }
        self._standing = {**kept, sequence: screen}
        if screen.overlay:
            self.overlay_name = screen.name
        else:
            self.base_name = screen.name
        file = qml_file(type(screen))
        self.presented.emit(file, screen.name, as_plain(screen), sequence, screen.overlay)

    def present_again(self) -> None:
        """Show the current screens in reloaded QML; pending questions stay open."""
        for sequence, screen in sorted(self._standing.items(), key=lambda row: row[1].overlay):
            self.present(screen, sequence)

    def front(self) -> tuple[str, int]:
        """Name and sequence number of the front screen; ("", -1) before the first."""
        for sequence, screen in sorted(
            self._standing.items(), key=lambda row: row[1].overlay, reverse=True
        ):
            return screen.name, sequence
        return "", -1

    @property
    def newest_sequence(self) -> int:
        return max(self._standing, default=0)

    def drop_overlay(self) -> None:
        self._standing = {n: old for n, old in self._standing.items() if not old.overlay}
        self.overlay_name = ""
        self.overlay_dropped.emit()

    def reset(self) -> None:
        """Discard everything a citizen has changed or typed."""
        self.drop_overlay()
        self._set_language(self._options.default_language)
        self._elder = False
        self._theme = self._options.theme
        self.display_changed.emit()
        self.forgotten.emit()

    def set_display(self, *, language: str, elder: bool, theme: str) -> None:
        """Set all of it at once, for the gallery."""
        self._set_language(language)
        self._elder, self._theme = elder, theme
        self.display_changed.emit()

    def _set_language(self, language: str) -> None:
        self._language = language
        self.language_changed.emit()

    def touched(self) -> None:
        if self._listener:
            self._listener.touched()

    def point_stuck(self, stuck: bool) -> None:
        if self._listener:
            self._listener.point_stuck(stuck)

    # For QML: the display.

    @Property(str, notify=language_changed)
    def language(self) -> str:
        return self._language

    @Property(list, constant=True)
    def languages(self) -> list[dict[str, str]]:
        """Each under its own name, with its invitation for the attract screen."""
        return [
            {
                "code": code,
                "name": language.text("language-name"),
                "invitation": language.text("attract-title"),
            }
            for code, language in self._texts.languages.items()
        ]

    @Property(bool, notify=language_changed)
    def isHan(self) -> bool:  # noqa: N802
        """Whether this language is written in Chinese characters."""
        return self._texts[self._language].is_han

    @Property(bool, notify=display_changed)
    def elder(self) -> bool:
        return self._elder

    @Property(str, notify=display_changed)
    def theme(self) -> str:
        return self._theme

    @Property(dict, notify=display_changed)
    def colours(self) -> dict[str, Any]:
        return asdict(THEMES[self._theme])

    @Property(bool, constant=True)
    def reducedMotion(self) -> bool:  # noqa: N802  # QML's spelling
        return self._options.reduced_motion

    @Property(str, constant=True)
    def place(self) -> str:
        return self._options.place

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:  # noqa: N802
        self._set_language(language)
        if self._listener:
            self._listener.language_chosen(language)

    @Slot()
    def toggleTextSize(self) -> None:  # noqa: N802
        self._elder = not self._elder
        self.display_changed.emit()

    @Slot()
    def nextTheme(self) -> None:  # noqa: N802
        """Cycle through normal and the two high-contrast themes."""
        order = (self._options.theme, *ON_THE_BAR[1:])
        self._theme = order[(order.index(self._theme) + 1) % len(order)]
        self.display_changed.emit()

    # For QML: what the citizen does.

    @Slot(int, str, "QVariantMap")
    def answer(self, sequence: int, kind: str, arguments: dict[str, Any]) -> None:
        """Build the typed answer and pass it on. An answer to a screen no longer shown is dropped."""
        screen = self._standing.get(sequence)
        if screen is None or self._listener is None:
            return
        self._listener.answered(sequence, screen.answers()[kind](**arguments))

    @Slot()
    def end(self) -> None:
        if self._listener:
            self._listener.end_touched()

    # For QML: texts. QML reads `language` with each call, so that a switch re-evaluates it.

    @Slot(str, "QVariantMap", result=str)
    def text(self, message: str, arguments: dict[str, Any]) -> str:
        whole = {key: _whole(value) for key, value in arguments.items()}
        try:
            return self._texts[self._language].text(message, **whole)
        except UnknownTextError as error:
            self.missing_texts.add(str(error))
            return f"⟨{message}⟩"

    @Slot(str, result=bool)
    def hasText(self, message: str) -> bool:  # noqa: N802
        return self._texts[self._language].has(message)

    @Slot(float, result=str)
    def money(self, fen: float) -> str:
        return self._texts[self._language].money(round(fen))

    @Slot(float, result=str)
    def number(self, value: float) -> str:
        return self._texts[self._language].number(round(value))

    @Slot(str, result=str)
    def date(self, iso: str) -> str:
        return self._texts[self._language].date(date.fromisoformat(iso))

    @Slot(str, result=str)
    def moment(self, iso: str) -> str:
        return self._texts[self._language].date_and_time(datetime.fromisoformat(iso))

    @Slot(str, result=str)
    def month(self, iso: str) -> str:
        return self._texts[self._language].month(date.fromisoformat(iso))


def qml_file(kind: type[Screen[Any]]) -> str:
    """The file under ui/qml that draws this class."""
    return f"{kind.folder}/{kind.__name__}.qml"


def _whole(value: Any) -> Any:
    """JavaScript has no ints, but plural rules need them."""
    return int(value) if isinstance(value, float) and value.is_integer() else value
