"""Formats figures as text lines and as JSON."""

import os
import platform
from collections.abc import Sequence
from typing import Any

from qa.bench.figures import Figure, NotMeasured, Result, rounded

HEAD = f"{'':<48} {'figure':>16} {'floor':>10} {'ratio':>7}  goal"


def line(result: Result) -> str:
    """One figure: value, floor, ratio, and whether it meets its goal."""
    if isinstance(result, NotMeasured):
        return f"{result.name:<48} not measured: {result.why}"
    value = f"{_number(result.value)} {result.unit}"
    floor = _number(result.floor.value) if result.floor else ""
    ratio = "" if result.ratio is None else f"{result.ratio:.2f}"
    what = f"floor: {result.floor.what}" if result.floor else ""
    told = "; ".join(part for part in (_goal(result), what) if part)
    return f"{result.name:<48} {value:>16} {floor:>10} {ratio:>7}  {told}".rstrip()


def as_json(results: dict[str, list[Result]], load: Sequence[float]) -> dict[str, Any]:
    """results: by measurement. load: the machine's load averages at the start."""
    return {
        "machine": {
            "cores": os.cpu_count(),
            "python": platform.python_version(),
            "load": [rounded(value) for value in load],
        },
        "measurements": {
            name: [result.to_json() for result in figures] for name, figures in results.items()
        },
    }


def _goal(figure: Figure) -> str:
    if figure.met is None:
        return ""
    over = " over its floor" if figure.over_floor else ""
    goals = [f"{figure.goal:g}{over}"] if figure.goal is not None else []
    goals += [f"{figure.ratio_goal:g} times its floor"] if figure.ratio_goal is not None else []
    word = "reached" if figure.met else "MISSED"
    return f"{word} (at most {' and '.join(goals)})"


def _number(value: float) -> str:
    return f"{rounded(value):,g}"
