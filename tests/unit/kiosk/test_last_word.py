"""What has to be told to the end is; who was cancelled meanwhile is cancelled after it."""

import pytest
import trio
from trio.testing import MockClock

from kiosk.visit.last_word import told_to_the_end

SECONDS = 2.0


class Telling:
    """Takes so long, and may fail then."""

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
    """Whether what comes behind it was reached."""
    reached: list[bool] = []

    async def main() -> None:
        with trio.fail_after(80), trio.move_on_after(seconds):
            await told_to_the_end(telling, SECONDS)
            reached.append(True)

    trio.run(main, clock=MockClock(autojump_threshold=0))
    return bool(reached)


@pytest.mark.parametrize("error", [None, ValueError("late")])
def test_told_to_the_end_and_cancelled_then(error: Exception | None) -> None:
    """An error that comes that late is nobody's any more."""
    telling = Telling(1.5, error)
    assert not cancelled_after(0.5, telling)
    assert telling.told


def test_only_so_many_seconds_longer() -> None:
    telling = Telling(60.0)
    assert not cancelled_after(0.5, telling)
    assert not telling.told


def test_uncancelled_it_takes_as_long_as_it_takes() -> None:
    telling = Telling(60.0)
    assert cancelled_after(90.0, telling)
    assert telling.told


def test_uncancelled_its_error_is_raised() -> None:
    with pytest.raises(ValueError, match="now"):
        cancelled_after(90.0, Telling(1.0, ValueError("now")))
