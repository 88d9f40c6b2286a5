"""A file that reportlab reads without a copy of its own."""

import mmap
from pathlib import Path


class MappedFile:
    """What reportlab takes for an open file: `read` gives the file mapped into memory. The Chinese
    fonts have 18 MB; mapped, their pages are the same ones that the screen's fonts use."""

    def __init__(self, file: Path) -> None:
        self.name = str(file)

    def read(self) -> mmap.mmap:
        with open(self.name, "rb") as file:  # noqa: PTH123  # its name is all that reportlab knows
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
