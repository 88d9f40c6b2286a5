"""Lets an operation finish even if the card is pulled meanwhile."""

from collections.abc import Awaitable, Callable

import trio


async def told_to_the_end(tell: Callable[[], Awaitable[None]], seconds: float) -> None:
    """Await it. If the visit is cancelled meanwhile, it gets a grace period of `seconds`, in which its
    exceptions are ignored."""
    errors: list[Exception] = []
    telling = trio.CancelScope(shield=True)

    async def hurry_when_cancelled() -> None:
        try:
            await trio.sleep_forever()
        finally:
            telling.deadline = trio.current_time() + seconds

    async with trio.open_nursery() as nursery:
        nursery.start_soon(hurry_when_cancelled)
        with telling:
            try:
                await tell()
            except Exception as error:
                errors.append(error)
        nursery.cancel_scope.cancel()
    # If the visit was cancelled, the nursery has raised already.
    if errors:
        raise errors[0]
