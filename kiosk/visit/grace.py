"""Lets an operation finish even if the card is pulled meanwhile."""

from collections.abc import Awaitable, Callable

import trio


async def finish_within_grace(operation: Callable[[], Awaitable[None]], seconds: float) -> None:
    """Await it. If the visit is cancelled meanwhile, it gets a grace period of `seconds`, in which its
    exceptions are ignored."""
    errors: list[Exception] = []
    finishing = trio.CancelScope(shield=True)

    async def limit_when_cancelled() -> None:
        try:
            await trio.sleep_forever()
        finally:
            finishing.deadline = trio.current_time() + seconds

    async with trio.open_nursery() as nursery:
        nursery.start_soon(limit_when_cancelled)
        with finishing:
            try:
                await operation()
            except Exception as error:
                errors.append(error)
        nursery.cancel_scope.cancel()
    # If the visit was cancelled, the nursery has raised already.
    if errors:
        raise errors[0]
