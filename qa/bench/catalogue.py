"""Finds the measurements: one file each in qa/bench/measurements, selected by file name."""

import importlib
import pkgutil
from collections.abc import Iterator
from typing import Protocol, cast

import qa.bench.measurements
from qa.bench.bench import Workbench
from qa.bench.figures import Result

LIMIT_SECONDS = 420.0


class Measurement(Protocol):
    """HELP: one line. May define its own `limit_seconds(bench)`."""

    HELP: str

    def measure(self, bench: Workbench) -> Iterator[Result]:
        """Yields the figures as they are measured."""
        ...


def names() -> list[str]:
    return sorted(module.name for module in pkgutil.iter_modules(qa.bench.measurements.__path__))


def load(name: str) -> Measurement:
    return cast(Measurement, importlib.import_module(f"qa.bench.measurements.{name}"))


def limit_seconds(name: str, bench: Workbench) -> float:
    """The timeout after which a measurement counts as failed."""
    own = getattr(load(name), "limit_seconds", None)
    return float(own(bench)) if own else LIMIT_SECONDS
