"""What came out of the printer, as a picture."""

import pypdfium2
from PIL import Image

DOTS_A_POINT = 203 / 72
"""As a receipt printer prints: 203 dots an inch."""


def paper_picture(pdf: bytes) -> Image.Image:
    """All pages under one another."""
    with pypdfium2.PdfDocument(pdf) as document:
        pages = [page.render(scale=DOTS_A_POINT).to_pil().convert("RGB") for page in document]
    whole = Image.new(
        "RGB", (max(page.width for page in pages), sum(page.height for page in pages)), "white"
    )
    top = 0
    for page in pages:
        whole.paste(page, (0, top))
        top += page.height
    return whole
