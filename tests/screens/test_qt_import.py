"""What makes importing Qt cheaper: in a process of its own, where nothing of Qt is imported yet."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

_PROGRAM = """
import linecache, sys
from ui import qt_import

{first}
qt_import.read_no_sources()
import kiosk.masking, ui.app
print(*sorted(Path(name).name for name in linecache.cache if "kiosk" in name or "/ui/" in name))
print(ui.app.QGuiApplication([]).platformName())
"""


def said(first: str) -> list[str]:
    program = "from pathlib import Path\n" + _PROGRAM.format(first=first)
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"QT_QPA_PLATFORM": "offscreen", "PATH": ""},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout.splitlines()


def test_no_sources_are_read_for_what_is_imported() -> None:
    """It fails with a PySide6 whose inner names are others: then 16 MiB more are held."""
    assert said("")[0] == ""


def test_qt_works_with_its_libraries_mapped_beside() -> None:
    assert said("qt_import.map_libraries()") == ["", "offscreen"]
