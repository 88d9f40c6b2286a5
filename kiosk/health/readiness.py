"""Whether citizens can be served at all: staff decisions, and failures of essential parts."""

from collections.abc import Collection

import trio

from devices.watched import Watched
from kiosk.device_names import Device
from kiosk.health.board import HealthBoard
from kiosk.screens import OutOfServiceReason
from kiosk.store.staff_store import StaffStore

PATIENCE_SECONDS = 120.0
"""How long no service may be possible before the terminal closes: short network outages are normal."""
_LOOK_AGAIN_SECONDS = 10.0


class Readiness:
    """closed: why citizens are not served now, or None. fault: the code when it is a fault.

    needs: for each service, the parts it requires."""

    def __init__(
        self, board: HealthBoard, store: StaffStore, needs: Collection[frozenset[Device]]
    ) -> None:
        self._board = board
        self._store = store
        self._needs = needs
        self._idle_since: float | None = None
        self.closed: Watched[OutOfServiceReason | None] = Watched(None)
        self.fault = ""
        self.refresh()  # a staff decision applies from the first screen on

    def refresh(self) -> None:
        """Re-evaluate; call it in the trio thread after a change."""
        self.fault = self._essential_out()
        if self._store.out_by_staff() is not None:
            self.closed.set(OutOfServiceReason.STAFF)
        elif self.fault:
            self.closed.set(OutOfServiceReason.FAULT)
        else:
            self.closed.set(None)

    async def run(self) -> None:
        """Runs for the lifetime of the terminal."""
        while True:
            seen = self._board.changed.value
            self.refresh()
            with trio.move_on_after(_LOOK_AGAIN_SECONDS):
                await self._board.changed.wait_until_changed(seen)

    def _essential_out(self) -> str:
        """The code of the missing part. The card reader's own screen is driven by the slot."""
        usable = self._board.usable
        if not usable(Device.STORAGE):
            return Device.STORAGE.value
        if not usable(Device.CLOCK):
            return Device.CLOCK.value  # card validity and receipt dates would use the wrong day
        if not usable(Device.CAMERA) and not usable(Device.CENTRE):
            return "no-verification"  # neither face nor one-time code
        return "no-service" if self._no_service_for_long() else ""

    def _no_service_for_long(self) -> bool:
        possible = any(all(map(self._board.usable, needed)) for needed in self._needs)
        now = trio.current_time()
        if possible:
            self._idle_since = None
        elif self._idle_since is None:
            self._idle_since = now
        return self._idle_since is not None and now >= self._idle_since + PATIENCE_SECONDS
