"""A QR code as runs of dark modules."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

QUIET_ZONE = 4
"""White modules on every side (ISO/IEC 18004 6.3.8)."""


@dataclass(frozen=True, repr=False)
class QrCode:
    """A text at error correction level M (up to 15 per cent of the code may be lost)."""

    text: str

    @cached_property
    def rows(self) -> tuple[bytes, ...]:
        """One byte per module, 1 is dark, without the quiet zone."""
        import segno  # slow to import

        # One fixed mask out of eight: evaluating all of them takes five times as long and gains
        # nothing on signed bytes, which look like noise under any mask.
        code = segno.make(self.text, error="m", mask=3, micro=False, boost_error=False)
        return tuple(bytes(row) for row in code.matrix)

    @property
    def modules(self) -> int:
        return len(self.rows)

    def runs(self) -> Iterator[tuple[int, int, int]]:
        """(x, y, length) of each row's dark runs, from the top left."""
        for y, row in enumerate(self.rows):
            x = 0
            for dark, run in groupby(row):
                length = len(list(run))
                if dark:
                    yield x, y, length
                x += length
