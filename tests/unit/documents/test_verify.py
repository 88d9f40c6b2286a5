"""Receipts that were altered, covered, swapped or not ours at all."""

import ctypes
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from pypdfium2 import raw

from kiosk.central.figures import checked
from kiosk.documents.fonts import PaperFonts
from kiosk.documents.keys import public_pem
from kiosk.documents.order import ReceiptOrder
from kiosk.documents.sheet import Align, Sheet
from kiosk.documents.signature import (
    BadCode,
    BadReceipt,
    ReceiptSigner,
    SignedContent,
    VerifiedReceipt,
)
from kiosk.documents.typesetter import Receipt, ReceiptTypesetter
from kiosk.documents.verify import verify_pdf
from kiosk.documents.verify_command import GENUINE, NOT_CHECKED, NOT_GENUINE, verify
from kiosk.holder import Holder
from kiosk.statement import Statement
from kiosk.texts import Texts
from tests.unit.documents.papers import (
    AT,
    FONTS,
    HOLDER,
    LANGUAGES,
    TERMINAL,
    TRANSLATIONS,
    key,
    receipt,
    statement,
)

PUBLIC = key().public_key()
OTHER = Ed25519PrivateKey.from_private_bytes(bytes(32)).public_key()


def edited(pdf: bytes, edit: Callable[[pypdfium2.PdfDocument, Any], None]) -> bytes:
    """The PDF after its page was edited."""
    document = pypdfium2.PdfDocument(pdf)
    page = document[0]
    edit(document, page)
    page.gen_content()
    out = BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


def reason(pdf: bytes) -> BadCode | None:
    result = verify_pdf(pdf, [PUBLIC])
    return result.reason if isinstance(result, BadReceipt) else None


def texts(page: Any) -> list[Any]:
    found = page.get_objects(textpage=page.get_textpage())
    return [item for item in found if item.type == raw.FPDF_PAGEOBJ_TEXT]


def set_text(item: Any, text: str) -> None:
    encoded = (text + "\0").encode("utf-16-le")
    buffer = (ctypes.c_ushort * (len(encoded) // 2)).from_buffer_copy(encoded)
    assert raw.FPDFText_SetText(item, buffer)


@pytest.mark.parametrize("language", LANGUAGES)
def test_still_genuine_when_saved_by_another_program(language: str) -> None:
    pdf = edited(receipt(statement(), language).pdf, lambda document, page: None)
    assert isinstance(verify_pdf(pdf, [PUBLIC]), VerifiedReceipt)


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_altered_figure_is_detected_and_named(language: str) -> None:
    """The pension total with two of its digits swapped."""

    def alter(document: pypdfium2.PdfDocument, page: Any) -> None:
        item = next(
            item for item in texts(page) if "57" in item.extract() and "74" in item.extract()
        )
        set_text(item, item.extract().replace("57", "75"))

    result = verify_pdf(edited(receipt(statement(), language).pdf, alter), [PUBLIC])
    assert result == BadReceipt(BadCode.ALTERED, (5_715_174,))


def test_another_persons_receipt_with_my_code() -> None:
    somebody = Holder("李建平", "320106197809029650")
    assert reason(_with_code_of(receipt(statement()), statement())) is None
    assert reason(_with_code_of(receipt(statement()), statement(), somebody)) is BadCode.ALTERED


def test_the_code_of_another_receipt_does_not_help() -> None:
    result = verify_pdf(_with_code_of(receipt(statement()), statement(scale=9)), [PUBLIC])
    assert isinstance(result, BadReceipt)
    assert result.reason is BadCode.ALTERED
    assert 5_715_174 in result.missing


def test_removed_and_added_text() -> None:
    paper = receipt(statement()).pdf
    assert reason(edited(paper, lambda _, page: page.remove_obj(texts(page)[5]))) is BadCode.ALTERED
    assert reason(edited(paper, _add_text)) is BadCode.ALTERED


def test_something_placed_over_it() -> None:
    paper = receipt(statement()).pdf
    assert reason(edited(paper, _white_box)) is BadCode.COVERED
    assert reason(edited(paper, _picture)) is BadCode.COVERED
    assert reason(edited(paper, _note)) is BadCode.COVERED
    assert reason(edited(paper, lambda _, page: _whiten(texts(page)[5]))) is BadCode.COVERED
    assert reason(edited(paper, lambda _, page: _move_out(texts(page)[-1]))) is not None


def test_a_second_page() -> None:
    pdf = edited(receipt(statement()).pdf, lambda document, page: document.new_page(200, 200))
    assert reason(pdf) is BadCode.COVERED


def test_without_a_code() -> None:
    def remove(document: pypdfium2.PdfDocument, page: Any) -> None:
        for item in list(page.get_objects()):
            if item.type == raw.FPDF_PAGEOBJ_PATH:
                page.remove_obj(item)

    assert reason(edited(receipt(statement()).pdf, remove)) is BadCode.NO_CODE


@pytest.mark.parametrize("content", [b"", b"%PDF-1.4", b"hello", bytes(1000), b"%PDF" + bytes(99)])
def test_not_a_pdf(content: bytes) -> None:
    assert reason(content) is BadCode.UNREADABLE_PDF


@pytest.mark.parametrize("length", [1, 100, 5_000, 15_000])
def test_a_truncated_pdf(length: int) -> None:
    assert reason(receipt(statement()).pdf[:length]) is not None


def test_a_wrong_key() -> None:
    paper = receipt(statement())
    assert verify_pdf(paper.pdf, [OTHER]) == BadReceipt(BadCode.UNKNOWN_KEY)


class TestCommand:
    @pytest.fixture
    def keys(self, tmp_path: Path) -> list[Path]:
        files = [tmp_path / "other.pem", tmp_path / "ours.pem"]
        for file, public in zip(files, (OTHER, PUBLIC), strict=True):
            file.write_bytes(public_pem(public))
        return files

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_a_pdf(self, keys: list[Path], tmp_path: Path, language: str) -> None:
        file = tmp_path / "receipt.pdf"
        file.write_bytes(receipt(statement(), language).pdf)
        verdict = verify(str(file), keys)
        assert verdict.status == GENUINE
        assert "V012-26-1122-0042" in verdict.text
        assert "¥ 57,151.74" in verdict.text
        assert "王••" in verdict.text

    def test_a_code(self, keys: list[Path]) -> None:
        verdict = verify(receipt(statement()).code, keys)
        assert verdict.status == GENUINE
        assert "Compare the paper" in verdict.text

    def test_an_altered_pdf(self, keys: list[Path], tmp_path: Path) -> None:
        file = tmp_path / "receipt.pdf"
        file.write_bytes(_with_code_of(receipt(statement()), statement(scale=9)))
        verdict = verify(str(file), keys)
        assert verdict.status == NOT_GENUINE
        assert "¥ 57,151.74" in verdict.text

    def test_a_wrong_key(self, keys: list[Path]) -> None:
        verdict = verify(receipt(statement()).code, keys[:1])
        assert verdict.status == NOT_GENUINE
        assert "different key than the ones given" in verdict.text

    @pytest.mark.parametrize("argument", ["none.pdf", "", "\0", "VR1", "x" * 5000])
    def test_a_missing_file(self, keys: list[Path], argument: str) -> None:
        verdict = verify(argument, keys)
        assert verdict.status == NOT_CHECKED
        assert "\n" not in verdict.text

    def test_a_bad_key_file(self, tmp_path: Path) -> None:
        (tmp_path / "bad.pem").write_text("no key")
        verdict = verify(receipt(statement()).code, [tmp_path / "bad.pem"])
        assert verdict.status == NOT_CHECKED
        assert "not a public key" in verdict.text


class _StolenCode(ReceiptSigner):
    """Puts a genuine code from another receipt on every receipt."""

    def __init__(self, stolen: str) -> None:
        super().__init__(key(), TERMINAL.id)
        self._stolen = stolen

    def code(self, content: SignedContent, digest: bytes) -> str:
        return self._stolen


def _with_code_of(giver: Receipt, of: Statement, holder: Holder = HOLDER) -> bytes:
    """A receipt whose text does not match its code."""
    forger = ReceiptTypesetter(Texts.load(TRANSLATIONS), FONTS, _StolenCode(giver.code), TERMINAL)
    return forger.receipt(ReceiptOrder(checked(of), holder, giver.number, AT, "es")).pdf


def _add_text(document: pypdfium2.PdfDocument, page: Any) -> None:
    handle = raw.FPDFPageObj_NewTextObj(document, b"Helvetica", 9.0)
    item = pypdfium2.PdfObject(handle, page=None, pdf=document)
    set_text(item, "99.999,99")
    page.insert_obj(item)


def _white_box(document: pypdfium2.PdfDocument, page: Any) -> None:
    handle = raw.FPDFPageObj_CreateNewRect(20, 600, 100, 30)
    raw.FPDFPageObj_SetFillColor(handle, 255, 255, 255, 255)
    raw.FPDFPath_SetDrawMode(handle, raw.FPDF_FILLMODE_WINDING, False)
    page.insert_obj(pypdfium2.PdfObject(handle, page=None, pdf=document))


def _picture(document: pypdfium2.PdfDocument, page: Any) -> None:
    image = pypdfium2.PdfImage.new(document)
    image.set_bitmap(pypdfium2.PdfBitmap.new_native(10, 10, raw.FPDFBitmap_BGR))
    image.set_matrix(pypdfium2.PdfMatrix().scale(50, 20).translate(20, 700))
    page.insert_obj(image)


def _note(document: pypdfium2.PdfDocument, page: Any) -> None:
    annotation = raw.FPDFPage_CreateAnnot(page, raw.FPDF_ANNOT_SQUARE)
    raw.FPDFPage_CloseAnnot(annotation)


def _whiten(item: Any) -> None:
    raw.FPDFPageObj_SetFillColor(item, 255, 255, 255, 255)


def _move_out(item: Any) -> None:
    item.transform(pypdfium2.PdfMatrix().translate(1000, 0))


def test_a_sheet_keeps_its_texts_in_reading_order() -> None:
    sheet = Sheet(PaperFonts(FONTS), chinese=False)
    sheet.line([("left", 0, Align.LEFT), ("right", 200, Align.RIGHT)], 10)
    sheet.paragraph("below", 10)
    assert [placed.text for placed in sheet.texts] == ["left", "right", "below"]
