"""A measured figure, its floor and its goal, and the arithmetic on samples."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations
from statistics import median
from typing import Any


@dataclass(frozen=True, slots=True)
class Floor:
    """The cost of the bare minimum in the same run."""

    what: str
    value: float


@dataclass(frozen=True, slots=True)
class Figure:
    """unit: "ms", "MiB", "%" (of one core) or "KiB a visit".

    goal: the limit it must not exceed. over_floor: the goal is a limit above the floor.
    ratio_goal: the limit as a multiple of the floor.
    """

    name: str
    value: float
    unit: str
    floor: Floor | None = None
    goal: float | None = None
    over_floor: bool = False
    samples: int = 1
    ratio_goal: float | None = None

    @property
    def ratio(self) -> float | None:
        """The value as a multiple of its floor; None without a floor or if it is zero."""
        return self.value / self.floor.value if self.floor and self.floor.value else None

    @property
    def met(self) -> bool | None:
        """Whether all its goals are met; None if there are none."""
        met = [each for each in (self._goal_met, self._ratio_goal_met) if each is not None]
        return all(met) if met else None

    @property
    def _ratio_goal_met(self) -> bool | None:
        if self.ratio is None or self.ratio_goal is None:
            return None
        return self.ratio <= self.ratio_goal

    @property
    def _goal_met(self) -> bool | None:
        if self.goal is None:
            return None
        below = self.floor.value if self.floor and self.over_floor else 0.0
        return self.value - below <= self.goal

    def to_json(self) -> dict[str, Any]:
        floor = (
            {"what": self.floor.what, "value": rounded(self.floor.value)} if self.floor else None
        )
        return {
            "name": self.name,
            "value": rounded(self.value),
            "unit": self.unit,
            "floor": floor,
            "ratio": None if self.ratio is None else rounded(self.ratio),
            "goal": self.goal,
            "goal_over_floor": self.over_floor,
            "ratio_goal": self.ratio_goal,
            "met": self.met,
            "samples": self.samples,
        }


@dataclass(frozen=True, slots=True)
class NotMeasured:
    """A figure that could not be measured on this machine. why: one line."""

    name: str
    why: str

    def to_json(self) -> dict[str, Any]:
        return {"name": self.name, "not_measured": self.why}


Result = Figure | NotMeasured


def percentile(samples: Sequence[float], part: float) -> float:
    """The smallest sample that a share of `part` (0 to 1) does not exceed. Raises ValueError if there are
    no samples."""
    if not samples:
        raise ValueError("no samples")
    return sorted(samples)[max(0, math.ceil(part * len(samples)) - 1)]


def slope(values: Sequence[float]) -> float:
    """Growth per value: the median slope over all pairs (Theil-Sen), which single jumps
    do not affect. 0.0 for fewer than two values."""
    pairs = combinations(enumerate(values), 2)
    slopes = [(after - before) / (late - early) for (early, before), (late, after) in pairs]
    return median(slopes) if slopes else 0.0


def middle_and_tail(
    name: str,
    samples: Sequence[float],
    floor: tuple[str, Sequence[float]],
    median_goal: float | None = None,
    tail_goal: float | None = None,
) -> Iterable[Figure]:
    """Median and 95th percentile in ms, each with the floor's own."""
    what, bare = floor
    count = len(samples)
    middle = Floor(what, median(bare))
    yield Figure(f"{name}, median", median(samples), "ms", middle, median_goal, samples=count)
    tail = Floor(what, percentile(bare, 0.95))
    yield Figure(f"{name}, p95", percentile(samples, 0.95), "ms", tail, tail_goal, samples=count)


def rounded(value: float) -> float:
    """Rounded to three significant digits, so that no table suggests more precision."""
    if value == 0 or not math.isfinite(value):
        return 0.0
    return round(value, 2 - math.floor(math.log10(abs(value))))
