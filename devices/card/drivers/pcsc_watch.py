"""Watches one reader through PC/SC: the card in it, and whether it and the service are available.

Our own loop on SCardGetStatusChange: pyscard's monitors stop for good when the service does.
"""

import threading
from collections.abc import Callable
from fnmatch import fnmatchcase

from smartcard import scard

from devices.card.contract import SlotState, SlotStatus
from devices.card.drivers.pcsc_codes import NO_READERS, TIMEOUT, PcscError, check
from devices.health import DeviceState, Health

_PNP = "\\\\?PnP?\\Notification"
_NOTHING_SEEN = (False, -1)
_RETRY_SECONDS = 0.2
_LOOK_AGAIN_MS = 1_000
_READY = Health(DeviceState.ONLINE)
_NO_READER = Health(DeviceState.NO_DEVICE, "no-reader")
_NO_SERVICE = Health(DeviceState.OFFLINE, "no-service")
_NO_ANSWER = Health(DeviceState.OFFLINE, "no-answer")
_GUARD_SECONDS = 1.0
_SILENT_LOOKS = 5
"""Number of consecutive guard checks without a response of the service, which responds every second."""


class ReaderWatch:
    """Publishes a SlotStatus on every change, from its own thread, until stopped.

    pattern: part of the reader's name, `*` and `?` allowed, case ignored; empty matches every reader.
        The first match is used.
    """

    def __init__(self, pattern: str, publish: Callable[[SlotStatus], None]) -> None:
        self._pattern = f"*{pattern.casefold()}*"
        self._publish = publish
        self._stop = threading.Event()
        self._context: int | None = None
        self._insertion = 0
        self._seen = _NOTHING_SEEN
        self.reader: str | None = None
        self._unheard = 0
        self._lock = threading.Lock()
        self._thread = threading.Thread(target=self._run, name="card-watch", daemon=True)
        self._guard = threading.Thread(target=self._guard_it, name="card-guard", daemon=True)

    def start(self) -> None:
        self._thread.start()
        self._guard.start()

    def ask_to_stop(self) -> None:
        """Call repeatedly until `stopped`: a cancel between two waits is lost."""
        self._stop.set()
        context = self._context
        if context is not None:
            scard.SCardCancel(context)

    @property
    def stopped(self) -> bool:
        return not self._thread.is_alive()

    @property
    def silent(self) -> bool:
        """The service hangs: every call to it would block."""
        return self._unheard > _SILENT_LOOKS

    def _run(self) -> None:
        while not self._stop.is_set():
            try:
                self._watch_service()
            except PcscError:
                if self._stop.is_set():
                    return  # it was our own SCardCancel
                self._report(SlotState.UNAVAILABLE, _NO_SERVICE)
            self._stop.wait(_RETRY_SECONDS)

    def _guard_it(self) -> None:
        """Counts checks, not seconds: a machine that was suspended must not look like a hung service."""
        while not self._stop.wait(_GUARD_SECONDS):
            with self._lock:
                self._unheard += 1
                if self.silent:
                    self._report(SlotState.UNAVAILABLE, _NO_ANSWER)

    def _hear(self) -> bool:
        """Call after every call to the service. Returns True if it had counted as hung: everything must be
        polled again, and a card in the slot counts as a new one."""
        with self._lock:  # the guard's report must come before ours, never after
            was_silent, self._unheard = self.silent, 0
        if was_silent:
            self._seen = _NOTHING_SEEN
        return was_silent

    def _watch_service(self) -> None:
        result, context = scard.SCardEstablishContext(scard.SCARD_SCOPE_SYSTEM)
        self._hear()
        check(result)
        self._context = context
        try:
            while not self._stop.is_set():
                self._watch_readers(context)
        finally:
            # Clear it first: ask_to_stop must not cancel what is already released.
            self._context = None
            self.reader = None
            scard.SCardReleaseContext(context)

    def _watch_readers(self, context: int) -> None:
        """Until the list of readers changes."""
        self._take(self._choose(context))
        states = [(_PNP, scard.SCARD_STATE_UNAWARE)]
        if self.reader is not None:
            states.append((self.reader, scard.SCARD_STATE_UNAWARE))
        while not self._stop.is_set():
            result, new = scard.SCardGetStatusChange(context, _LOOK_AGAIN_MS, states)
            if self._hear():
                return
            if result & 0xFFFFFFFF == TIMEOUT:
                if self.reader is None:
                    return  # a reader that appeared between list and wait is not announced
                continue
            check(result)
            if self._readers_changed(new):
                return
            states = [(name, event & ~scard.SCARD_STATE_CHANGED) for name, event, _atr in new]

    def _take(self, reader: str | None) -> None:
        if reader is None:
            self._report(SlotState.UNAVAILABLE, _NO_READER)
        if reader != self.reader:
            # Only then: another reader appearing or disappearing must not end a visit on this one.
            self._seen = _NOTHING_SEEN
        self.reader = reader

    def _choose(self, context: int) -> str | None:
        result, readers = scard.SCardListReaders(context, [])
        self._hear()
        if result & 0xFFFFFFFF == NO_READERS:
            return None
        check(result)
        fitting = (name for name in readers if fnmatchcase(name.casefold(), self._pattern))
        return next(fitting, None)

    def _readers_changed(self, new: list[tuple[str, int, list[int]]]) -> bool:
        changed = False
        for name, event, _atr in new:
            gone = event & (scard.SCARD_STATE_UNKNOWN | scard.SCARD_STATE_UNAVAILABLE)
            if name == _PNP:
                changed |= bool(event & scard.SCARD_STATE_CHANGED)
            elif gone:
                changed, self.reader = True, None
            else:
                self._look(event)
        return changed

    def _look(self, event: int) -> None:
        present = bool(event & scard.SCARD_STATE_PRESENT)
        # The service counts insertions and removals in the high word: a pair of them between two
        # polls shows up only there.
        look = (present, event >> 16 & 0xFFFF)
        if present and look != self._seen:
            self._insertion += 1
        self._seen = look
        self._report(SlotState.CARD_IN if present else SlotState.EMPTY, _READY)

    def _report(self, state: SlotState, health: Health) -> None:
        self._publish(SlotStatus(state, self._insertion, health))
