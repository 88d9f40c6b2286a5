"""The balance receipt: 80 mm PDF with embedded fonts and a signed QR code."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.documents import sections
from kiosk.documents.figures import SignedFigures
from kiosk.documents.fonts import PaperFonts
from kiosk.documents.numbers import ReceiptNumber
from kiosk.documents.order import ReceiptOrder
from kiosk.documents.printed_text import digest
from kiosk.documents.qr import QUIET_ZONE, QrCode
from kiosk.documents.sections import TerminalIdentity
from kiosk.documents.sheet import DOT, PAPER_DOTS, PAPER_WIDTH, Sheet
from kiosk.documents.signature import PREFIX, ReceiptSigner, SignedContent
from kiosk.statement_view import StatementView, statement_view
from kiosk.texts import Language, Texts

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

__all__ = ["Receipt", "ReceiptTypesetter", "TerminalIdentity"]

SERVICE = "balance"

_MODULE_DOTS = 5
"""0.625 mm per module: readable by an old phone, printable by a worn head."""
_BELOW = 12.0
"""White space at the end for the cutter, in points."""

Section = Callable[[Sheet, Language, StatementView], None]

_ABOVE_CODE: tuple[Section, ...] = (
    sections.put_pension,
    sections.put_medical,
    sections.put_insurances,
    sections.put_bank,
    sections.put_check,
)


@dataclass(frozen=True, slots=True)
class Receipt:
    """code: the text of the QR code. number: safe to show, to log, and to name the print job."""

    pdf: bytes = field(repr=False)
    code: str = field(repr=False)
    number: ReceiptNumber


class ReceiptTypesetter:
    """Makes receipts, one at a time; can be called from any thread.

    fonts_folder: contains NotoSans-Regular.ttf, -Bold.ttf, NotoSansSC-Regular.ttf and -Bold.ttf.
    """

    def __init__(
        self,
        texts: Texts,
        fonts_folder: Path,
        signer: ReceiptSigner,
        terminal: TerminalIdentity,
    ) -> None:
        self._texts = texts
        self._fonts = PaperFonts(fonts_folder)
        self._signer = signer
        self._terminal = terminal
        # reportlab's fonts hold state of the document being written.
        self._one_at_a_time = threading.Lock()

    def receipt(self, order: ReceiptOrder) -> Receipt:
        """Takes about 20 ms of CPU (0.5 s the first time).

        Raises ValueError for another terminal's number.
        """
        language, view = order.language, statement_view(order.statement)
        words = self._texts[language]
        with self._one_at_a_time:
            above, below = self._sheet(language), self._sheet(language)
            sections.put_head(above, words, self._terminal, order)
            for put in _ABOVE_CODE:
                put(above, words, view)
            sections.put_foot(below, words, view)
            content = _content(order)
            printed = digest(placed.text for placed in above.texts + below.texts)
            code = self._signer.code(content, printed)
            pdf = self._pdf(above, QrCode(code), below, order.number)
            return Receipt(pdf, code, content.number)

    def warm_up(self) -> None:
        """Load libraries, fonts and texts now, so that the first citizen does not wait for them."""
        with self._one_at_a_time:
            for language in self._texts.languages:
                sheet = self._sheet(language)
                for bold in (False, True):
                    sheet.width("凭 0", 9, bold)
                self._pdf(sheet, QrCode(PREFIX), self._sheet(language), "")
            for words in self._texts.languages.values():
                words.money(0)
                words.text("balance-text", date=words.date(date.min))

    def _sheet(self, language: str) -> Sheet:
        return Sheet(self._fonts, chinese=self._texts[language].is_han)

    def _pdf(self, above: Sheet, code: QrCode, below: Sheet, number: str) -> bytes:
        from reportlab.pdfgen.canvas import Canvas

        side = code.modules * _MODULE_DOTS * DOT
        quiet = QUIET_ZONE * _MODULE_DOTS * DOT
        code_top = _whole_dots(above.height + quiet)
        below_top = code_top + side + quiet
        height = _whole_dots(below_top + below.height + _BELOW)
        buffer = BytesIO()
        canvas = Canvas(
            buffer,
            pagesize=(PAPER_WIDTH, height),
            invariant=1,
            pageCompression=1,
            initialFontName=self._fonts.first(above.chinese),  # type: ignore[arg-type]  # the stubs say float
        )
        canvas.setTitle(number)
        draw_sheet(canvas, above, height)
        _draw_code(canvas, code, height - code_top)
        draw_sheet(canvas, below, height - below_top)
        canvas.save()
        self._fonts.release_pages()
        return buffer.getvalue()


def _content(order: ReceiptOrder) -> SignedContent:
    number, holder = ReceiptNumber(order.number), order.holder
    figures = SignedFigures.of(order.statement)
    return SignedContent(
        number, order.at, SERVICE, holder.masked_name, holder.masked_number, figures
    )


def draw_sheet(canvas: "Canvas", sheet: Sheet, top: float) -> None:
    """top: of the sheet, measured from the page's lower edge, as in PDF."""
    for bar in sheet.bars:
        canvas.rect(bar.x, top - bar.top - bar.height, bar.width, bar.height, stroke=0, fill=1)
    text = canvas.beginText()
    for placed in sheet.texts:
        text.setFont(placed.font, placed.size)
        text.setTextOrigin(placed.x, top - placed.baseline)
        text.textOut(placed.text)
    canvas.drawText(text)


def _draw_code(canvas: "Canvas", code: QrCode, top: float) -> None:
    """Centred, every module on whole dots, as a single path."""
    module = _MODULE_DOTS * DOT
    left = (PAPER_DOTS - code.modules * _MODULE_DOTS) // 2 * DOT
    path = canvas.beginPath()
    for x, y, length in code.runs():
        path.rect(left + x * module, top - (y + 1) * module, length * module, module)
    canvas.drawPath(path, stroke=0, fill=1)


def _whole_dots(points: float) -> float:
    return round(points / DOT) * DOT
