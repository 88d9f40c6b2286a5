"""What the measurements share: their options, a folder, and one reference centre."""

import shutil
import tempfile
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Self

from qa.centre_control import CentreControl

ROOT = Path(__file__).parent.parent.parent


class Workbench:
    """quick: fewer repetitions. visits: over how many visits memory growth is measured."""

    def __init__(self, quick: bool = False, visits: int = 20) -> None:
        self.quick = quick
        self.visits = visits
        self.folder = Path(tempfile.mkdtemp(prefix="ventanilla-bench-"))
        self._centre: CentreControl | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        if self._centre is not None:
            self._centre.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    @cached_property
    def centre(self) -> CentreControl:
        """The reference centre, started on first use."""
        self._centre = CentreControl(self.folder / "centre")
        self._centre.start()
        return self._centre

    def times(self, full: int, quick: int) -> int:
        """The number of repetitions."""
        return quick if self.quick else full
