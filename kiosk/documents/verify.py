"""Checking a receipt as PDF: is its code genuine, and does the paper say what the code signed?

The text that the PDF contains is compared, in reading order. A file made to look different
from its own text (by swapping glyphs in a font, say) can still deceive the eye; so the verdict
lists the signed figures, which cannot be changed without the key.
"""

import ctypes
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from kiosk.documents.printed_text import digest
from kiosk.documents.signature import (
    PREFIXES,
    BadCode,
    BadReceipt,
    VerifiedReceipt,
    verify_code,
)

if TYPE_CHECKING:
    import pypdfium2

_RENDER_SCALE = 203.2 / 72
_LARGEST_PDF = 5_000_000
_LONGEST_SIDE = 5000.0
"""Points; a receipt is about 900 long."""
_AMOUNT = re.compile(r"\d[\d.,'\u202f\u00a0 ]*\d")


def verify_pdf(pdf: bytes, public_keys: Iterable[Ed25519PublicKey]) -> VerifiedReceipt | BadReceipt:
    """Check a receipt's PDF, page, text and code."""
    import pypdfium2

    if len(pdf) > _LARGEST_PDF:
        return BadReceipt(BadCode.UNREADABLE_PDF)
    try:
        document = pypdfium2.PdfDocument(pdf)
    except pypdfium2.PdfiumError:
        return BadReceipt(BadCode.UNREADABLE_PDF)
    try:
        return _verify_document(document, public_keys)
    except pypdfium2.PdfiumError:
        return BadReceipt(BadCode.UNREADABLE_PDF)
    finally:
        document.close()


def _verify_document(
    document: "pypdfium2.PdfDocument", public_keys: Iterable[Ed25519PublicKey]
) -> VerifiedReceipt | BadReceipt:
    if len(document) != 1 or max(document[0].get_size()) > _LONGEST_SIDE:
        return BadReceipt(BadCode.COVERED if len(document) > 1 else BadCode.UNREADABLE_PDF)
    page = document[0]
    codes = _codes(page)
    if len(codes) != 1:
        return BadReceipt(BadCode.SEVERAL_CODES if codes else BadCode.NO_CODE)
    verified = verify_code(codes.pop(), public_keys)
    if isinstance(verified, BadReceipt):
        return verified
    text = _text(page)
    if digest([text]) != verified.digest:
        return BadReceipt(BadCode.ALTERED, _missing(verified, text))
    return verified if _plain(page) else BadReceipt(BadCode.COVERED)


def _codes(page: Any) -> set[str]:
    """The distinct receipt codes on the page."""
    import zxingcpp

    image = page.render(scale=_RENDER_SCALE, grayscale=True).to_numpy()
    found = zxingcpp.read_barcodes(image[:, :, 0] if image.ndim == 3 else image)
    return {code.text for code in found if code.text.startswith(PREFIXES)}


def _text(page: Any) -> str:
    text_page = page.get_textpage()
    try:
        return str(text_page.get_text_range())
    finally:
        text_page.close()


def _missing(verified: VerifiedReceipt, text: str) -> tuple[int, ...]:
    """Signed amounts that are missing from the paper. Amounts are printed with two decimals, so their
    digits are the fen, whatever the separators."""
    printed = {int(re.sub(r"\D", "", amount)) for amount in _AMOUNT.findall(text)}
    amounts = dict.fromkeys(abs(amount) for amount in verified.content.figures.amounts)
    return tuple(amount for amount in amounts if amount not in printed)


def _plain(page: Any) -> bool:
    """Only black text and black shapes, all text inside the page, no annotations."""
    from pypdfium2 import raw

    if raw.FPDFPage_GetAnnotCount(page) > 0:
        return False
    width, height = page.get_size()
    for item in page.get_objects(max_depth=2):
        if item.type not in (raw.FPDF_PAGEOBJ_TEXT, raw.FPDF_PAGEOBJ_PATH) or not _black(item):
            return False
        left, bottom, right, top = item.get_bounds()
        if left < -1 or bottom < -1 or right > width + 1 or top > height + 1:
            return False
    return True


def _black(item: Any) -> bool:
    from pypdfium2 import raw

    red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
    raw.FPDFPageObj_GetFillColor(item, red, green, blue, alpha)
    dark = not (red.value or green.value or blue.value) and alpha.value == 255
    if item.type != raw.FPDF_PAGEOBJ_TEXT:
        return dark
    return dark and raw.FPDFTextObj_GetTextRenderMode(item) == raw.FPDF_TEXTRENDERMODE_FILL
