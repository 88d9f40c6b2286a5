"""A citizen's figures never show in a repr, and so never in exceptions or logs."""

from dataclasses import fields, is_dataclass, replace
from typing import Any

from kiosk.statement import BankAccount
from tests.support.centre import a_statement

STATEMENT = replace(a_statement(), bank_account=BankAccount("示范商业银行", "••••5151"))


def parts(thing: Any) -> list[Any]:
    """A statement and every dataclass in it, at any depth."""
    if isinstance(thing, tuple):
        return [part for one in thing for part in parts(one)]
    if not is_dataclass(thing):
        return []
    return [thing, *parts(tuple(getattr(thing, field.name) for field in fields(thing)))]


def test_a_repr_shows_only_the_type() -> None:
    kinds = {type(part).__name__: repr(part) for part in parts(STATEMENT)}
    expected = {"Statement", "InsuranceSummary", "YearSum"}
    assert set(kinds) == expected | {"PensionAccount", "MedicalAccount", "BankAccount"}
    for name, shown in kinds.items():
        assert shown.startswith(f"<kiosk.statement.{name} object at 0x")
