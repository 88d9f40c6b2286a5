"""Slow work of maintenance pages runs in the background."""

import threading

import trio

from kiosk.staff.kit import in_thread


def test_its_result_is_returned() -> None:
    assert trio.run(in_thread, lambda: 7) == 7


def test_work_that_never_ends_is_abandoned_when_the_card_is_pulled() -> None:
    """Like writing to a stick that does not answer. If it blocked, this test would not end."""
    release = threading.Event()

    async def main() -> None:
        with trio.move_on_after(0.05):
            await in_thread(release.wait)

    trio.run(main)
    assert not release.is_set()
    release.set()
