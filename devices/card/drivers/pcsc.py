"""The card slot behind PC/SC."""

from types import TracebackType
from typing import Self

import trio

from devices.card.apdu import ApduChannel, Command
from devices.card.contract import CardFault, CardFaultReason, SlotState, SlotStatus, SocialCard
from devices.card.drivers.pcsc_codes import TRANSIENT, PcscError, reason_of
from devices.card.drivers.pcsc_connection import CardThread
from devices.card.drivers.pcsc_watch import ReaderWatch
from devices.card.ldt32 import LdT32Card
from devices.health import DeviceState, Health
from devices.watched import Watched

_NOT_STARTED = SlotStatus(SlotState.UNAVAILABLE, 0, Health(DeviceState.OFFLINE, "not-started"))
_TRANSIENT_SECONDS = 1.0
_AGAIN_SECONDS = 0.05
_CLOSE_SECONDS = 0.2
_STOP_SECONDS = 2.0
_NOTICE_SECONDS = 0.6
"""pcscd polls a driver without interrupts every 0.4 s."""


class PcscCardSlot:
    """CardSlot on the first reader whose name matches the pattern (`*`, `?` allowed, case ignored).

    timeout_seconds: maximum time for one response of the card; after that the card is MUTE.
    """

    def __init__(self, reader_pattern: str, timeout_seconds: float) -> None:
        self._pattern = reader_pattern
        self._timeout_seconds = timeout_seconds
        self._status = Watched(_NOT_STARTED)
        self._watch: ReaderWatch | None = None
        self._threads: dict[CardThread, SlotStatus] = {}

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Returns after the first poll, so that `status` is meaningful."""
        if self._watch is not None:
            return
        self._watch = ReaderWatch(self._pattern, self._status.set)
        self._watch.start()
        try:
            await self._status.wait_until_changed(_NOT_STARTED)
        except BaseException:
            await self.stop()
            raise

    async def stop(self) -> None:
        """Never raises. A thread blocked by a mute card or a hung service is abandoned."""
        watch, self._watch = self._watch, None
        if watch is None:
            return
        with trio.CancelScope(shield=True):
            for thread in self._threads:
                thread.end()
            with trio.move_on_after(_STOP_SECONDS):
                while not watch.stopped:  # in a thread: a hung service blocks even a cancel
                    await trio.to_thread.run_sync(watch.ask_to_stop, abandon_on_cancel=True)
                    await trio.sleep(0.002)
            self._status.set(_NOT_STARTED)

    @property
    def status(self) -> Watched[SlotStatus]:
        return self._status

    async def open(self) -> SocialCard:
        inserted = self._status.value
        reader = self._reader_with_card(inserted)
        await self._release_older(inserted)
        thread = CardThread(reader)
        self._threads[thread] = inserted
        try:
            atr = await self._connect(thread)
        except BaseException:
            thread.end()
            raise
        return LdT32Card(ApduChannel(_PcscChannel(self, thread, atr, inserted)))

    async def eject(self) -> None:
        await trio.lowlevel.checkpoint()

    async def exchange(self, thread: CardThread, command: Command, inserted: SlotStatus) -> bytes:
        """Run one command on an open connection; for the channel."""
        self._refuse_when_changed(inserted)
        message = list(
            command
        )  # copied before the wait: the caller wipes its own buffer when cancelled
        try:
            answer = await thread.call(
                lambda: thread.connection.transmit(message), self._timeout_seconds
            )
        except trio.TooSlowError:
            raise CardFault(CardFaultReason.MUTE, "no-answer") from None
        except PcscError as error:
            raise await self._fault(error, inserted) from None
        finally:
            # It may carry a PIN. An abandoned thread already has its own copy in C.
            message[:] = [0] * len(message)
        self._refuse_when_changed(inserted)
        if not answer:
            # The service reports success with no data if the card is removed during the exchange.
            raise await self._gone_or_mute(inserted, "no-bytes")
        return answer

    async def _connect(self, thread: CardThread) -> bytes:
        deadline = trio.current_time() + _TRANSIENT_SECONDS
        while True:
            try:
                return await thread.call(thread.connection.connect, self._timeout_seconds)
            except trio.TooSlowError:
                raise CardFault(CardFaultReason.MUTE, "no-connection") from None
            except PcscError as error:
                if error.code not in TRANSIENT or trio.current_time() > deadline:
                    raise CardFault(reason_of(error.code), f"open-{error}") from None
            await trio.sleep(_AGAIN_SECONDS)

    def _reader_with_card(self, status: SlotStatus) -> str:
        reader = self._watch.reader if self._watch is not None else None
        if status.state is SlotState.UNAVAILABLE or reader is None:
            raise CardFault(CardFaultReason.READER, status.health.reason)
        if status.state is SlotState.EMPTY:
            raise CardFault(CardFaultReason.REMOVED, "empty")
        return reader

    async def _release_older(self, inserted: SlotStatus) -> None:
        self._threads = {thread: of for thread, of in self._threads.items() if thread.alive}
        for thread, of in self._threads.items():
            if of != inserted:
                thread.end()
        for thread in list(self._threads):
            if thread.stuck and not await thread.ended(_TRANSIENT_SECONDS):
                # Another connection to the same card would hang just like the first one.
                raise CardFault(CardFaultReason.MUTE, "still-silent")

    async def _fault(self, error: PcscError, inserted: SlotStatus) -> CardFault:
        reason, code = reason_of(error.code), f"transmit-{error}"
        if reason is not CardFaultReason.REMOVED:
            return CardFault(reason, code)
        return await self._gone_or_mute(inserted, code)

    async def _gone_or_mute(self, inserted: SlotStatus, code: str) -> CardFault:
        """A failed transmit looks the same in both cases; only the slot can tell, a moment later."""
        with trio.move_on_after(_NOTICE_SECONDS):
            await self._status.wait_until_changed(inserted)
        gone = self._status.value != inserted
        return CardFault(CardFaultReason.REMOVED if gone else CardFaultReason.MUTE, code)

    def _refuse_when_changed(self, inserted: SlotStatus) -> None:
        now = self._status.value
        if now.state is SlotState.UNAVAILABLE:
            raise CardFault(CardFaultReason.READER, now.health.reason)
        if now != inserted:
            raise CardFault(CardFaultReason.REMOVED, "pulled")


class _PcscChannel:
    """RawChannel to the card of one insertion."""

    def __init__(
        self, slot: PcscCardSlot, thread: CardThread, atr: bytes, inserted: SlotStatus
    ) -> None:
        self._slot = slot
        self._thread = thread
        self._atr = atr
        self._inserted = inserted

    @property
    def atr(self) -> bytes:
        return self._atr

    async def exchange(self, command: Command) -> bytes:
        return await self._slot.exchange(self._thread, command, self._inserted)

    async def close(self) -> None:
        self._thread.end()
        if not self._thread.stuck:
            with trio.CancelScope(shield=True):
                await self._thread.ended(_CLOSE_SECONDS)
