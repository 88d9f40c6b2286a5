"""No object of the program shows a person's things in its repr, and so in no exception and no log."""

import importlib
import pkgutil
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

import pytest

OF_A_PERSON = frozenset(
    {
        *("holder", "holder_name", "holder_number", "masked_number", "masked_name"),
        *("masked_phone", "social_security_number", "card_number", "identification_code"),
        *("base", "this_year", "last_year", "years", "insurances", "pension", "medical"),
        *("amount", "figure", "balance", "total", "statement", "amounts"),
        *("image", "row", "points", "straight", "samples", "template", "text", "token"),
    }
)
"""Fields that hold a name, a number, a figure or a face, and what is set on paper of them."""


def classes() -> Iterator[type[Any]]:
    for top in ("kiosk", "devices"):
        package = importlib.import_module(top)
        for found in pkgutil.walk_packages(package.__path__, f"{top}."):
            module = importlib.import_module(found.name)
            for kind in vars(module).values():
                if isinstance(kind, type) and kind.__module__ == found.name and is_dataclass(kind):
                    yield kind


def shown(kind: type[Any]) -> set[str]:
    """Fields in the repr that dataclass made; none where there is another one."""
    made = "__repr__" in vars(kind) and hasattr(kind.__repr__, "__wrapped__")
    return {each.name for each in fields(kind) if each.repr} if made else set()


KINDS = [kind for kind in classes() if "simulators" not in kind.__module__]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: f"{kind.__module__}.{kind.__name__}")
def test_no_field_of_a_person_shows(kind: type[Any]) -> None:
    assert not shown(kind) & OF_A_PERSON


def test_they_are_looked_at() -> None:
    assert len(KINDS) > 100
    assert sum(bool(shown(kind)) for kind in KINDS) > 50
