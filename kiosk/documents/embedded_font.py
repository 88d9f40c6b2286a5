"""A TrueType font whose text can be copied out of the PDF again, including rare characters."""

import re
from typing import Any

from reportlab.pdfbase.ttfonts import TTFont

from kiosk.documents.mapped_file import MappedFile

_BEYOND_16_BITS = re.compile(r"<([0-9A-F]{5,6})>")


class EmbeddedFont(TTFont):
    """reportlab 5.1 writes a character beyond U+FFFF into the ToUnicode map as its code point; the
    map wants UTF-16 (ISO 32000-1 9.10.3). Such characters are in people's names."""

    file: MappedFile

    def addObjects(self, doc: Any) -> None:  # noqa: N802  # reportlab's name
        super().addObjects(doc)
        for name, item in doc.idToObject.items():
            if name.startswith("toUnicodeCMap:"):
                item.content = _BEYOND_16_BITS.sub(_utf16, item.content)


def _utf16(match: re.Match[str]) -> str:
    return f"<{chr(int(match[1], 16)).encode('utf-16-be').hex().upper()}>"
