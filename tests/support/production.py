"""The program as installed on a production terminal: without testers' tools, tests or centre, and
with only the packages in the terminal's lock file."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib.metadata import packages_distributions
from pathlib import Path

ROOT = Path(__file__).parents[2]
LEFT_OUT = ("qa", "central", "tests", "tools", "scenarios", "docs")

DOES_WITHOUT = '''
import os, sys
from importlib.abc import MetaPathFinder

class NotInstalled(MetaPathFinder):
    """As if these packages were not there."""

    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in os.environ["NOT_INSTALLED"].split():
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, NotInstalled())
'''


class ProductionInstall:
    """A copy of the program, and how to start it."""

    def __init__(self, folder: Path, left_out: tuple[str, ...] = LEFT_OUT) -> None:
        self.root = folder / "ventanilla"
        shutil.copytree(ROOT, self.root, ignore=_only_the_program(left_out))
        site = folder / "site"
        site.mkdir()
        (site / "sitecustomize.py").write_text(DOES_WITHOUT, "utf-8")
        self._environment = {
            **{name: value for name, value in os.environ.items() if name != "PYTHONPATH"},
            "PYTHONPATH": str(site),
            "NOT_INSTALLED": " ".join(sorted(not_of_a_terminal())),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONDONTWRITEBYTECODE": "1",
        }

    def start(self, *words: str) -> subprocess.Popen[str]:
        return subprocess.Popen(
            [sys.executable, "main.py", *words],
            cwd=self.root,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "main.py", *words],
            cwd=self.root,
            env=self._environment,
            capture_output=True,
            text=True,
            timeout=60,
        )


def not_of_a_terminal() -> set[str]:
    """Packages that are installed here but not in the terminal's lock file."""
    lock = (ROOT / "deploy" / "python" / "terminal.lock").read_text("utf-8")
    locked = {_plain(name) for name in re.findall(r"^([\w.-]+)==", lock, re.MULTILINE)}
    return {
        package
        for package, distributions in packages_distributions().items()
        if not locked & set(map(_plain, distributions))
    }


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def _only_the_program(left_out: tuple[str, ...]) -> Callable[[str, list[str]], set[str]]:
    def ignore(folder: str, names: list[str]) -> set[str]:
        if Path(folder) != ROOT:
            return {name for name in names if name == "__pycache__"}
        return {name for name in names if name in (*left_out, "out") or name.startswith(".")}

    return ignore
