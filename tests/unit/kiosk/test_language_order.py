"""Which languages stand on the bar when there are more than it holds."""

from pathlib import Path

import pytest

from kiosk.texts import Texts


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """English says that it comes early; the others say nothing of themselves against each other."""
    for code, order in (("de", 50), ("en", 10), ("es", 30), ("ca", 50), ("zh", 20)):
        (tmp_path / code).mkdir()
        (tmp_path / code / "common.ftl").write_text(f"language-order = {order}\n", "utf-8")
    return tmp_path


@pytest.mark.parametrize(
    ("default", "order"),
    [("es", ["es", "en", "zh", "ca", "de"]), ("de", ["de", "en", "zh", "es", "ca"])],
)
def test_the_default_first_and_then_as_the_folders_say(
    folder: Path, default: str, order: list[str]
) -> None:
    assert list(Texts.load(folder, default).languages) == order
