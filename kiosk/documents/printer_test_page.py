"""The page that shows print quality: edges, fine lines, all languages, all digits."""

import threading
from datetime import datetime
from io import BytesIO
from pathlib import Path

from kiosk.documents.fonts import PaperFonts
from kiosk.documents.pieces import NOTE, TITLE, figure, heading, note, pair
from kiosk.documents.sheet import PAPER_WIDTH, Align, Sheet
from kiosk.documents.typesetter import draw_sheet
from kiosk.texts import Texts

_BELOW = 12.0
_STEPS = (1, 2, 3, 4, 6, 8, 12)
"""Dots: a worn head loses thin lines first."""


class PrinterTestPage:
    """A kiosk.staff.kit.PrinterTestPageRenderer. fonts_folder: as for ReceiptTypesetter."""

    def __init__(self, texts: Texts, fonts_folder: Path) -> None:
        self._texts = texts
        self._fonts = PaperFonts(fonts_folder)
        self._one_at_a_time = threading.Lock()

    def render(self, terminal: str, version: str, staff: str, at: datetime, language: str) -> bytes:
        """The PDF. About 20 ms of CPU, 0.5 s the first time."""
        with self._one_at_a_time:
            sheet = Sheet(self._fonts, chinese=self._texts[language].is_han)
            self._put_head(sheet, terminal, version, staff, at, language)
            self._put_patterns(sheet, language)
            return self._pdf(sheet)

    def _put_head(
        self, sheet: Sheet, terminal: str, version: str, staff: str, at: datetime, language: str
    ) -> None:
        words = self._texts[language]
        sheet.paragraph(words.text("staff-page-title"), TITLE, bold=True, align=Align.CENTRE)
        sheet.gap(4)
        pair(sheet, words.text("staff-page-terminal"), terminal)
        pair(sheet, words.text("staff-page-version"), version)
        pair(sheet, words.text("staff-page-staff"), staff)
        pair(sheet, words.text("staff-page-time"), words.date_and_time(at))

    def _put_patterns(self, sheet: Sheet, language: str) -> None:
        words = self._texts[language]
        heading(sheet, words.text("staff-page-lines"))
        for dots in _STEPS:
            sheet.rule(dots)
            sheet.gap(4)
        heading(sheet, words.text("staff-page-letters"))
        figure(sheet, "0123456789", 29)
        for each in self._texts.languages.values():
            note(sheet, each.text("language-name") + " · " + each.text("staff-page-sample"))
        sheet.gap(6)
        sheet.paragraph(words.text("staff-page-no-receipt"), NOTE, align=Align.CENTRE)

    def _pdf(self, sheet: Sheet) -> bytes:
        from reportlab.pdfgen.canvas import Canvas

        height = sheet.height + _BELOW
        buffer = BytesIO()
        canvas = Canvas(
            buffer,
            pagesize=(PAPER_WIDTH, height),
            invariant=1,
            pageCompression=1,
            initialFontName=self._fonts.first(sheet.chinese),  # type: ignore[arg-type]  # the stubs say float
        )
        draw_sheet(canvas, sheet, height)
        canvas.save()
        self._fonts.release_pages()
        return buffer.getvalue()
