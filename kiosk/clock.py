"""The wall clock, for timestamps. Durations use trio's clock."""

from datetime import datetime, timedelta, timezone
from typing import Protocol

import trio

CHINA = timezone(timedelta(hours=8))
"""One zone, no daylight saving time: the centre posts by this day, whatever zone the machine uses."""


class Clock(Protocol):
    def now(self) -> datetime:
        """The current time, timezone-aware, in the terminal's zone."""
        ...


class SystemClock:
    def now(self) -> datetime:
        return datetime.now(CHINA)


class ShiftedClock:
    """The system clock shifted by `off`: for test benches, never on a production terminal."""

    def __init__(self) -> None:
        self.off = timedelta()

    def now(self) -> datetime:
        return datetime.now(CHINA) + self.off


class FakeClock:
    """Does not advance until it is moved."""

    def __init__(self, moment: datetime) -> None:
        self.moment = moment

    def now(self) -> datetime:
        return self.moment


class VisitClock:
    """The time within one visit: the wall clock at its start plus the time elapsed on trio's clock. The
    wall clock may be corrected meanwhile without affecting the visit."""

    def __init__(self, wall: Clock) -> None:
        self._began = wall.now()
        self._passed_before = trio.current_time()

    def now(self) -> datetime:
        return self._began + timedelta(seconds=trio.current_time() - self._passed_before)
