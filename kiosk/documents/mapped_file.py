"""A file that reportlab reads without making its own copy."""

import mmap
from pathlib import Path


class MappedFile:
    """Looks like an open file to reportlab: `read` returns the file mapped into memory. The Chinese
    fonts are 18 MB; mapped, their pages are shared with the screen's fonts."""

    def __init__(self, file: Path) -> None:
        self.name = str(file)
        self._mapped: mmap.mmap | None = None

    def read(self) -> mmap.mmap:
        with open(self.name, "rb") as file:  # noqa: PTH123  # reportlab knows only the name
            self._mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        return self._mapped

    def release_pages(self) -> None:
        """The system keeps them while it has room, and they are mapped again when read. To embed a few
        characters reportlab reads the whole file, 8 to 10 MB."""
        if self._mapped is not None:
            self._mapped.madvise(mmap.MADV_DONTNEED)
