"""A Qt application without a display, for fonts and pictures."""

import os

import pytest


@pytest.fixture(scope="session")
def qt() -> object:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication

    return QGuiApplication.instance() or QGuiApplication([])
