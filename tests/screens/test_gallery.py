"""The screens look like the reference pictures, and changes are detected, named and shown."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from app.command_line import main
from kiosk import screens as s
from qa.gallery.compare import DIVISOR, Change, change, few_colours, small
from qa.gallery.draw import as_image, compare, draw, keep
from qa.gallery.examples import Example, examples
from qa.gallery.looks import ALL, REFERENCED, chosen
from qa.gallery.page import write_page
from qa.gallery.pictures import Look, pictures, set_look, show_example
from qa.gallery.preview import StillPreview
from qa.gallery.references import REFERENCES, References
from tests.screens.stage import SCALE
from ui.app import TerminalUi

COMPARED = [
    Look("es", "portrait"),
    Look("zh", "landscape"),
    Look("en", "landscape"),
    Look("zh", "portrait", False, "contrast-dark"),
]
"""Each language, both orientations, two themes; `main.py gallery` compares all of REFERENCED."""


@pytest.fixture
def full(ui: TerminalUi) -> Iterator[TerminalUi]:
    """At the terminal's full size, as references are drawn."""
    ui.window.setProperty("unit", 1.0)
    yield ui
    ui.preview.source = None
    ui.window.setProperty("unit", SCALE)


@pytest.mark.parametrize("look", COMPARED, ids=lambda look: look.folder)
def test_screens_look_as_before(full: TerminalUi, look: Look) -> None:
    references = References(REFERENCES)
    drawn = pictures(full, [look], "", StillPreview())
    changed = [str(found) for picture in drawn if (found := compare(picture, references))]
    how = "see `main.py gallery`; if the change is intended: `main.py gallery --update`"
    assert not changed, "\n".join([*changed, how])


def test_no_reference_is_left_of_a_deleted_screen() -> None:
    names = [example.name for example in examples()]
    references = References(REFERENCES)
    assert [file for look in REFERENCED for file in references.others(look, names)] == []


def test_references_stay_small() -> None:
    assert sum(file.stat().st_size for file in REFERENCES.rglob("*")) < 9_500_000


def _pin(ui: TerminalUi, attempts: int) -> Image.Image:
    set_look(ui, Look("es", "portrait"))
    show_example(ui, Example("", s.EnterPin(attempts, wrong=False)), 5000 + 2 * attempts)
    picture = ui.window.grabWindow()
    drawn = Image.frombytes(
        "RGBA", (picture.width(), picture.height()), bytes(picture.constBits()), "raw", "BGRA"
    )
    return small(drawn)


def test_one_digit_in_a_sentence_is_a_change(full: TerminalUi) -> None:
    before = few_colours(_pin(full, 6)).convert("RGB")
    assert change(before, _pin(full, 6)) is None
    found = change(before, _pin(full, 5))
    assert found is not None
    left, top, right, bottom = found.box
    assert (right - left, bottom - top) < (60, 60)


def test_letters_shifted_on_the_pixel_grid_are_no_change() -> None:
    def stripes(offset: float) -> Image.Image:
        """Ten letter stems, drawn at four times the size and reduced, for subpixel positions."""
        whole = Image.new("RGB", (1600, 800), "#FFFFFF")
        pen = ImageDraw.Draw(whole)
        for stem in range(10):
            x = 200 + 120 * stem + 4 * offset
            pen.rectangle((x, 200, x + 19, 400), fill="#17212B")
        return small(whole.reduce(4))

    assert change(stripes(0), stripes(0.5)) is None
    assert change(stripes(0), stripes(4)) is not None


def test_another_size_is_a_change_everywhere() -> None:
    found = change(Image.new("RGB", (10, 20)), Image.new("RGB", (20, 10)))
    assert found == Change((0, 0, 20 * DIVISOR, 10 * DIVISOR), 1.0, 255)


def test_a_change_is_named_and_shown(full: TerminalUi, tmp_path: Path) -> None:
    look = Look("zh", "landscape", True)
    references = References(tmp_path / "references")
    assert keep(full, [look], "take-", references) == (3, 0)
    assert keep(full, [look], "take-", references) == (0, 0)
    file = tmp_path / "references" / look.folder / "take-card.png"
    with Image.open(file) as image:
        other = image.convert("RGB")
    other.paste((255, 0, 0), (100, 40, 140, 60))
    other.quantize(32).save(file)
    gallery = draw(full, tmp_path / "out", [look], "take-", references)
    assert [(one.look, one.name) for one in gallery.changed] == [(look, "take-card")]
    found = gallery.changed[0].change
    assert found is not None
    centre = ((found.box[0] + found.box[2]) / 2, (found.box[1] + found.box[3]) / 2)
    assert centre == pytest.approx((120 * DIVISOR, 50 * DIVISOR), abs=2 * DIVISOR)
    page = write_page(gallery, tmp_path / "out").read_text("utf-8")
    for needed in ("take-card.png", f"changes/{look.folder}/take-card.png"):
        assert needed in page
    assert "http" not in page
    with Image.open(tmp_path / "out" / look.folder / "take-card.png") as whole:
        assert whole.size == (1920, 1080)


def test_a_screen_without_a_reference_is_named(full: TerminalUi, tmp_path: Path) -> None:
    look = Look("es", "portrait")
    (picture,) = pictures(full, [look], "take-receipt")
    changed = compare(picture, References(tmp_path))
    assert str(changed) == "portrait-es-normal-light/take-receipt: no reference"


def test_an_earlier_gallery_serves_as_reference(full: TerminalUi, tmp_path: Path) -> None:
    look = Look("es", "portrait")
    (picture,) = pictures(full, [look], "take-receipt")
    (tmp_path / look.folder).mkdir()
    as_image(picture).save(tmp_path / look.folder / "take-receipt.png")
    assert compare(picture, References(tmp_path)) is None


def test_looks_by_name_and_pattern() -> None:
    assert chosen(None) == list(ALL)
    assert chosen(["portrait-es-normal-light"]) == [Look("es", "portrait")]
    assert chosen(["landscape-zh-elder-dark"]) == [Look("zh", "landscape", True, "dark")]
    assert {look.language for look in chosen(["*-zh-*"])} == {"zh"}


@pytest.mark.parametrize(
    "word", ["portrait", "portrait-fr-normal-light", "upright-es-normal-light"]
)
def test_an_unknown_look(word: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gallery", "--look", word]) == 2
    assert word in capsys.readouterr().err


def test_an_unknown_screen(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["gallery", "--only", "nothing-like-this"]) == 2
    assert "nothing-like-this" in capsys.readouterr().err


def test_no_reference_is_written_for_a_look_without_references(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["gallery", "out", "--update", "--look", "landscape-en-elder-light"]) == 2
    assert "no references are kept for landscape-en-elder-light" in capsys.readouterr().err
