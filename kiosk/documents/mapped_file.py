"""A file that reportlab reads without a copy of its own."""

import mmap
from pathlib import Path


class MappedFile:
    """What reportlab takes for an open file: `read` gives the file mapped into memory. The Chinese
    fonts have 18 MB; mapped, their pages are the same ones that the screen's fonts use."""

    def __init__(self, file: Path) -> None:
        self.name = str(file)
        self._mapped: mmap.mmap | None = None

    def read(self) -> mmap.mmap:
        with open(self.name, "rb") as file:  # noqa: PTH123  # its name is all that reportlab knows
            self._mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return self._mapped

    def let_go(self) -> None:
        """Of its pages: the system keeps them for as long as it has room, and they are mapped again when
        they are read. To embed a few characters reportlab reads the whole file, 8 to 10 MB."""
        if self._mapped is not None:
            self._mapped.madvise(mmap.MADV_DONTNEED)
