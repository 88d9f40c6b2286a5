"""A value that can be set from any thread, and that trio tasks can wait on.

Level-triggered: a waiter evaluates the current value, so no change can be missed by happening
too early.
"""

import threading
from collections.abc import Callable
from typing import Any, Generic, TypeVar

import trio

T = TypeVar("T")


class Watched(Generic[T]):
    """Holds a value. `set` may be called from any thread, `wait_until` only from trio tasks."""

    def __init__(self, value: T) -> None:
        self._value = value
        self._lock = threading.Lock()
        self._waiters: dict[trio.Event, trio.lowlevel.TrioToken] = {}

    @property
    def value(self) -> T:
        return self._value

    def set(self, value: T) -> None:
        with self._lock:
            if value == self._value:
                return
            self._value = value
            waiters, self._waiters = self._waiters, {}
        for event, token in waiters.items():
            _wake(event, token)

    async def wait_until(self, wanted: Callable[[T], bool]) -> T:
        """Return the first value seen for which `wanted` holds; immediately if it already does."""
        while True:
            event = trio.Event()
            with self._lock:
                value = self._value
                if wanted(value):
                    return value
                self._waiters[event] = trio.lowlevel.current_trio_token()
            try:
                await event.wait()
            finally:
                with self._lock:
                    self._waiters.pop(event, None)

    async def wait_until_changed(self, seen: T) -> T:
        """Return the value as soon as it differs from `seen`."""
        return await self.wait_until(lambda value: value != seen)


async def first_change(*pairs: tuple[Watched[Any], object]) -> None:
    """Return when any of them differs from the value paired with it."""
    async with trio.open_nursery() as nursery:

        async def wait(watched: Watched[Any], seen: object) -> None:
            await watched.wait_until_changed(seen)
            nursery.cancel_scope.cancel()

        for watched, seen in pairs:
            nursery.start_soon(wait, watched, seen)


def _wake(event: trio.Event, token: trio.lowlevel.TrioToken) -> None:
    try:
        token.run_sync_soon(event.set)
    except trio.RunFinishedError:
        pass  # the waiting loop is gone; nobody to wake
