"""For an unexpected exception the terminal's process prints class and place, but no text."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
SECRET = "李明 440301199001011234"

IN = {
    "main thread": "fail()",
    "thread": "threading.Thread(target=fail).start()",
    "finaliser": "import gc\nclass Thing:\n    def __del__(self):\n        fail()\nThing()\ngc.collect()",
    "group": "raise ExceptionGroup(secret, [ExceptionGroup(secret, [made()])])",
    "chain": "try:\n    fail()\nexcept ValueError as error:\n    raise RuntimeError(secret) from error",
    "library's log": "try:\n    fail()\nexcept ValueError:\n"
    "    logging.getLogger('some.library').exception('failed with %s', secret)",
    "Qt slot": "from PySide6.QtCore import QCoreApplication, QTimer\n"
    "app = QCoreApplication([])\n"
    "QTimer.singleShot(0, fail)\nQTimer.singleShot(50, app.quit)\napp.exec()",
    "Qt slot with a signal": "from PySide6.QtCore import QObject, Signal\n"
    "class Thing(QObject):\n    rang = Signal(str)\n"
    "thing = Thing()\nthing.rang.connect(lambda text: fail())\nthing.rang.emit(secret)",
    "Qt property": "from PySide6.QtCore import QObject, Property\n"
    "class Thing(QObject):\n    @Property(str)\n    def name(self):\n        fail()\n"
    "thing = Thing()\nthing.metaObject().property(thing.metaObject().indexOfProperty('name')).read(thing)",
    "trio thread": "import trio\nasync def main():\n"
    "    async with trio.open_nursery() as nursery:\n        nursery.start_soon(trio.sleep, 1)\n"
    "        fail()\n"
    "threading.Thread(target=trio.run, args=(main,)).start()",
}

PROGRAM = """
import logging, sys, threading
from app import last_words
last_words.install()
secret = sys.argv[1]
def made():
    try:
        fail()
    except ValueError as error:
        return error
def fail():
    hidden = secret
    raise ValueError(hidden)
"""


@pytest.mark.parametrize("where", IN)
def test_class_and_place_but_no_text(tmp_path: Path, where: str) -> None:
    script = tmp_path / "failing_script.py"
    script.write_text(PROGRAM + IN[where], "utf-8")
    done = subprocess.run(
        [sys.executable, str(script), SECRET],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=30,
    )
    said = done.stderr + done.stdout
    assert "ValueError" in said
    assert "__main__:13" in said
    for part in (*SECRET.split(), "hidden", "secret"):
        assert part not in said, said


def test_what_could_not_be_logged_is_not_printed_instead(tmp_path: Path) -> None:
    """A full disk would write each line into the system's log, on the same disk."""
    script = tmp_path / "failing_script.py"
    file = str(tmp_path / "none" / "file")
    script.write_text(
        f"{PROGRAM}\n"
        "from logging.handlers import RotatingFileHandler\n"
        f"logging.getLogger().addHandler(RotatingFileHandler({file!r}, delay=True, maxBytes=9))\n"
        "logging.error('failed with %s', secret)",
        "utf-8",
    )
    done = subprocess.run(
        [sys.executable, str(script), SECRET],
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
