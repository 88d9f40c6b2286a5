"""The fonts have every character needed, including those of names, with Chinese glyph shapes."""

from functools import cache
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from PySide6.QtGui import QFont, QFontDatabase, QTextLayout
from reportlab.pdfbase.ttfonts import TTFont as PaperFont

from devices.citizens import shelf
from kiosk.texts import language_codes
from tests.unit.assets.translations import ASSETS, TRANSLATIONS

FONTS = ASSETS / "fonts"
FILES = sorted(FONTS.glob("*.ttf"))


@cache
def characters(file: str) -> frozenset[int]:
    with TTFont(FONTS / file, lazy=True) as font:
        return frozenset(font.getBestCmap())


def said(folder: Path) -> set[int]:
    files = folder.glob("*.ftl")
    return {ord(c) for file in files for c in file.read_text("utf-8") if c != "\n"}


def missing_glyphs(folder: Path, weight: str) -> str:
    """Empty, or what whoever adds a language has to do."""
    chinese = "Regular" if weight == "Regular" else "Bold"
    have = characters(f"NotoSans-{weight}.ttf") | characters(f"NotoSansSC-{chinese}.ttf")
    missing = sorted(said(folder) - have)
    if not missing:
        return ""
    named = ", ".join(f"{chr(each)} (U+{each:04X})" for each in missing)
    return (
        f"the texts of {folder.name!r} need characters that assets/fonts do not have: {named}."
        " Add their block to the ranges in tools/make_fonts.py and run it"
    )


def gbk() -> set[int]:
    pairs = (bytes([lead, trail]) for lead in range(0x81, 0xFF) for trail in range(0x40, 0xFF))
    texts = {pair.decode("gbk", "replace") for pair in pairs}
    return {ord(text) for text in texts if len(text) == 1} - {0xFFFD}


@pytest.mark.parametrize("weight", ["Regular", "SemiBold", "Bold"])
@pytest.mark.parametrize("language", language_codes())
def test_every_character_of_the_texts_is_in_the_fonts(language: str, weight: str) -> None:
    missing = missing_glyphs(TRANSLATIONS / language, weight)
    assert not missing, missing


def test_a_language_with_other_letters_hears_which_ones_and_what_to_do(tmp_path: Path) -> None:
    folder = tmp_path / "ka"
    folder.mkdir()
    (folder / "common.ftl").write_text("button-ok = OK და\n", "utf-8")
    told = missing_glyphs(folder, "Regular")
    assert "'ka'" in told and "ა (U+10D0), დ (U+10D3)." in told and "tools/make_fonts.py" in told


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_the_chinese_face_can_set_a_mixed_line_alone(weight: str) -> None:
    line = {ord(c) for c in "¥\u202f57,151.74 138••••0001 王晓兰 José Núñez «¿?» → “年”"}
    assert line <= characters(f"NotoSansSC-{weight}.ttf")


@pytest.mark.parametrize("weight", ["Regular", "Bold"])
def test_every_name_a_chip_can_hold_can_be_set(weight: str) -> None:
    missing = gbk() - characters(f"NotoSansSC-{weight}.ttf")
    assert {chr(c) for c in missing} <= {"≒"}  # a mathematical operator that the family lacks


def test_the_names_of_all_synthetic_citizens_can_be_set() -> None:
    have = characters("NotoSansSC-Regular.ttf") | characters("NotoSans-Regular.ttf")
    names = {ord(c) for citizen in shelf().values() for c in citizen.name}
    assert not {chr(c) for c in names - have}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_digits_have_equal_widths(file: Path) -> None:
    with TTFont(file, lazy=True) as font:
        widths = {font["hmtx"][font.getBestCmap()[ord(digit)]][0] for digit in "0123456789"}
    assert len(widths) == 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_paper_can_use_the_font(file: Path) -> None:
    assert PaperFont("probe", str(file)).stringWidth("57,151.74", 10) > 0


@pytest.mark.parametrize("weight", [QFont.Weight.Normal, QFont.Weight.DemiBold, QFont.Weight.Bold])
def test_the_screen_sets_chinese_in_the_chinese_face(qt: object, weight: QFont.Weight) -> None:
    for file in FILES:
        QFontDatabase.addApplicationFont(str(file))
    font = QFont()
    font.setFamilies(["Noto Sans", "Noto Sans SC"])
    font.setWeight(weight)
    assert families("直骨角", font) == {"Noto Sans SC"}
    assert families("Señor", font) <= {"Noto Sans", "Noto Sans SemiBold"}


def families(text: str, font: QFont) -> set[str]:
    layout = QTextLayout(text, font)
    layout.beginLayout()
    layout.createLine()
    layout.endLayout()
    return {run.rawFont().familyName() for run in layout.glyphRuns()}


def test_the_licences_are_included() -> None:
    for name in ("OFL-noto-sans.txt", "OFL-noto-sans-sc.txt"):
        assert "SIL OPEN FONT LICENSE Version 1.1" in (FONTS / name).read_text("utf-8")
