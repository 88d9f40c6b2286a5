"""Rules no linter knows: sizes, times and colours are defined only in Style (in the dock: in Sizes and
Colours); every figure QML shows is a field of the Python class; no screen is recognised by a prefix of
its name."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from kiosk.screens import Screen
from qa.dock.window import QML as DOCK_QML
from qa.gallery.examples import examples
from ui.app import QML
from ui.terminal import qml_file

TERMINAL_FILES = sorted(file for file in QML.rglob("*.qml") if file.parent.name != "Style")
DOCK_FILES = sorted(
    file for file in DOCK_QML.rglob("*.qml") if file.stem not in ("Sizes", "Colours")
)

NOT_CODE = re.compile(r'"(?:\\.|[^"\\])*"|//.*|/\[[^/]*/')
"""Texts, comments, patterns."""
NO_SIZE = re.compile(
    r"\b(?:depth|columns|lines|linesShown|inOneColumn|count|fewest|most|places|model"
    r"|maximumTouchPoints|maximumLineCount|rotation) *: *[^;]*$"  # an order, a count, an angle
    r"|\breal \w+: *\d+ / \d+"  # a ratio
    r"|\b\d+ \* (?=(?:Gap|Size|Sizes|Style)\.)"  # so many times one
    r"|\bsubstring\(\d+\)"  # letters
)
SIZE = re.compile(
    r"(?<![\w.])(?:[3-9]|[1-9]\d+)(?![\w.])"  # a whole number above two
    r"|\b(?:width|height|radius|spacing|\w*[mM]argins?|size|pixelSize|interval|duration)"
    r" *: *-?[12](?![\w.])"  # one or two, as all that a size is
)
RULES = {
    "a colour": r"\"#[0-9A-Fa-f]{3,8}\"",
    "a rule based on a name": r"startsWith\(",
    "a rule about what needs attention": r"\"needs_attention\": *[^\n]*(<|>|===|!==)",
}


def sizes(text: str) -> list[str]:
    """The lines with a number that is a length or a time. What stays: 0, 1, 2 in a calculation,
    parts of a whole ("0.6"), counts, ratios and angles, told by the property's name."""
    return [
        line.strip()
        for line in text.splitlines()
        if SIZE.search(NO_SIZE.sub("", NOT_CODE.sub("", line)))
    ]


def found(text: str, rule: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if re.search(RULES[rule], line)]


@pytest.mark.parametrize(
    "file", (*TERMINAL_FILES, *DOCK_FILES), ids=lambda file: f"{file.parent.name}-{file.stem}"
)
def test_every_size_and_time_has_a_name(file: Path) -> None:
    assert sizes(file.read_text("utf-8")) == []


@pytest.mark.parametrize(
    "line",
    [
        "size: 38",
        "font.pixelSize: 24",
        "size: Style.elder ? 36 : 32",
        "size: Style.zoomed(42)",
        "spacing: 12",
        "height: 2",
        "anchors.margins: -8",
        "anchors.topMargin: 4",
        "radius: Style.corner + 8",
        "y: page.wide ? 36 : 40",
        "duration: 200",
        "interval: 1000",
        "readonly property int tall: Style.elder ? 112 : 100",
        "border.width: button.down ? 8 : 0",
        "width: Math.min(parent.width - 2 * 56, 1180)",
        "visible: height > 500",
        "implicitHeight: 4 * 136 + 3 * Gap.usual",
    ],
)
def test_a_size_would_be_found(line: str) -> None:
    assert sizes(f"    {line}") == [line]


@pytest.mark.parametrize(
    "line",
    [
        "y: (parent.height - height) / 2",
        "opacity: 0.4",
        "lineHeight: Math.round(size * 1.25)",
        "columns: page.wide ? 6 : 3",
        "readonly property int lines: 4",
        "height: page.height - 3 * Gap.usual",
        "readonly property real camera: 4 / 3 // as it delivers",
        'source: "image://preview/300"',
        "border.width: 0",
    ],
)
def test_what_is_no_size_may_stand(line: str) -> None:
    assert sizes(line) == []


@pytest.mark.parametrize("rule", RULES)
def test_it_is_defined_elsewhere(rule: str) -> None:
    wrong = [
        f"{file.name}: {line}"
        for file in (*TERMINAL_FILES, *DOCK_FILES)
        for line in found(file.read_text("utf-8"), rule)
    ]
    assert wrong == []


@pytest.mark.parametrize(
    ("rule", "line"),
    [
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
