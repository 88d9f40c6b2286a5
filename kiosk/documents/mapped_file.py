"""A file that reportlab reads without making its own copy."""

import mmap
from pathlib import Path


class MappedFile:
    """Looks like an open file to reportlab: `read` returns the file mapped into memory. The Chinese
    fonts are 18 MB; mapped, their pages are shared with the screen's fonts."""

    def __init__(self, file: Path) -> None:
        self.name = str(file)

    def read(self) -> mmap.mmap:
        with open(self.name, "rb") as file:  # noqa: PTH123  # reportlab knows only the name
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
