"""Shifts the clock of a test bench."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Annotated

from pydantic import Field

from devices.dock import Arguments, Command
from kiosk.clock import ShiftedClock
from kiosk.device_names import Device

SHIFT = r"^(0|-?[1-9][0-9]{0,4}[smhd])$"
"""3d is three days ahead, -90s a minute and a half behind, 0 correct."""
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


class Shift(Arguments):
    state: Annotated[str, Field(pattern=SHIFT)]


def shift_of(text: str) -> timedelta:
    """Parses a text that matches SHIFT. Raises ValueError otherwise."""
    if not re.fullmatch(SHIFT, text):
        raise ValueError("a number followed by s, m, h or d, or 0")
    return timedelta() if text == "0" else timedelta(**{_UNITS[text[-1]]: int(text[:-1])})


class ClockControl:
    """suspect: has a part checked soon."""

    def __init__(self, clock: ShiftedClock, report_suspect: Callable[[Device], None]) -> None:
        self._clock = clock
        self._suspect = report_suspect
        self._state = "0"

    def dock_commands(self) -> dict[str, Command]:
        return {
            "clock.set": Command(
                "set how far the clock is off: 3d, -2h, 90s, or 0", Shift, self._set
            ),
            "clock.state": Command(
                "how far the clock is off", Arguments, self._report_shift, tells=True
            ),
        }

    async def _set(self, wanted: Shift) -> dict[str, str]:
        self._state, self._clock.off = wanted.state, shift_of(wanted.state)
        self._suspect(Device.CLOCK)
        return await self._report_shift(wanted)

    async def _report_shift(self, _: Arguments) -> dict[str, str]:
        return {"state": self._state}
