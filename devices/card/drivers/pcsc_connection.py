"""One connection to an inserted card through PC/SC, in a thread of its own.

A card that never answers blocks SCardTransmit forever, so no trio task may call it directly: a
thread does, and is abandoned on timeout. It ends when the card is removed.
"""

import queue
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

import trio
from smartcard import scard

from devices.card.drivers.pcsc_codes import PcscError, check

T = TypeVar("T")


class Connection:
    """Blocking calls on one card, from a single thread. Raises PcscError."""

    def __init__(self, reader: str) -> None:
        self._reader = reader
        self._context: int | None = None
        self._handle: int | None = None
        self._protocol = 0

    def connect(self) -> bytes:
        """Connect in exclusive mode; returns the ATR."""
        if self._context is None:
            # A context of its own: one blocked by a mute card must not block anybody else.
            result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_USER)
            check(result)
            self._context = context
        result, handle, self._protocol = scard.SCardConnect(
            self._context,
            self._reader,
            scard.SCARD_SHARE_EXCLUSIVE,
            scard.SCARD_PROTOCOL_T0 | scard.SCARD_PROTOCOL_T1,
        )
        check(result)
        self._handle = handle
        result, _reader, _state, _protocol, atr = scard.SCardStatus(handle)
        check(result)
        return bytes(atr)

    def transmit(self, message: list[int]) -> bytes:
        t1 = self._protocol == scard.SCARD_PROTOCOL_T1
        result, answer = scard.SCardTransmit(
            self._handle, scard.SCARD_PCI_T1 if t1 else scard.SCARD_PCI_T0, message
        )
        check(result)
        return bytes(answer)

    def release(self) -> None:
        """Release card and service, powering the card off; errors are ignored, nobody could use them."""
        if self._handle is not None:
            scard.SCardDisconnect(self._handle, scard.SCARD_UNPOWER_CARD)
        if self._context is not None:
            scard.SCardReleaseContext(self._context)
        self._handle = self._context = None


class _Job(Generic[T]):
    """One call and the trio task waiting for it."""

    def __init__(self, work: Callable[[], T]) -> None:
        self._work = work
        self._token = trio.lowlevel.current_trio_token()
        self._done = trio.Event()
        self._result: list[T] = []
        self._error: BaseException | None = None
        self.abandoned = False

    def run(self) -> None:
        try:
            self._result.append(self._work())
        except BaseException as error:  # raised in the waiting task
            self._error = error
        try:
            self._token.run_sync_soon(self._done.set)
        except trio.RunFinishedError:
            pass  # the program ended meanwhile; no one is waiting

    async def result(self) -> T:
        await self._done.wait()
        if self._error is not None:
            raise self._error
        return self._result[0]


class CardThread:
    """Runs the calls of one connection in order. Once abandoned, it accepts no more."""

    def __init__(self, reader: str) -> None:
        self.connection = Connection(reader)
        self._jobs: queue.SimpleQueue[_Job[bytes] | None] = queue.SimpleQueue()
        self._ending = False
        self._abandoned = False
        # A daemon: a card that never answers must not keep the program from exiting.
        self._thread = threading.Thread(target=self._run, name="card", daemon=True)
        self._thread.start()

    @property
    def alive(self) -> bool:
        return self._thread.is_alive()

    async def call(self, work: Callable[[], bytes], seconds: float) -> bytes:
        """Raises PcscError, or trio.TooSlowError; after that, or when cancelled, it is abandoned."""
        job = _Job(work)
        self._jobs.put(job)
        finished = False
        try:
            with trio.fail_after(seconds):
                result = await job.result()
            finished = True
            return result
        except PcscError:
            finished = True
            raise
        finally:
            if not finished:
                job.abandoned = self._abandoned = True
                self.end()

    def end(self) -> None:
        """Release the connection as soon as the current call returns."""
        if not self._ending:
            self._ending = True
            self._jobs.put(None)

    @property
    def stuck(self) -> bool:
        """Abandoned, but still blocked by the card."""
        return self._abandoned and self.alive

    async def ended(self, seconds: float) -> bool:
        """Whether the thread ends within that time."""
        with trio.move_on_after(seconds):
            while self.alive:
                await trio.sleep(0.002)
        return not self.alive

    def _run(self) -> None:
        try:
            while (job := self._jobs.get()) is not None:
                if not job.abandoned:
                    job.run()
        finally:
            self.connection.release()
