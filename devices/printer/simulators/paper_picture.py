"""What came out of the printer, as a picture for a person to look at."""

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

DOTS_A_POINT = 203 / 72
"""As on a receipt printer: 203 dpi."""


def paper_picture(pdf: bytes) -> "Image":
    """All pages below one another. pdf: one complete document."""
    import pypdfium2
    from PIL import Image

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


def save_picture(pdf: bytes, file: Path) -> None:
    """As PNG, atomically: somebody may be viewing it."""
    draft = file.with_suffix(".new")
    paper_picture(pdf).save(draft, "PNG")
    draft.replace(file)
