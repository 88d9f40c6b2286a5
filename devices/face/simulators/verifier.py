"""A face verifier without camera or process, for flow tests on trio's (virtual) time."""

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
    """The results of the next attempts are set from outside; Match if none are set."""

    def __init__(self, results: Sequence[FaceResult] = ()) -> None:
        self._results = deque(results)
        self._preview = _Dark()
        self.health = Health(DeviceState.ONLINE)
        self.open_sessions = 0

    @property
    def preview(self) -> PreviewSource:
        return self._preview

    def next_results(self, *results: FaceResult) -> None:
        """Replaces the pending results."""
        self._results = deque(results)

    @asynccontextmanager
    async def session(self) -> AsyncIterator["SimulatedFaceSession"]:
        if self.open_sessions:
            raise RuntimeError("only one session at a time")
        self.open_sessions += 1
        try:
            yield SimulatedFaceSession(self._results)
        finally:
            self.open_sessions -= 1

    @asynccontextmanager
    async def live_picture(self) -> AsyncIterator[None]:
        if self.open_sessions:
            raise RuntimeError("only one session at a time")
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
        """A decision takes as long as its hints; NoDecision takes until the deadline."""
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
