"""The wall clock, for what is written down. Durations use trio's clock."""

from datetime import datetime, timedelta, timezone
from typing import Protocol

import trio

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


class VisitClock:
    """The time within one visit: the wall clock as it stood at the beginning, and what has passed
    since by trio's clock. The wall clock may be put right meanwhile; a visit has one time."""

    def __init__(self, wall: Clock) -> None:
        self._began = wall.now()
        self._passed_before = trio.current_time()

    def now(self) -> datetime:
        return self._began + timedelta(seconds=trio.current_time() - self._passed_before)
