"""Slow work of the staff's pages runs beside the screen."""

import threading

import trio

from kiosk.staff.kit import in_thread


def test_its_result_comes_back() -> None:
    assert trio.run(in_thread, lambda: 7) == 7


def test_work_that_never_ends_is_left_behind_when_the_card_goes() -> None:
    """As writing to a stick that does not answer. Held up, this test would not end."""
    release = threading.Event()

    async def main() -> None:
        with trio.move_on_after(0.05):
            await in_thread(release.wait)

    trio.run(main)
    assert not release.is_set()
    release.set()
