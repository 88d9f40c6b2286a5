"""Reads languages, messages, their variables and characters for the tests of the texts."""

from functools import cache
from pathlib import Path

from fluent.syntax import FluentParser, ast, visitor

from kiosk.texts import Texts, language_codes

ASSETS = Path(__file__).parent.parent.parent.parent / "assets"
TRANSLATIONS = ASSETS / "translations"
LANGUAGES = language_codes()

WORDS = {
    "phone": "138••••0001",
    "holder": "王••",
    "number": "R2026-000123",
    "code": "ef05-length",
    "date": "2026-11-22",
    "amount": "¥\u202f57,151.74",
    "bank": "Banco de Ejemplo",
    "terminal": "T001",
    "version": "0.1.0",
    "at": "22/11/26, 10:30",
    "staff": "T7",
    "reason": "sin papel",
    "age": "3 h",
    "seconds": "+3",
}
"""Arguments that are strings; all others are numbers."""


class _Variables(visitor.Visitor):  # type: ignore[misc]  # fluent.syntax has no types
    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802
        self.found.add(node.id.name)


@cache
def texts() -> Texts:
    return Texts.load(TRANSLATIONS)


@cache
def messages(language: str) -> dict[str, frozenset[str]]:
    """Every message of a language with its variables. Raises an error on a syntax error."""
    found: dict[str, frozenset[str]] = {}
    for file in sorted((TRANSLATIONS / language).glob("*.ftl")):
        for entry in FluentParser().parse(file.read_text("utf-8")).body:
            assert not isinstance(entry, ast.Junk), f"{file.name}: {entry.content!r}"
            if isinstance(entry, ast.Message):
                assert entry.id.name not in found, f"{file}: {entry.id.name} is there twice"
                reader = _Variables()
                reader.visit(entry)
                found[entry.id.name] = frozenset(reader.found)
    return found


def rendered(language: str, message: str, number: int = 3) -> str:
    arguments = {name: WORDS.get(name, number) for name in messages(language)[message]}
    return texts()[language].text(message, **arguments)
