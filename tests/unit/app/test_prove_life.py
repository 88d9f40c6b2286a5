"""The service manager's watchdog is notified only while the Qt thread answers the trio thread."""

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest
import trio
from trio.testing import MockClock

from app import backstage
from app.backstage import Backstage


async def answers(work: Callable[[], None]) -> None:
    work()


async def hangs(work: Callable[[], None]) -> None:
    await trio.sleep_forever()


@pytest.mark.parametrize(("qt", "heard"), [(answers, 3), (hangs, 0)])
def test_with_a_watchdog(
    monkeypatch: pytest.MonkeyPatch, qt: Callable[..., Any], heard: int
) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", "60000000")
    told: list[str] = []
    monkeypatch.setattr(backstage, "tell_service_manager", told.append)

    async def main() -> None:
        with trio.move_on_after(50):
            await of(qt)._prove_life()

    trio.run(main, clock=MockClock(autojump_threshold=0))
    assert told == ["WATCHDOG=1"] * heard


def test_without_a_watchdog_nothing_is_sent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WATCHDOG_USEC", raising=False)
    trio.run(of(hangs)._prove_life)


def of(qt: Callable[..., Any]) -> Backstage:
    ui = SimpleNamespace(gui=SimpleNamespace(call=qt))
    nothing = cast(Any, None)
    return Backstage(nothing, nothing, nothing, cast(Any, ui), nothing)
