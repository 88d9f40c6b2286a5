"""Developer mode: saved QML appears on the screen, and the current screens continue. Runs in its own
process, on a copy of the QML."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]

PROGRAM = """
import shutil, sys
from pathlib import Path
from PySide6.QtCore import QObject, QTimer
from kiosk.screens import Consent, StillThere
from kiosk.texts import Texts
from qa.screen.items import visible_items
from ui import app
from ui.options import ASSETS, UiOptions
from ui.reloading import QmlReloading

app.QML = Path(sys.argv[1])
main, consent = app.QML / "Main.qml", app.QML / "Screens" / "Consent.qml"
shutil.copytree("ui/qml", app.QML)
ui = app.TerminalUi(UiOptions(headless=True), Texts.load(ASSETS / "translations"))
QmlReloading(ui)

def save(file, old, new):
    # As editors do: replace the old file by a new one.
    draft = file.with_suffix(".draft")
    draft.write_text(file.read_text().replace(old, new))
    draft.replace(file)

def when(condition, work):
    def look():
        if condition():
            timer.stop()
            work()
    timer = QTimer(ui, interval=10)
    timer.timeout.connect(look)
    timer.start()

def called(title):
    return lambda: ui.window.title() == title

def stands():
    stage = ui.window.findChild(QObject, "stage")
    # Not by the stage's property: there is no converter to Python for a type of ours in QML.
    shown = [item.property("sequence") for item in visible_items(ui.window.contentItem())]
    sequence = next(number for number in shown if number is not None)
    print(ui.window.title(), stage.property("name"), sequence, ui.window.isVisible())

def begin():
    ui.terminal.present(Consent(), 7)
    work()

QTimer.singleShot(0, begin)
"""

TWICE = """
def work():
    save(main, '"Ventanilla"', '"once"')
    when(called("once"), again)

def again():
    stands()
    main.write_text(main.read_text().replace('"once"', '"twice"'))  # in place
    when(called("twice"), end)

def end():
    stands()
    ui.quit()
"""

THE_STYLE = """
import re
style = app.QML / "Style" / "Style.qml"

def work():
    (ground,) = re.findall("property color ground: .*", style.read_text())
    save(style, ground, 'property color ground: "#123456"')
    when(lambda: ui.window.color().name() == "#123456", end)

def end():
    stands()
    ui.quit()
"""

A_MISTAKE = """
import io
sys.stderr = told = io.StringIO()

def work():
    save(consent, "KScreen {", "KScream {")
    save(main, '"Ventanilla"', '"mended"')
    when(lambda: "KScream is not a type" in told.getvalue(), mend)

def mend():
    stands()
    save(consent, "KScream {", "KScreen {")
    when(called("mended"), end)

def end():
    stands()
    ui.quit()
"""

END = """
status = ui.run()
print(*ui.warnings, sep="\\n", end="")
sys.exit(status)
"""


def run(what: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PROGRAM + what + END, str(folder / "qml")],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_saved_changes_appear_on_the_screen(tmp_path: Path) -> None:
    done = run(TWICE, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["once consent 7 True", "twice consent 7 True"]


def test_changes_shared_by_all_screens(tmp_path: Path) -> None:
    done = run(THE_STYLE, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["Ventanilla consent 7 True"]


def test_compile_errors_are_reported_and_change_nothing(tmp_path: Path) -> None:
    done = run(A_MISTAKE, tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.splitlines() == ["Ventanilla consent 7 True", "mended consent 7 True"]
