"""Rules no linter knows: font and sign sizes and colours are defined only in Style; every figure QML shows
is a field of the Python class; no screen is recognised by a prefix of its name."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from kiosk.screens import Screen
from qa.gallery.examples import examples
from ui.app import QML
from ui.terminal import qml_file

FILES = sorted(file for file in QML.rglob("*.qml") if file.parent.name != "Style")
IN_STYLE_LATER = "Balance"
"""Its three font sizes will move there with its view models."""
RULES = {
    "the size of a font or sign": r"\b(size|pixelSize|Size): *[^\n]*?(?<![\w.*+-] )(?<![\w.])\d{2,}\b",
    "a colour": r"\"#[0-9A-Fa-f]{3,8}\"",
    "a rule based on a name": r"startsWith\(",
    "a rule about what needs attention": r"\"needs_attention\": *[^\n]*(<|>|===|!==)",
}


def found(text: str, rule: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if re.search(RULES[rule], line)]


@pytest.mark.parametrize("rule", RULES)
def test_it_is_defined_elsewhere(rule: str) -> None:
    wrong = [
        f"{file.name}: {line}"
        for file in FILES
        for line in found(file.read_text("utf-8"), rule)
        if not (file.parent.name == IN_STYLE_LATER and "size" in rule)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("rule", "line"),
    [
        ("the size of a font or sign", "            size: 38"),
        ("the size of a font or sign", "    font.pixelSize: 24"),
        ("the size of a font or sign", "    size: Style.elder ? 36 : 32"),
        ("a colour", '    color: "#0B5563"'),
        ("a rule based on a name", 'kind.startsWith("Staff")'),
        ("a rule about what needs attention", '{"needs_attention": row.minutes >= 60}'),
    ],
)
def test_violations_are_found(rule: str, line: str) -> None:
    assert found(line, rule)


def classes() -> list[type[Screen[object]]]:
    return sorted({type(example.screen) for example in examples()}, key=lambda k: k.__name__)


@pytest.mark.parametrize("kind", classes(), ids=lambda kind: kind.__name__)
def test_every_figure_in_a_screens_file_is_a_field_of_its_class(
    kind: type[Screen[object]],
) -> None:
    text = (QML / qml_file(kind)).read_text("utf-8")
    used = set(re.findall(r"\bscreen\.(\w+)", text))
    assert used <= {field.name for field in fields(kind)}  # type: ignore[arg-type]


def test_every_screen_has_its_file_and_every_file_its_screen() -> None:
    drawn = {str(Path(qml_file(kind))) for kind in classes()}
    there = {f"Screens/{file.name}" for file in (QML / "Screens").glob("*.qml")}
    assert there <= drawn
    assert all((QML / file).is_file() for file in drawn)
