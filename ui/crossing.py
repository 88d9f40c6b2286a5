"""Calls from the trio thread to the Qt thread and back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    import trio

T = TypeVar("T")


class GuiThread(QObject):
    """Runs callables in the Qt thread, in the order submitted."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, work: Callable[[], None]) -> None:
        """Schedule it and return at once. Call from any thread."""
        self._posted.emit(work)

    async def call(self, work: Callable[[], T]) -> T:
        """Run it and return its result or raise its exception. Call in the trio thread."""
        import outcome  # both are slow to import and not needed for the first frame
        import trio

        token = trio.lowlevel.current_trio_token()
        done = trio.Event()
        results: list[outcome.Outcome[T]] = []

        def there() -> None:
            results.append(outcome.capture(work))
            soon(token, done.set)

        self.post(there)
        await done.wait()
        return results[0].unwrap()

    @Slot(object)
    def _run(self, work: Callable[[], None]) -> None:
        work()


def soon(token: "trio.lowlevel.TrioToken", work: Callable[..., Any], *arguments: Any) -> None:
    """run_sync_soon, which does nothing if trio has already ended."""
    import trio

    try:
        token.run_sync_soon(work, *arguments)
    except trio.RunFinishedError:
        pass
