"""A face verifier without a camera or a process, for flows on trio's (virtual) time."""

from collections import deque
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager

import trio

from devices.face.contract import (
    FaceHint,
    FaceResult,
    Match,
    NoDecision,
    Preview,
    PreviewSource,
    ReferencePicture,
)
from devices.health import DeviceState, Health

_STEPS: tuple[tuple[FaceHint, float], ...] = (
    (FaceHint.STARTING, 0.4),
    (FaceHint.HOLD_STILL, 1.0),
    (FaceHint.TURN_LEFT, 1.8),
    (FaceHint.LOOK_STRAIGHT, 1.0),
    (FaceHint.TURN_RIGHT, 1.8),
    (FaceHint.CHECKING, 0.3),
)
_NOBODY_SECONDS = 12.0


class _Dark:
    def latest_preview(self) -> Preview | None:
        return None


class SimulatedFaceVerifier:
    """What the next attempts give is set from outside; Match when nothing was set."""

    def __init__(self, results: Sequence[FaceResult] = ()) -> None:
        self._results = deque(results)
        self._preview = _Dark()
        self.health = Health(DeviceState.ONLINE)
        self.open_sessions = 0

    @property
    def preview(self) -> PreviewSource:
        return self._preview

    def next_results(self, *results: FaceResult) -> None:
        """Replaces what was to come."""
        self._results = deque(results)

    @asynccontextmanager
    async def session(self) -> AsyncIterator["SimulatedFaceSession"]:
        if self.open_sessions:
            raise RuntimeError("one session at a time")
        self.open_sessions += 1
        try:
            yield SimulatedFaceSession(self._results)
        finally:
            self.open_sessions -= 1

    @asynccontextmanager
    async def look(self) -> AsyncIterator[None]:
        if self.open_sessions:
            raise RuntimeError("one session at a time")
        self.open_sessions += 1
        try:
            yield
        finally:
            self.open_sessions -= 1

    async def check(self) -> Health:
        await trio.sleep(0.5)
        return self.health


class SimulatedFaceSession:
    def __init__(self, results: deque[FaceResult]) -> None:
        self._results = results

    async def verify(
        self, reference: ReferencePicture, on_hint: Callable[[FaceHint], None]
    ) -> FaceResult:
        """A decision takes as long as the hints that lead to it; none, until patience ends."""
        result = self._results.popleft() if self._results else Match()
        if isinstance(result, NoDecision):
            on_hint(FaceHint.STARTING)
            await trio.sleep(0.4)
            on_hint(FaceHint.NO_FACE)
            await trio.sleep(_NOBODY_SECONDS)
            return result
        for hint, seconds in _STEPS:
            on_hint(hint)
            await trio.sleep(seconds)
        return result
