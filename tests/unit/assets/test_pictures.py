"""All icons and illustrations used exist, can be drawn, and use only the theme's colours."""

import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from kiosk.services.catalogue import find_services
from kiosk.statement import Insurance, InsuredState
from tests.unit.assets.translations import ASSETS
from tools.illustrations.pen import sheet
from tools.illustrations.scenes import SCENES
from tools.make_icons import CHOICE
from ui.pictures import HAIR
from ui.themes import LIGHT

ICONS = ASSETS / "icons"
ILLUSTRATIONS = ASSETS / "illustrations"
QML = ASSETS.parent / "ui" / "qml"
PICTURES = sorted([*ICONS.glob("*.svg"), *ILLUSTRATIONS.glob("*.svg")])
LAYERS = ("back", "thing", "front")
TINY = {"svg", "g", "path", "rect", "circle", "ellipse", "line"}


def drawn(file: Path) -> QImage:
    image = QImage(160, 120, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(0)
    painter = QPainter(image)
    QSvgRenderer(str(file)).render(painter)
    painter.end()
    return image


@pytest.mark.parametrize("file", PICTURES, ids=lambda file: file.stem)
def test_qt_draws_it_without_warnings(qt: object, file: Path) -> None:
    complaints: list[str] = []
    before = qInstallMessageHandler(lambda kind, context, text: complaints.append(text))
    try:
        image = drawn(file)
    finally:
        qInstallMessageHandler(before)
    assert not complaints
    inked = sum(image.pixelColor(x, y).alpha() > 0 for x in range(160) for y in range(120))
    assert inked > 200


@pytest.mark.parametrize("file", PICTURES, ids=lambda file: file.stem)
def test_only_elements_a_simple_renderer_supports(file: Path) -> None:
    tags = {node.tag.rpartition("}")[2] for node in ElementTree.parse(file).iter()}
    assert tags <= TINY


@pytest.mark.parametrize("name", sorted(SCENES))
def test_illustrations_use_only_the_themes_colours(name: str) -> None:
    svg = (ILLUSTRATIONS / f"{name}.svg").read_text("utf-8")
    ours = {HAIR.lower(), *(str(getattr(LIGHT, role)).lower() for role in LIGHT.__slots__)}
    assert {colour.lower() for colour in re.findall(r"#[0-9A-Fa-f]+", svg)} <= ours


def test_the_committed_illustrations_are_what_the_tool_draws() -> None:
    assert {file.stem for file in ILLUSTRATIONS.glob("*.svg")} == set(SCENES)
    for name, scene in SCENES.items():
        assert (ILLUSTRATIONS / f"{name}.svg").read_text("utf-8") == sheet(scene())


def test_the_committed_icons_are_those_chosen_and_include_their_licence() -> None:
    assert {file.stem for file in ICONS.glob("*.svg")} == set(CHOICE)
    assert "MIT License" in (ICONS / "LICENSE-tabler.txt").read_text("utf-8")


def test_an_icon_has_its_colour_in_one_place() -> None:
    for file in ICONS.glob("*.svg"):
        assert file.read_text("utf-8").count("currentColor") == 1


def needed_icons() -> Iterator[str]:
    yield from (f"insurance-{value.value}" for value in Insurance)
    yield from (f"insured-{value.value}" for value in InsuredState)
    yield from (f"service-{name}" for name in find_services())


def named_in_qml(pattern: str) -> set[str]:
    sources = [file.read_text("utf-8") for file in QML.rglob("*.qml")]
    return {name for source in sources for name in re.findall(pattern, source) if name}


def test_every_icon_used_exists() -> None:
    asked = named_in_qml(r'(?:icon|Icon): "([a-z-]*[a-z])"(?! *\+)') | set(needed_icons())
    assert len(asked) > 10
    assert not asked - set(CHOICE)


def test_every_illustration_used_exists() -> None:
    asked = named_in_qml(r'picture: "([a-z-]+)"')
    for file in (QML / "Screens").glob("*.qml"):
        table = re.search(r"pictures: \(\{(.*?)\}\)", file.read_text("utf-8"), re.DOTALL)
        asked |= set(re.findall(r': "([a-z-]+)"', table.group(1))) if table else set()
    assert len(asked) > 10
    in_layers = {name for name in asked if {f"{name}-{layer}" for layer in LAYERS} <= set(SCENES)}
    assert in_layers == {"card-reading", "printing"}
    assert not asked - in_layers - set(SCENES)
