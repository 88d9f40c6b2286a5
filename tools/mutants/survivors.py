"""Surviving mutants, which no test detected, described by the line they changed."""

import difflib
import re
from collections.abc import Iterable
from dataclasses import dataclass

_NAME = re.compile(r"^(?P<module>[\w.]+)\.(?:x_|xǁ(?P<owner>\w+)ǁ)(?P<function>\w+?)__mutmut_\d+$")
_SQL = re.compile(
    r"\b(select|insert|update|delete|replace|create|alter|pragma|begin|commit|rollback)\b", re.I
)


@dataclass(frozen=True, order=True)
class Survivor:
    """function: "kiosk.store.journal.Journal.settle". was, became: the changed line, without indentation."""

    function: str
    was: str
    became: str

    @property
    def is_case_of_sql(self) -> bool:
        """SQL keywords and our lower-case names mean the same in capitals."""
        same = self.was.lower() == self.became.lower()
        return same and bool(_SQL.search(self.was))

    def __str__(self) -> str:
        return f"{self.function}\n    - {self.was}\n    + {self.became}"


def function_of(mutant: str) -> str:
    """ "kiosk.store.vault.Vault.seal" for mutmut's "kiosk.store.vault.xǁVaultǁseal__mutmut_3"."""
    found = _NAME.match(mutant)
    if found is None:
        raise ValueError(f"not the name of a mutant: {mutant}")
    parts = (found["module"], found["owner"], found["function"])
    return ".".join(part for part in parts if part)


def survivor(mutant: str, diff: str) -> Survivor:
    """diff: the output of `mutmut show`."""
    body = [
        line for line in diff.splitlines() if line[:1] in "+-" and line[:3] not in ("+++", "---")
    ]
    was = [line[1:].strip() for line in body if line.startswith("-")]
    became = [line[1:].strip() for line in body if line.startswith("+")]
    return Survivor(function_of(mutant), " ".join(was), " ".join(became))


def described(survivors: Iterable[Survivor]) -> str:
    return "\n".join(str(each) for each in sorted(survivors))


def nearest(line: str, lines: Iterable[str]) -> str:
    """The line an explanation may refer to if the code has changed since."""
    return next(iter(difflib.get_close_matches(line, list(lines), 1)), "")
