"""`make quick` runs the tests a change affects, nearest first, and ends within a minute."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tools.quick import changes
from tools.quick.changes import changed_files, module_of
from tools.quick.reach import FOUND_BY_NAME, reached

ROOT = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("file", "test"),
    [
        ("central/pension.py", "tests/unit/central/test_pension.py"),
        ("tests/unit/card/test_apdu.py", "tests/unit/card/test_apdu.py"),
        ("app/last_words.py", "tests/unit/app/test_last_words.py"),
    ],
)
def test_the_nearest_comes_first(file: str, test: str) -> None:
    assert reached([file])[0] == test


def test_of_equally_near_ones_the_quick_come_first() -> None:
    """Everything imports the screens; whether each has its texts is known before the first visit."""
    tests = reached(["kiosk/screens.py"])
    flows = next(at for at, test in enumerate(tests) if test.startswith("tests/flows/"))
    assert "tests/unit/assets/test_translations.py" in tests[:flows]


@pytest.mark.parametrize(
    ("file", "test"),
    [
        ("devices/card/tlv.py", "tests/flows/test_happy_visit.py"),
        ("kiosk/services/balance.py", "tests/flows/test_happy_visit.py"),
        ("devices/printer/simulators/simulated_driver.py", "tests/unit/devices/test_drivers.py"),
        ("tests/unit/central/conftest.py", "tests/unit/central/test_access.py"),
        ("tests/support/flow.py", "tests/flows/test_happy_visit.py"),
        ("assets/translations/es/balance.ftl", "tests/unit/assets/test_translations.py"),
        ("pyproject.toml", "tests/unit/deploy/test_requirements.py"),
    ],
)
def test_affected(file: str, test: str) -> None:
    assert test in reached([file])


@pytest.mark.parametrize(
    ("file", "test"),
    [
        ("central/pension.py", "tests/flows/test_happy_visit.py"),
        ("tests/unit/card/test_apdu.py", "tests/unit/card/test_numbers.py"),
        ("central/pension.py", "tests/contract/central/test_visit.py"),
    ],
)
def test_not_affected(file: str, test: str) -> None:
    assert (ROOT / test).exists()
    assert test not in reached([file])


def test_imports_by_name_are_known() -> None:
    """Every import without an import statement is listed in FOUND_BY_NAME."""
    finders = {
        module_of(str(file.relative_to(ROOT)))
        for package in ("app", "central", "devices", "kiosk", "qa", "ui")
        for file in (ROOT / package).rglob("*.py")
        if imports_by_name(file)
    }
    assert finders == set(FOUND_BY_NAME)


def imports_by_name(file: Path) -> bool:
    names = {getattr(node, "attr", "") for node in ast.walk(ast.parse(file.read_text("utf-8")))}
    return "import_module" in names


@pytest.mark.parametrize("trunk", ["main", "origin/main"])
def test_changes_are_the_differences_from_main(
    trunk: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def git(*words: str) -> None:
        who = ["-c", "user.name=A", "-c", "user.email=a@example.org"]
        subprocess.run(["git", *who, *words], cwd=tmp_path, check=True, capture_output=True)

    def commit(text: str, *names: str) -> None:
        for name in names:
            (tmp_path / name).write_text(text)
        git("add", *names)
        git("commit", "-m", text)

    git("init", "-b", "main")
    commit("the beginning", "old.py", "gone.py", "edited.py")
    git("branch", "branch")
    commit("main goes on", "old.py")
    git("checkout", "branch")
    commit("so does the branch", "committed.py")
    (tmp_path / "edited.py").write_text("")
    (tmp_path / "new.py").write_text("")
    (tmp_path / "gone.py").unlink()
    if trunk == "origin/main":
        git("update-ref", "refs/remotes/origin/main", "main")
        git("branch", "-D", "main")
    monkeypatch.setattr(changes, "ROOT", tmp_path)
    assert changed_files() == ["committed.py", "edited.py", "new.py"]


PROGRAM = """
import sys
import tools.quick.__main__ as quick
quick.CHECKS = {checks}
quick.SECONDS = {seconds}
quick.reached = lambda files: [{file!r}]
sys.exit(quick.main())
"""
GREEN, GREEN_TOO = "def test_green(): ...\n", "def test_too(): ...\n"
RED = "def test_red(): assert False\n"
SLOW = "import pytest\n@pytest.mark.slow\ndef test_slow(): assert False\n"
WELL, NOT_WELL = ("true",), ("sh", "-c", "echo a complaint; exit 1")


@pytest.mark.parametrize(
    ("checks", "tests", "seconds", "status", "described"),
    [
        (WELL, GREEN + GREEN_TOO, 60, 0, "2 passed"),
        (
            WELL,
            GREEN + GREEN_TOO,
            0,
            0,
            "The minute was over: 1 of 2 tests are left for `make test`.",
        ),
        (WELL, RED + GREEN, 60, 1, "1 failed, 1 passed"),
        (WELL, RED + GREEN, 0, 1, "Not well."),
        (WELL, SLOW, 60, 0, "All passed so far."),
        (NOT_WELL, GREEN, 60, 1, "a complaint\nNot well."),
    ],
)
def test_its_verdict(
    checks: object, tests: str, seconds: int, status: int, described: str, tmp_path: Path
) -> None:
    file = tmp_path / "test_something.py"
    file.write_text(tests)
    program = PROGRAM.format(checks=checks, seconds=seconds, file=str(file))
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (status, "")
    assert described in done.stdout
