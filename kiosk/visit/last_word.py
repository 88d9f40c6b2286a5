"""What has to be told to the end, also when the card is pulled meanwhile."""

from collections.abc import Awaitable, Callable

import trio


async def told_to_the_end(tell: Callable[[], Awaitable[None]], seconds: float) -> None:
    """Await it. When the visit is cancelled meanwhile, it still has so many seconds; what it raises
    then is passed over."""
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
    # Who was cancelled meanwhile comes no further: the nursery has raised it.
    if errors:
        raise errors[0]
