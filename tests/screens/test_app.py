"""The application as main.py runs it, in its own process."""

import ctypes
import signal
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject

ROOT = Path(__file__).parents[2]

PROGRAM = """
import sys, threading
from kiosk.texts import Texts
from ui.app import TerminalUi
from ui.options import ASSETS, UiOptions

ui = TerminalUi(UiOptions(headless=True), Texts.load(ASSETS / "translations"))
for late in ("trio", "fluent.runtime", "kiosk.screens", "kiosk.statement", "devices.face.contract"):
    assert late not in sys.modules, late

def start() -> None:
    threading.Thread(target=work).start()

def work() -> None:
    import trio
    from kiosk.screens import Attract, Reading
    async def main() -> None:
        with trio.move_on_after({seconds}):
            ui.screens.show(Reading())
            await ui.gui.call(lambda: None)
            print(ui.terminal.base_name, flush=True)
            await trio.sleep_forever()
        ui.quit()
    trio.run(main)

ui.after_first_frame(start)
status = ui.run()
print(*ui.warnings, sep="\\n")
sys.exit(status)
"""


def start(seconds: float) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format(seconds=seconds)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_die_with_the_test,
    )


def _die_with_the_test() -> None:
    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def test_it_starts_lean_and_quits_from_the_other_thread() -> None:
    with start(0.3) as process:
        out, errors = process.communicate(timeout=20)
    assert (process.returncode, out.split(), errors) == (0, ["reading"], "")


def test_sigterm_ends_it_at_once() -> None:
    with start(1.5) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "reading\n"
        process.send_signal(signal.SIGTERM)
        # The window closes at once; the process waits for the other thread, as main.py does.
        assert process.wait(timeout=20) == 0


def test_the_binding_keeps_its_references() -> None:
    """PySide6 6.12.0 on Python below 3.12 loses a reference to None with each such call."""
    item = QObject()
    before = sys.getrefcount(None)
    for _ in range(1000):
        item.setObjectName("x")
    assert sys.getrefcount(None) > before - 100
