"""An operation is finished despite a cancellation, which takes effect afterwards."""

import pytest
import trio
from trio.testing import MockClock

from kiosk.visit.grace import finish_within_grace

SECONDS = 2.0


class Telling:
    """Takes this long, and may then fail."""

    def __init__(self, seconds: float, error: Exception | None = None) -> None:
        self._seconds = seconds
        self._error = error
        self.told = False

    async def __call__(self) -> None:
        await trio.sleep(self._seconds)
        self.told = True
        if self._error is not None:
            raise self._error


def cancelled_after(seconds: float, telling: Telling) -> bool:
    """Whether the code after it was reached."""
    reached: list[bool] = []

    async def main() -> None:
        with trio.fail_after(80), trio.move_on_after(seconds):
            await finish_within_grace(telling, SECONDS)
            reached.append(True)

    trio.run(main, clock=MockClock(autojump_threshold=0))
    return bool(reached)


@pytest.mark.parametrize("error", [None, ValueError("late")])
def test_it_finishes_and_is_then_cancelled(error: Exception | None) -> None:
    """An error that late is ignored."""
    telling = Telling(1.5, error)
    assert not cancelled_after(0.5, telling)
    assert telling.told


def test_the_grace_period_is_limited() -> None:
    telling = Telling(60.0)
    assert not cancelled_after(0.5, telling)
    assert not telling.told


def test_without_cancellation_there_is_no_time_limit() -> None:
    telling = Telling(60.0)
    assert cancelled_after(90.0, telling)
    assert telling.told


def test_without_cancellation_its_error_is_raised() -> None:
    with pytest.raises(ValueError, match="now"):
        cancelled_after(90.0, Telling(1.0, ValueError("now")))
