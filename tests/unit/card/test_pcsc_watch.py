"""What no virtual reader can show: readers that appear and disappear while the service runs."""

from typing import Any

import pytest
from smartcard import scard

from devices.card.contract import SlotState, SlotStatus
from devices.card.drivers import pcsc_watch
from devices.card.drivers.pcsc_codes import CANCELLED
from devices.card.drivers.pcsc_watch import ReaderWatch
from devices.health import DeviceState

_CHANGED, _PRESENT = scard.SCARD_STATE_CHANGED, scard.SCARD_STATE_PRESENT
_UNKNOWN = scard.SCARD_STATE_UNKNOWN


class ScriptedService:
    """The PC/SC calls of the watcher; a step is the list of readers and their states."""

    def __init__(self, steps: list[dict[str, int]]) -> None:
        self._steps = steps
        self.watch: ReaderWatch | None = None

    def __getattr__(self, name: str) -> Any:
        return getattr(scard, name)

    def SCardEstablishContext(self, _scope: int) -> tuple[int, int]:  # noqa: N802
        return 0, 1

    def SCardReleaseContext(self, _context: int) -> int:  # noqa: N802
        return 0

    def SCardCancel(self, _context: int) -> int:  # noqa: N802
        return 0

    def SCardListReaders(self, _context: int, _groups: list[str]) -> tuple[int, list[str]]:  # noqa: N802
        return 0, list(self._steps[0])

    def SCardGetStatusChange(  # noqa: N802
        self, _context: int, _timeout: int, asked: list[tuple[str, int]]
    ) -> tuple[int, list[tuple[str, int, list[int]]]]:
        known = [name for name, _ in asked if not name.startswith("\\")]
        now = self._steps[0]
        if len(self._steps) > 1:
            self._steps.pop(0)
        elif self.watch is not None and not any(name not in known for name in now):
            self.watch.ask_to_stop()
            return CANCELLED, []
        pnp = _CHANGED if set(self._steps[0]) != set(now) else 0
        states = [(name, now.get(name, _UNKNOWN), list[int]()) for name in known]
        return 0, [(asked[0][0], pnp, []), *states]


def reports(monkeypatch: pytest.MonkeyPatch, steps: list[dict[str, int]]) -> list[SlotStatus]:
    seen: list[SlotStatus] = []
    service = ScriptedService(steps)
    monkeypatch.setattr(pcsc_watch, "scard", service)
    watch = ReaderWatch("a*", seen.append)
    service.watch = watch
    watch.start()
    watch._thread.join(5)
    assert watch.stopped
    return seen


def test_a_second_reader_does_not_end_the_insertion(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    card = _PRESENT | 1 << 16
    seen = reports(
        monkeypatch, [{"A": card}, {"A": card, "B": 0}, {"A": card, "B": 0}, {"A": card}]
    )
    assert {(status.state, status.insertion) for status in seen} == {(SlotState.CARD_IN, 1)}


def test_a_reader_plugged_in_again_counts_a_new_insertion(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    card = _PRESENT | 1 << 16
    seen = reports(monkeypatch, [{"A": card}, {}, {}, {"A": card}, {"A": card}])
    assert SlotState.UNAVAILABLE in {status.state for status in seen}
    assert DeviceState.NO_DEVICE in {status.health.state for status in seen}
    assert (seen[-1].state, seen[-1].insertion) == (SlotState.CARD_IN, 2)


def test_a_card_changed_between_two_polls_is_a_new_insertion(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen = reports(monkeypatch, [{"A": _PRESENT | 1 << 16}, {"A": _PRESENT | 3 << 16}, {"A": 0}])
    assert [status.insertion for status in seen if status.state is SlotState.CARD_IN] == [1, 2]
