"""The receipt: complete, legible, in the right glyphs, and without revealing the person."""

import gc
import re
import threading
import tracemalloc
from datetime import timedelta
from typing import Any

import numpy
import pypdfium2
import pytest
import zxingcpp
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from kiosk.central.figures import checked
from kiosk.documents.figures import SignedFigures
from kiosk.documents.fonts import MISSING
from kiosk.documents.order import ReceiptOrder
from kiosk.documents.printed_text import normalised
from kiosk.documents.signature import VerifiedReceipt
from kiosk.documents.typesetter import Receipt, TerminalIdentity
from kiosk.documents.verify import verify_pdf
from kiosk.holder import Holder
from kiosk.statement_view import statement_view
from kiosk.texts import Texts
from tests.unit.documents.papers import (
    AT,
    HOLDER,
    LANGUAGES,
    TERMINAL,
    TRANSLATIONS,
    key,
    maker,
    receipt,
    shapes,
    statement,
)

HEAD_DOTS = 576
TEXTS = Texts.load(TRANSLATIONS)


def text_of(paper: Receipt) -> str:
    with pypdfium2.PdfDocument(paper.pdf) as document:
        assert len(document) == 1
        return normalised(document[0].get_textpage().get_text_range())


def raster(paper: Receipt) -> Any:
    """As printed by a 203-dpi head: rows of 640 dots, True is black, no grey."""
    with pypdfium2.PdfDocument(paper.pdf) as document:
        image = document[0].render(scale=203.2 / 72, grayscale=True).to_numpy()
    return image.reshape(image.shape[:2]) < 128


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shape", shapes())
def test_every_shape_is_complete_and_verifies(shape: str, language: str) -> None:
    of = shapes()[shape]
    paper = receipt(of, language)
    text = text_of(paper)
    assert isinstance(verify_pdf(paper.pdf, [key().public_key()]), VerifiedReceipt)
    for amount in SignedFigures.of(checked(of)).amounts:
        assert normalised(TEXTS[language].money(abs(amount))) in text
    for view in statement_view(checked(of)).insurances:
        assert (
            normalised(TEXTS[language].text(view.label.message, months=view.label.months)) in text
        )


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("shape", shapes())
def test_nothing_is_cut_off(shape: str, language: str) -> None:
    """The head covers 576 of 640 dots; the margins above and below stay white."""
    black = raster(receipt(shapes()[shape], language))
    margin = (640 - HEAD_DOTS) // 2
    assert not black[:, :margin].any()
    assert not black[:, -margin:].any()
    assert not black[:4].any()
    assert not black[-20:].any()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_texts_touch(language: str) -> None:
    with pypdfium2.PdfDocument(receipt(shapes()["huge"], language).pdf) as document:
        page = document[0]
        boxes = [item.get_bounds() for item in page.get_objects() if item.type == 1]
    for index, (left, bottom, right, top) in enumerate(boxes):
        for other_left, other_bottom, other_right, other_top in boxes[index + 1 :]:
            beside = right <= other_left + 0.6 or other_right <= left + 0.6
            above = bottom >= other_top - 2.6 or other_bottom >= top - 2.6
            assert beside or above


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_phone_reads_the_code_from_one_bit_paper(language: str) -> None:
    paper = receipt(statement(), language)
    black = raster(paper)
    worn = black.copy()
    worn[:, 300:302] = False  # two dead dots in the head
    for picture in (black, worn):
        pixels = numpy.where(picture, 0, 255).astype(numpy.uint8)
        assert [found.text for found in zxingcpp.read_barcodes(pixels)] == [paper.code]


@pytest.mark.parametrize("language", LANGUAGES)
def test_fonts_are_embedded_subsets(language: str) -> None:
    pdf = receipt(statement(), language).pdf
    names = set(re.findall(rb"/BaseFont /(\S+)", pdf))
    assert names
    assert all(re.fullmatch(rb"[A-Z]{6}\+NotoSans(SC)?-(Regular|Bold)", name) for name in names)
    assert pdf.count(b"/FontFile2") == pdf.count(b"/Type /FontDescriptor")
    assert b"Helvetica" not in pdf
    assert len(pdf) < 100_000


def test_chinese_is_set_in_the_chinese_font() -> None:
    with pypdfium2.PdfDocument(receipt(statement(), "zh").pdf) as document:
        page = document[0]
        items = [item for item in page.get_objects(textpage=page.get_textpage()) if item.type == 1]
        fonts = {
            item.get_font().get_base_name()
            for item in items
            if any("\u4e00" <= character <= "\u9fff" for character in item.extract())
        }
    assert fonts
    assert all("NotoSansSC" in font for font in fonts)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_full_name_and_no_full_number(language: str) -> None:
    paper = receipt(statement(), language)
    text = text_of(paper)
    assert "王••" in text
    assert "510••••••••9620" in text
    for secret in (HOLDER.name, HOLDER.name[1:], HOLDER.social_security_number[3:14]):
        assert secret not in text
        assert secret not in paper.code
        assert secret.encode() not in paper.pdf
        assert secret not in repr(paper) + repr(HOLDER)


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("龚䶮", "龚••"),
        ("𬭎宇", "𬭎••"),
        ("\U00030000某", f"{MISSING}••"),
        ("买买提江·阿卜杜热合曼·吐尔逊尼亚孜", "买••"),
        ("欧阳若曦", "欧阳••"),
    ],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_rare_and_long_names(name: str, shown: str, language: str) -> None:
    paper = receipt(statement(), language, Holder(name, "32010619780902123X"))
    assert shown in text_of(paper)
    assert isinstance(verify_pdf(paper.pdf, [key().public_key()]), VerifiedReceipt)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_long_place_is_wrapped_not_truncated(language: str) -> None:
    place = "Centro de servicios comunitarios del distrito de 高新技术产业开发区 " + "x" * 60
    terminal = TerminalIdentity("Ventanilla de la seguridad social de la ciudad", place, "V012")
    number = receipt(statement()).number
    paper = maker(terminal).receipt(
        ReceiptOrder(checked(statement()), HOLDER, number, AT, language)
    )
    assert normalised(place) in text_of(paper)
    black = raster(paper)
    assert not black[:, :32].any()
    assert not black[:, -32:].any()


def test_the_same_receipt_is_the_same_file() -> None:
    assert receipt(statement()).pdf == receipt(statement()).pdf


def test_the_length_follows_the_content() -> None:
    def height(shape: str) -> float:
        with pypdfium2.PdfDocument(receipt(shapes()[shape]).pdf) as document:
            width, height = document[0].get_size()
            assert width == pytest.approx(80 / 25.4 * 72, abs=0.01)
            return float(height)

    assert height("nothing") + 100 < height("usual") < height("every-state")


def test_from_several_threads() -> None:
    papers: list[Receipt] = []
    alone = [receipt(statement(), language) for language in LANGUAGES]

    def make(language: str) -> None:
        papers.append(receipt(statement(), language))

    threads = [threading.Thread(target=make, args=(language,)) for language in LANGUAGES]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {paper.pdf for paper in papers} == {paper.pdf for paper in alone}


def test_a_number_of_another_terminal_is_refused() -> None:
    other = receipt(statement()).number.replace("V012", "V013")
    with pytest.raises(ValueError, match="not a receipt number"):
        maker().receipt(ReceiptOrder(checked(statement()), HOLDER, other, AT, "es"))


def test_all_three_languages_have_the_same_messages() -> None:
    def ids(language: str) -> set[str]:
        text = (TRANSLATIONS / language / "receipt.ftl").read_text("utf-8")
        return set(re.findall(r"^([a-z-]+) =", text, re.M))

    assert ids("es") == ids("zh") == ids("en")
    assert all(name.startswith("receipt-") for name in ids("es"))


def test_memory_does_not_grow_with_receipts() -> None:
    nothing = shapes()["nothing"]
    tracemalloc.start()
    try:
        sizes = []
        for serial in range(1, 9):
            receipt(nothing, serial=serial)
            gc.collect()
            sizes.append(tracemalloc.get_traced_memory()[0])
    finally:
        tracemalloc.stop()
    assert sizes[-1] - sizes[3] < 50_000


def test_time_and_terminal_are_on_it() -> None:
    text = text_of(receipt(statement(), "zh"))
    assert "2026年11月22日·20:13" in text
    assert normalised(TERMINAL.name + TERMINAL.place) in text
    assert AT.utcoffset() == timedelta(hours=8)
    assert isinstance(key(), Ed25519PrivateKey)
