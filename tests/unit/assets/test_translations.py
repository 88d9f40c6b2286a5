"""All languages have the same messages, every message used exists, and it fits."""

import re
from collections.abc import Iterator
from enum import StrEnum
from pathlib import Path

import pytest
from babel import Locale

import kiosk.staff.screens  # noqa: F401  # imported so that its screens are registered
from devices.face.contract import FaceHint
from kiosk.screens import (
    FaceFailure,
    OutOfServiceReason,
    PaperProblem,
    ProblemKind,
    Screen,
    kebab,
)
from kiosk.services.catalogue import find_services
from kiosk.staff.screens import StaffScreen
from kiosk.statement import Insurance, InsuredState
from tests.unit.assets.translations import LANGUAGES, messages, rendered, texts

UI = Path(__file__).parent.parent.parent.parent / "ui"

BY_VALUE: dict[str, tuple[type[StrEnum], tuple[str, ...]]] = {
    "hint": (FaceHint, ("",)),
    "face-failed": (FaceFailure, ("-title", "-text")),
    "print-failed": (PaperProblem, ("-title", "-text")),
    "problem": (ProblemKind, ("-title", "-text", "-action")),
    "out-of-service": (OutOfServiceReason, ("-text",)),
    "insurance": (Insurance, ("",)),
    "insured": (InsuredState, ("", "-text")),
}
TITLED_BY_VALUE = {"problem", "face-failed", "print-failed", "balance"}


def expected_messages() -> Iterator[str]:
    for stem, (values, endings) in BY_VALUE.items():
        for value in values:
            yield from (f"{stem}-{value.value}{ending}" for ending in endings)
    for screen in Screen.__subclasses__():
        if screen is StaffScreen:
            continue
        name = kebab(screen.__name__)
        yield f"help-{name}"
        if name not in TITLED_BY_VALUE:
            yield f"{name}-title"
            yield f"{name}-text"
    for service in find_services():
        yield from (f"service-{service}-title", f"service-{service}-hint")


def test_every_language_of_the_terminal_exists_and_the_default_is_first() -> None:
    assert {"es", "en", "zh"} <= set(texts().languages)
    assert next(iter(texts().languages)) == "es"


@pytest.mark.parametrize("language", LANGUAGES)
def test_figures_can_be_formatted_in_the_locale(language: str) -> None:
    assert Locale.parse(texts()[language].locale).language == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_same_messages_with_the_same_variables_in_every_language(language: str) -> None:
    assert messages(language) == messages("es")


@pytest.mark.parametrize("message", sorted(set(expected_messages())))
def test_every_screen_and_value_has_its_texts(message: str) -> None:
    assert message in messages("es")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", [0, 1, 2, 5, 2026])
def test_every_text_renders(language: str, number: int) -> None:
    for message in messages(language):
        text = rendered(language, message, number)
        assert text.strip(), message
        assert "{" not in text, message


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_year_has_no_thousands_separator(language: str) -> None:
    assert "2026" in rendered(language, "balance-this-year", 2026)


def test_one_attempt_left_is_singular_and_warns() -> None:
    assert texts()["es"].text("enter-pin-attempts", left=1).startswith("Queda 1 intento.")
    assert texts()["es"].text("enter-pin-attempts", left=2) == "Quedan 2 intentos."
    assert texts()["en"].text("enter-pin-attempts", left=1).startswith("1 try left.")
    assert "锁定" in texts()["zh"].text("enter-pin-attempts", left=1)
    assert "锁定" not in texts()["zh"].text("enter-pin-attempts", left=2)


def longest(language: str, pattern: str) -> tuple[int, str]:
    found = [message for message in messages(language) if re.fullmatch(pattern, message)]
    assert found
    return max((len(rendered(language, message)), message) for message in found)


@pytest.mark.parametrize(("language", "limit"), [("es", 45), ("en", 45), ("zh", 18)])
def test_titles_fit_in_two_lines(language: str, limit: int) -> None:
    length, message = longest(language, r".*-title")
    assert length <= limit, message


@pytest.mark.parametrize(("language", "limit"), [("es", 28), ("en", 28), ("zh", 12)])
def test_buttons_fit(language: str, limit: int) -> None:
    length, message = longest(language, r"button-.*")
    assert length <= limit, message


@pytest.mark.parametrize(("language", "limit"), [("es", 15), ("en", 15), ("zh", 6)])
def test_the_bottom_bar_fits(language: str, limit: int) -> None:
    length, message = longest(language, r"bar-.*")
    assert length <= limit, message


@pytest.mark.parametrize(("language", "limit"), [("es", 130), ("en", 130), ("zh", 60)])
def test_what_happened_and_what_to_do_are_short_texts(language: str, limit: int) -> None:
    length, message = longest(language, r"(problem|face-failed)-.*-(text|action)")
    assert length <= limit, message


@pytest.mark.parametrize("kind", list(ProblemKind))
def test_every_problem_says_that_nothing_is_lost(kind: ProblemKind) -> None:
    said = {
        "es": r"No se ha perdido nada|siguen como estaban|a salvo|intacta",
        "en": r"[Nn]othing is lost|as they were|are safe|unharmed",
        "zh": r"没有受到影响|没有任何损失|是安全的",
    }
    for language, words in said.items():
        assert re.search(words, rendered(language, f"problem-{kind.value}-text"))


def test_the_consent_text_is_complete() -> None:
    said = rendered("es", "consent-memory") + rendered("es", "consent-free")
    assert "memoria" in said and "se borra" in said and "decir que no" in said
    assert "SMS" in rendered("es", "consent-other-way")
    assert "mostrador" in rendered("es", "consent-other-way")


def qml_messages() -> Iterator[tuple[str, str]]:
    """Messages the screens request by literal: (file, message). A message ending in "-" is a prefix."""
    for file in sorted((UI / "qml").rglob("*.qml")):
        source = file.read_text("utf-8")
        for match in re.finditer(r'Say\.(?:text|has)\(\s*"([^"]+)"', source):
            yield file.name, match.group(1)
        for match in re.finditer(r'^\s*(?:primary|secondary): "([^"]+)"', source, re.MULTILINE):
            yield file.name, f"button-{match.group(1)}"


def test_every_message_the_screens_use_exists() -> None:
    known = messages("es")
    asked = set(qml_messages())
    assert asked
    missing = {
        (file, message)
        for file, message in asked
        if message not in known
        and not (message.endswith("-") and any(name.startswith(message) for name in known))
    }
    assert not missing
