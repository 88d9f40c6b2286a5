"""A measurement that fails, hangs or crashes is reported with its reason; earlier results are kept."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

import qa.bench.measurements
from app.command_line import main
from qa.bench import apart, catalogue
from qa.bench.bench import Workbench
from qa.bench.figures import Figure, Floor, NotMeasured, Result

FIGURE = Figure("done", 12.0, "ms", Floor("bare", 10.0), 15.0, samples=3, ratio_goal=1.4)
BEFORE = """
import os, subprocess, sys, time
from pathlib import Path
from qa.bench.figures import Figure, Floor, NotMeasured

HELP = "for a test"


def measure(bench):
    yield Figure("done", 12.0, "ms", Floor("bare", 10.0), 15.0, samples=3, ratio_goal=1.4)
"""
KINDS = {
    "fails": "    raise RuntimeError('the bare window drew nothing')\n",
    "hangs": "    child = subprocess.Popen(['sleep', '60'])\n"
    "    Path(__file__).with_name('child').write_text(str(child.pid))\n"
    "    time.sleep(60)\n",
    "crashes": "    import os, signal\n    os.kill(os.getpid(), signal.SIGSEGV)\n",
    "works": "",
    "looks": "    yield NotMeasured(os.environ['PYTHONPYCACHEPREFIX'],"
    " os.environ.get('PYTHONDONTWRITEBYTECODE', ''))\n",
}
LIMIT_SECONDS = 60.0


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Adds the test's own measurements to the existing ones, in this process and in child processes."""
    for name, end in KINDS.items():
        (tmp_path / f"{name}.py").write_text(BEFORE + end, "utf-8")
    start = tmp_path / "sitecustomize.py"
    start.write_text(
        f"import qa.bench.measurements as m\nm.__path__.append({str(tmp_path)!r})\n", "utf-8"
    )
    root = str(Path(__file__).parents[3])
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), root]))
    found = [*qa.bench.measurements.__path__, str(tmp_path)]
    monkeypatch.setattr(qa.bench.measurements, "__path__", found)
    return tmp_path


def results(name: str, limit_seconds: float = LIMIT_SECONDS) -> list[Result]:
    return list(apart.measured(name, ["2", "quick"], limit_seconds))


def test_one_that_works_yields_its_figures(folder: Path) -> None:
    assert results("works") == [FIGURE]


def test_what_is_measured_keeps_its_bytecode_as_an_installed_terminal_has_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    figure, looked = results("looks")
    assert isinstance(looked, NotMeasured)
    assert (figure, looked.why) == (FIGURE, "")
    assert not Path(looked.name).exists()  # nothing of it is left


def test_one_that_fails_is_reported_with_its_reason(folder: Path) -> None:
    assert results("fails") == [
        FIGURE,
        NotMeasured("fails", "RuntimeError: the bare window drew nothing"),
    ]


def test_one_that_crashes_is_reported_with_its_signal(folder: Path) -> None:
    assert results("crashes") == [FIGURE, NotMeasured("crashes", "it ended by signal 11")]


def test_one_that_hangs_is_killed_with_its_children(folder: Path) -> None:
    """Its earlier results are kept."""
    told = apart.measured("hangs", ["2"], 3.0)
    assert next(told) == FIGURE
    assert list(told) == [NotMeasured("hangs", "it took longer than 3 s")]
    child = int((folder / "child").read_text("ascii"))
    ends = time.monotonic() + 5
    while running(child):
        assert time.monotonic() < ends
        time.sleep(0.01)


def running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").split()[2] != "Z"
    except (FileNotFoundError, ProcessLookupError):
        return False


def test_the_others_continue(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bench", "--only", "fails", "--only", "works"]) == 0
    said = capsys.readouterr().out
    assert "not measured: RuntimeError" in said
    assert said.count("reached (at most 15 and 1.4 times its floor)") == 2


@pytest.mark.parametrize("name", catalogue.names())
def test_every_measurement_has_a_limit(name: str) -> None:
    with Workbench(visits=20) as bench:
        assert 0 < catalogue.limit_seconds(name, bench) <= 20 * 90 + 120


def test_the_bare_window_ends_if_a_touch_draws_nothing() -> None:
    """A press that never reaches the window causes no frame."""
    program = (
        "import qa.bench.bare_window as bare, qa.bench.frame_times as times\n"
        "times.FrameTimes.press = lambda *_: None\n"
        "import sys; sys.exit(bare.main(['50']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=30,
    )
    assert (done.returncode, done.stdout) == (1, b"FRAME\n")
