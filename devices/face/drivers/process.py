"""Face verification in a separate process, one per visit."""

from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager, suppress

import trio

from devices.face.contract import (
    FaceHint,
    FaceResult,
    NoDecision,
    NoDecisionReason,
    Preview,
    PreviewSource,
    ReferencePicture,
)
from devices.face.drivers.child import Child, ChildGone
from devices.face.drivers.preview_ring import PreviewRing
from devices.face.drivers.wire import Message, result_of
from devices.face.settings import FaceSettings
from devices.health import DeviceState, Health

_DIED = NoDecision(NoDecisionReason.PROCESS_DIED)
_MARGIN_SECONDS = 3.0
"""Margin beyond the attempt's own deadline before a process counts as hung."""


class _Window:
    """The preview of the running session, if any."""

    def __init__(self) -> None:
        self.ring: PreviewRing | None = None

    def latest_preview(self) -> Preview | None:
        ring = self.ring
        return ring.latest_preview() if ring else None


class ProcessFaceVerifier:
    """turns: a fixed challenge instead of a random one, for tests only."""

    def __init__(self, settings: FaceSettings, turns: Sequence[FaceHint] = ()) -> None:
        self._settings = settings
        self._turns = [turn.value for turn in turns]
        self._window = _Window()
        self._session: ProcessFaceSession | None = None

    @property
    def preview(self) -> PreviewSource:
        return self._window

    @asynccontextmanager
    async def session(self) -> AsyncIterator["ProcessFaceSession"]:
        ring = PreviewRing()
        session = ProcessFaceSession(self._settings, ring, self._turns)
        self._window.ring, self._session = ring, session
        try:
            yield session
        finally:
            self._session = None
            try:
                await session.end()
            finally:
                self._window.ring = None
                ring.close()

    @asynccontextmanager
    async def live_picture(self) -> AsyncIterator[None]:
        """The picture goes dark if the process dies; `check` says why."""
        ring = PreviewRing()
        session = ProcessFaceSession(self._settings, ring, [])
        self._window.ring = ring
        try:
            with suppress(ChildGone):
                await (await session.child()).send({"do": "look"})
            yield
        finally:
            try:
                await session.end()
            finally:
                self._window.ring = None
                ring.close()

    async def check(self) -> Health:
        """NO_DEVICE or OFFLINE with "gone", "frozen", "models" or "process", or ONLINE."""
        ring = PreviewRing()
        session = ProcessFaceSession(self._settings, ring, [])
        try:
            with trio.move_on_after(self._settings.start_seconds):
                child = await session.child()
                await child.send({"do": "check"})
                return await _health(child)
            return Health(DeviceState.OFFLINE, "process")
        except ChildGone:
            return Health(DeviceState.OFFLINE, "process")
        finally:
            await session.end()
            ring.close()

    def kill(self) -> bool:
        """SIGKILL to the process of the running session; False if there is none."""
        if self._session is None:
            return False
        self._session.kill()
        return True


class ProcessFaceSession:
    """The process starts at once and loads its models; the camera opens only for an attempt."""

    def __init__(self, settings: FaceSettings, ring: PreviewRing, turns: list[str]) -> None:
        self._settings, self._ring, self._turns = settings, ring, turns
        self._attempt = 0
        self._child: Child | None = None
        with suppress(ChildGone):  # reported to the next caller that needs it
            self._child = self._new()

    @property
    def pid(self) -> int:
        """Of the current process; 0 if there is none."""
        return self._child.pid if self._child is not None else 0

    async def child(self) -> Child:
        """The process; a new one if it has died. Raises ChildGone if none can be started."""
        if self._child is None or not self._child.alive:
            await self.end()
            self._child = self._new()
        return self._child

    async def verify(
        self, reference: ReferencePicture, on_hint: Callable[[FaceHint], None]
    ) -> FaceResult:
        self._attempt += 1
        limit = self._settings.start_seconds + self._settings.attempt_seconds + _MARGIN_SECONDS
        result: FaceResult = _DIED
        on_hint(FaceHint.STARTING)
        try:
            child = await self.child()
            with trio.move_on_after(limit) as scope:
                result = await self._one(child, reference, on_hint)
            if scope.cancelled_caught:
                await self.end()
        except ChildGone:
            await self.end()
        except trio.Cancelled:
            await self._stop()
            raise
        return result

    async def end(self) -> None:
        child, self._child = self._child, None
        if child is not None:
            await child.end()

    def kill(self) -> None:
        """As if killed by the kernel for lack of memory."""
        if self._child is not None:
            self._child.kill()

    def _new(self) -> Child:
        try:
            return Child(
                [str(self._ring.fd), *self._turns], self._ring.fd, self._settings.to_json()
            )
        except OSError as error:  # out of memory or descriptors
            raise ChildGone from error

    async def _one(
        self, child: Child, reference: ReferencePicture, on_hint: Callable[[FaceHint], None]
    ) -> FaceResult:
        number = self._attempt
        order = {"do": "verify", "attempt": number, "length": len(reference.jpeg)}
        await child.send(order, reference.jpeg)
        while True:
            message = await child.receive()
            if message.get("is") == "broken":
                return _DIED
            if message.get("attempt") != number:
                continue
            try:
                if message.get("is") == "hint":
                    on_hint(FaceHint(str(message.get("hint"))))
                elif message.get("is") == "result":
                    return result_of(message)
            except ValueError as error:
                raise ChildGone from error

    async def _stop(self) -> None:
        """Cancelled: the camera must stop recording."""
        if self._child is None:
            return
        with trio.CancelScope(shield=True), trio.move_on_after(0.2):
            try:
                await self._child.send({"do": "stop"})
                return
            except ChildGone:
                return
        await self.end()


async def _health(child: Child) -> Health:
    while True:
        message: Message = await child.receive()
        if message.get("is") == "broken":
            return Health(DeviceState.OFFLINE, str(message.get("reason", "")))
        if message.get("is") == "health":
            return Health(DeviceState(message["state"]), str(message["reason"]))
