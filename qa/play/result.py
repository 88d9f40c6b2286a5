"""The result of one scenario: everything shown by console, JSON, JUnit and the report page."""

from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from qa.play.scenario import Scenario


@dataclass(frozen=True)
class Failure:
    """One deviation from the file. where: "step 4 (screen: consent)" or an expectation's name.
    picture: the screen at that moment, if there was one."""

    where: str
    expected: str
    got: str
    picture: Path | None = None

    def __str__(self) -> str:
        return f"{self.where}: expected {self.expected}, got {self.got}"

    def lines(self) -> list[str]:
        """As shown on the console."""
        told = [self.where, f"  expected: {self.expected}", f"  got:      {self.got}"]
        return [*told, f"  picture:  {self.picture}"] if self.picture else told


@dataclass
class PlayedStep:
    """One step that was started. seconds: its duration, including waiting."""

    number: int
    text: str
    seconds: float = 0.0
    pictures: list[Path] = field(default_factory=list)
    failed: bool = False


@dataclass
class Played:
    """name: of the file, without its extension. failures: empty means that it passed."""

    name: str
    scenario: Scenario
    out: Path
    began: datetime
    seconds: float = 0.0
    steps: list[PlayedStep] = field(default_factory=list)
    after: list[Path] = field(default_factory=list)
    """Pictures taken after the last step: the end, and the next person."""
    failures: list[Failure] = field(default_factory=list)
    screens: list[str] = field(default_factory=list)
    outcome: str = ""
    events: list[dict[str, Any]] = field(default_factory=list)
    papers: list[Path] = field(default_factory=list)

    @property
    def passed(self) -> bool:
        return not self.failures


def as_json(played: Played) -> dict[str, object]:
    return {
        "file": played.name,
        "name": played.scenario.name,
        "passed": played.passed,
        "seconds": round(played.seconds, 2),
        "outcome": played.outcome,
        "failures": [
            {
                "where": failure.where,
                "expected": failure.expected,
                "got": failure.got,
                "picture": str(failure.picture) if failure.picture else None,
            }
            for failure in played.failures
        ],
        "screens": played.screens,
        "out": str(played.out),
    }
