"""Watched values: no change is missed, whichever thread sets them."""

import threading

import trio
import trio.testing

from devices.watched import Watched, first_change


def test_a_value_that_already_matches_is_returned() -> None:
    async def main() -> None:
        assert await Watched(3).wait_until(lambda value: value == 3) == 3

    trio.run(main)


def test_set_from_another_thread() -> None:
    async def main() -> None:
        watched = Watched("a")
        thread = threading.Thread(target=watched.set, args=("b",))
        with trio.fail_after(2):
            async with trio.open_nursery() as nursery:
                nursery.start_soon(watched.wait_until_changed, "a")
                await trio.testing.wait_all_tasks_blocked()
                thread.start()
        thread.join()

    trio.run(main)


def test_every_waiter_is_woken() -> None:
    async def main() -> None:
        watched = Watched(0)
        with trio.fail_after(2):
            async with trio.open_nursery() as nursery:
                for wanted in (1, 2, 2, 3):
                    nursery.start_soon(watched.wait_until, lambda value, low=wanted: value >= low)
                for value in (1, 2, 3):
                    await trio.testing.wait_all_tasks_blocked()
                    watched.set(value)

    trio.run(main)


def test_setting_after_the_loop_ended_is_not_an_error() -> None:
    watched = Watched(0)

    async def main() -> None:
        with trio.move_on_after(0.01):
            await watched.wait_until_changed(0)

    trio.run(main)
    watched.set(1)
    assert watched.value == 1


def test_first_change_returns_on_any_change() -> None:
    async def main() -> None:
        one, two = Watched(1), Watched("a")
        with trio.fail_after(2):
            await first_change((one, 0), (two, "a"))  # changed before anybody waited
            async with trio.open_nursery() as nursery:
                nursery.start_soon(first_change, (one, 1), (two, "a"))
                await trio.testing.wait_all_tasks_blocked()
                two.set("b")

    trio.run(main)
