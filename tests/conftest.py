"""Marks tests by the folder they lie in: `pytest -m "not peer"`. What each means: pyproject.toml."""

from pathlib import Path

import pytest

HERE = Path(__file__).parent
MARKS = {"contract": "peer", "screens": "screen", "end2end": "end2end"}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        folder = item.path.relative_to(HERE).parts[0]
        if folder in MARKS:
            item.add_marker(MARKS[folder])
