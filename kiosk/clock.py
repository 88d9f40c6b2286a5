"""The wall clock, for what is written down. Durations use trio's clock."""

from datetime import datetime, timedelta, timezone
from typing import Protocol

CHINA = timezone(timedelta(hours=8))
"""One zone, no summer time: the centre posts its figures by this day, whatever the machine is set to."""


class Clock(Protocol):
    def now(self) -> datetime:
        """The time now, aware, in the terminal's zone."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(CHINA)


class ShiftedClock:
    """The system's, off by `off`: for test benches, never on a production terminal."""

    def __init__(self) -> None:
        self.off = timedelta()

    def now(self) -> datetime:
        return datetime.now(CHINA) + self.off


class FakeClock:
    """Stands still until it is moved."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment
