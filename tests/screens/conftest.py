from collections.abc import Iterator

import pytest

from tests.screens.stage import stage
from ui.app import TerminalUi


@pytest.fixture(scope="package")
def shared_ui() -> Iterator[TerminalUi]:
    with stage() as ui:
        yield ui


@pytest.fixture
def ui(shared_ui: TerminalUi) -> Iterator[TerminalUi]:
    """Reset to the default display, portrait; fails if there were warnings."""
    shared_ui.terminal.reset()
    shared_ui.window.resize(540, 960)
    shared_ui.warnings.clear()
    shared_ui.terminal.missing_texts.clear()
    yield shared_ui
    shared_ui.application.processEvents()
    assert shared_ui.warnings == []
    assert shared_ui.terminal.missing_texts == set()
