"""One application and one engine for all screen tests; another would take a second to start."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from kiosk.texts import Texts
from ui.app import TerminalUi
from ui.options import ASSETS, UiOptions

SCALE = 0.5
"""A quarter of the pixels with the same layout."""


@contextmanager
def stage() -> Iterator[TerminalUi]:
    """The complete UI, shown offscreen. Qt's own messages count as warnings too."""
    options = UiOptions(scale=SCALE, headless=True, reduced_motion=True, place="Sala 2")
    heard: list[str] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
        if kind != QtMsgType.QtDebugMsg and "propagateSizeHints" not in message:
            heard.append(message)

    before = qInstallMessageHandler(hear)
    ui = TerminalUi(options, Texts.load(ASSETS / "translations"))
    ui.warnings = heard
    ui.engine.setOutputWarningsToStandardError(True)
    ui.show()
    ui.application.processEvents()
    try:
        yield ui
    finally:
        ui.close()
        qInstallMessageHandler(before)


def until(ui: TerminalUi, condition: Callable[[], bool], seconds: float = 5.0) -> None:
    """Run the Qt loop until the condition holds. Sleeps in between, so that trio's thread can run."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            raise AssertionError("timed out")
        ui.application.processEvents()
        time.sleep(0.001)
