"""Runs mutmut on a copy of the working tree, so that it leaves no files behind."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.mutants.rooms import Room
from tools.mutants.survivors import Survivor, survivor

ROOT = Path(__file__).parents[2]
_MUTATED = ("kiosk", "devices", "central")
_BESIDE = ("app", "ui", "qa", "assets", "scenarios", "deploy", "docs", "tools", "main.py")
_SURVIVED = 0
_NOT_RUN = 33
"""mutmut's exit codes for a mutant whose tests passed, and for one that no test reaches."""


class MutationFailedError(Exception):
    """mutmut itself failed; the text is its last lines of output."""


def survivors(room: Room, folder: Path, children: int) -> tuple[int, list[Survivor]]:
    """The number of mutants, and those no test detected. folder: scratch."""
    copy = folder / "tree"
    _copy_tree(copy)
    (copy / "setup.cfg").write_text(_settings(room), "utf-8")
    (copy / "pyproject.toml").write_text(_without_mutmut(copy / "pyproject.toml"), "utf-8")
    ran = _mutmut(copy, "run", "--max-children", str(children))
    codes = dict(_codes(copy / "mutants"))
    if not codes or None in codes.values():
        raise MutationFailedError(ran.stdout[-2000:] + ran.stderr[-2000:])
    left = [name for name, code in codes.items() if code in (_SURVIVED, _NOT_RUN)]
    return len(codes), [survivor(name, _mutmut(copy, "show", name).stdout) for name in left]


def _copy_tree(copy: Path) -> None:
    """Copies what git tracks or would add: no caches, no virtual environment."""
    listed = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", "-z"],
        cwd=ROOT, capture_output=True, check=True, text=True,
    )  # fmt: skip
    for name in filter(None, listed.stdout.split("\0")):
        if (ROOT / name).is_file() and "screens/references" not in name:
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, copy / name)


def _settings(room: Room) -> str:
    lists = {
        "source_paths": _MUTATED,
        "only_mutate": room.code,
        "also_copy": _BESIDE,
        "pytest_add_cli_args_test_selection": room.tests,
        "pytest_add_cli_args": ("-x", "--timeout=20", "-W", "ignore"),
    }
    lines = [f"{key} =\n    " + "\n    ".join(values) for key, values in lists.items()]
    return "\n".join(["[mutmut]", *lines, ""])


def _without_mutmut(file: Path) -> str:
    """Removes mutmut's settings, which would override setup.cfg's."""
    return file.read_text("utf-8").replace("[tool.mutmut]", "[tool.mutmut-of-the-tree]")


def _mutmut(copy: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "mutmut", *words]
    environment = {**os.environ, "PYTHONUTF8": "1"}
    return subprocess.run(
        command, cwd=copy, env=environment, capture_output=True, text=True, check=False
    )


def _codes(folder: Path) -> Iterator[tuple[str, int | None]]:
    for file in sorted(folder.rglob("*.meta")):
        yield from json.loads(file.read_text("utf-8"))["exit_code_by_key"].items()
