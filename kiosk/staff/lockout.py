"""Wrong staff PINs lock maintenance for increasing periods; a restart does not reset them."""

from datetime import timedelta

from kiosk.clock import Clock
from kiosk.store.staff_store import StaffStore, WrongPins

FREE_TRIES = 5
FIRST_SECONDS = 15.0
LONGEST_SECONDS = 960.0


def pause_after(wrong: int) -> float:
    """Seconds to wait after this many consecutive wrong PINs: 15, 30, 60 … from the fifth on."""
    if wrong < FREE_TRIES:
        return 0.0
    return float(min(FIRST_SECONDS * 2 ** (wrong - FREE_TRIES), LONGEST_SECONDS))


class Lockout:
    """One per terminal, whichever card was tried: several stolen cards give no extra attempts."""

    def __init__(self, store: StaffStore, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def seconds_left(self) -> float:
        """0 if a PIN may be tried. Setting the clock back does not extend it."""
        wrong = self._store.wrong_pins()
        if wrong.until is None:
            return 0.0
        left = (wrong.until - self._clock.now()).total_seconds()
        return min(max(left, 0.0), pause_after(wrong.count))

    def record_wrong(self) -> None:
        count = self._store.wrong_pins().count + 1
        pause = pause_after(count)
        until = self._clock.now() + timedelta(seconds=pause) if pause else None
        self._store.set_wrong_pins(WrongPins(count, until))

    def record_right(self) -> None:
        self._store.set_wrong_pins(WrongPins(0, None))
