"""Judges survivors against docs/mutation/: each one in a function that keeps a promise needs an
explanation, and the count of all others may only fall."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from tools.mutants.survivors import Survivor

DOCS = Path(__file__).parents[2] / "docs" / "mutation"
PROMISES = DOCS / "promises.yaml"
COUNTS = DOCS / "counts.yaml"


@dataclass(frozen=True)
class Promises:
    """explained: for each function that keeps a promise, the mutants that may survive in it: the mutated
    line, and why no test can or need detect it."""

    explained: Mapping[str, Mapping[str, str]]

    @classmethod
    def load(cls, file: Path = PROMISES) -> "Promises":
        """A malformed file is a bug: KeyError and TypeError are not caught."""
        return cls(
            {
                name: dict(lines or {})
                for name, lines in yaml.safe_load(file.read_text("utf-8")).items()
            }
        )

    def keeps(self, function: str) -> bool:
        return function in self.explained

    def explains(self, survivor: Survivor) -> bool:
        return survivor.became in self.explained.get(survivor.function, {})


@dataclass(frozen=True)
class Verdict:
    """unexplained: in functions that keep a promise. others: all other survivors."""

    unexplained: Sequence[Survivor] = field(default_factory=tuple)
    others: Sequence[Survivor] = field(default_factory=tuple)


def judged(survivors: Sequence[Survivor], promises: Promises) -> Verdict:
    real = [each for each in survivors if not each.is_case_of_sql]
    kept = [each for each in real if promises.keeps(each.function)]
    return Verdict(
        [each for each in kept if not promises.explains(each)],
        [each for each in real if not promises.keeps(each.function)],
    )


def counts(file: Path = COUNTS) -> dict[str, int]:
    """The last recorded number of other survivors, by room."""
    return dict(yaml.safe_load(file.read_text("utf-8"))) if file.exists() else {}


def note_counts(noted: Mapping[str, int], file: Path = COUNTS) -> None:
    head = "# Survivors outside of functions that keep a promise, by room; may only fall.\n"
    file.write_text(head + yaml.safe_dump(dict(noted)), "utf-8")
