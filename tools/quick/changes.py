"""Determines from git what has changed."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).parents[2]
TRUNKS = ("main", "origin/main")
"""A clone of another branch has only the second."""


def changed_files() -> list[str]:
    """Files changed since the branch left main (on main: since its last commit), including new ones."""
    bases = (commit for trunk in TRUNKS for commit in _git("merge-base", "HEAD", trunk))
    differing = _git("diff", "--name-only", "--diff-filter=d", next(bases, "HEAD"))
    return sorted({*differing, *_git("ls-files", "--others", "--exclude-standard")})


def _git(*words: str) -> list[str]:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.splitlines()


def module_of(file: str) -> str | None:
    """ "kiosk/visit/serve.py" is kiosk.visit.serve; None if it is not a module."""
    path = Path(file)
    if path.suffix != ".py":
        return None
    parts = path.parts[:-1] if path.name == "__init__.py" else (*path.parts[:-1], path.stem)
    return ".".join(parts)


def names_of(file: str) -> Iterator[str]:
    """Names under which other files may mention this one: its own, and those of its folders except the
    outermost ("assets" would match everything)."""
    path = Path(file)
    yield path.name
    yield from path.parts[1:-1]
