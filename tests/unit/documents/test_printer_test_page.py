"""The technicians' test page: one page of 80 mm, with all languages, in our fonts only."""

from datetime import UTC, datetime

import pypdfium2
import pytest

from kiosk.documents.printer_test_page import PrinterTestPage
from kiosk.texts import Texts, language_codes
from ui.options import ASSETS

AT = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)


@pytest.mark.parametrize("language", language_codes())
def test_its_content(language: str) -> None:
    texts = Texts.load(ASSETS / "translations")
    pdf = PrinterTestPage(texts, ASSETS / "fonts").render("T001", "9.9.9", "T7", AT, language)
    document = pypdfium2.PdfDocument(pdf)
    (page,) = document
    width, height = page.get_size()
    assert abs(width / 72 * 25.4 - 80) < 0.1
    assert 50 < height / 72 * 25.4 < 200
    said = page.get_textpage().get_text_bounded()
    for words in ("T001", "9.9.9", "T7", "0123456789", "社会保障卡", "murciélago"):
        assert words in said
    assert texts[language].text("staff-page-title") in said
    assert b"Helvetica" not in pdf
    document.close()
