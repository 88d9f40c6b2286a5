"""From the trio thread to the Qt thread and back."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

if TYPE_CHECKING:
    import trio

T = TypeVar("T")


class GuiThread(QObject):
    """Runs work in the Qt thread, in the order in which it was given."""

    _posted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._posted.connect(self._run, Qt.ConnectionType.QueuedConnection)

    def post(self, work: Callable[[], None]) -> None:
        """Have it done soon. Callable from any thread."""
        self._posted.emit(work)

    async def call(self, work: Callable[[], T]) -> T:
        """Have it done and return its result, or raise what it raised. In the trio thread."""
        import outcome  # both slow to import, and the first frame comes without them
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
    """run_sync_soon; when trio has ended already, nobody is left to tell."""
    import trio

    try:
        token.run_sync_soon(work, *arguments)
    except trio.RunFinishedError:
        pass
