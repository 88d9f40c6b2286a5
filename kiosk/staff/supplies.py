"""Paper: how much was used since the last refill, and how much is left."""

from dataclasses import dataclass

from kiosk.store.staff_store import StaffStore, Used

PAPER = "paper"
NEAR_END = 0.1
"""The last tenth of a roll."""


@dataclass(frozen=True, slots=True)
class PaperState:
    """per_roll: receipts on a full roll, by the settings. left: an estimate, never below 0."""

    used: Used
    per_roll: int

    @property
    def left(self) -> int:
        return max(self.per_roll - self.used.papers, 0)

    @property
    def near_end(self) -> bool:
        return self.left <= self.per_roll * NEAR_END


class Supplies:
    def __init__(self, store: StaffStore, per_roll: int) -> None:
        self._store = store
        self._per_roll = per_roll

    def paper(self) -> PaperState:
        return PaperState(self._store.used(PAPER), self._per_roll)
