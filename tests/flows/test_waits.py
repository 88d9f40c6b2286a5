"""A wait screen says what is being waited for, and stays for at least a second."""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import trio

from devices.card.simulators.faults import ChipFault
from kiosk.screens import CodeEntered, EnterCode, NewCode
from tests.support.centre import RIGHT_CODE
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import Reply, in_turn

WAITS = {
    "reading",
    "asking-centre",
    "sending-code",
    "checking-code",
    "fetching-figures",
    "printing",
}


async def visit(flow: Flow) -> None:
    flow.insert()
    await flow.until_ended()
    await flow.until_ready()


@pytest.mark.parametrize(
    ("request_", "screen"),
    [
        ("card_standing", "asking-centre"),
        ("send_code", "sending-code"),
        ("check_code", "checking-code"),
        ("statement", "fetching-figures"),
    ],
)
def test_each_request_to_the_centre_has_its_own_screen(
    monkeypatch: pytest.MonkeyPatch, request_: str, screen: str
) -> None:
    stood: set[str] = set()

    async def body(flow: Flow) -> None:
        usual = getattr(flow.centre, request_)

        async def slow(*asked: Any) -> object:
            await trio.sleep(5)
            stood.add(flow.person.now.name)
            return await usual(*asked)

        monkeypatch.setattr(flow.centre, request_, slow)
        await visit(flow)

    replies = {EnterCode: in_turn(NewCode(), CodeEntered(RIGHT_CODE))}
    run_flow(body, Setting(has_picture=False, replies=replies))
    assert stood == {screen}


def test_reading_is_shown_while_the_chip_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    async def body(flow: Flow) -> None:
        flow.insert().fault = ChipFault.SLOW
        await trio.sleep(1.2)  # the message's minimum of one second has passed
        assert flow.person.now.name == "reading"

    run_flow(body)


def stood_for(flow_body: Callable[[Flow], Awaitable[None]], setting: Setting) -> dict[str, float]:
    """The shortest time that each wait message was shown."""
    times: dict[str, float] = {}

    async def body(flow: Flow) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(watch, flow)
            await flow_body(flow)
            nursery.cancel_scope.cancel()

    async def watch(flow: Flow) -> None:
        now, since = flow.person.now.name, trio.current_time()
        while True:
            await trio.sleep(0.01)
            if flow.person.now.name != now:
                passed = trio.current_time() - since
                times[now] = min(times.get(now, passed), passed)
                now, since = flow.person.now.name, trio.current_time()

    run_flow(body, setting)
    return {name: passed for name, passed in times.items() if name in WAITS}


@pytest.mark.parametrize("has_picture", [True, False])
def test_a_wait_message_is_shown_for_at_least_a_second(has_picture: bool) -> None:
    replies: dict[type[Any], Reply] = {EnterCode: lambda _: CodeEntered(RIGHT_CODE)}
    times = stood_for(visit, Setting(has_picture=has_picture, replies=replies))
    assert set(times) == WAITS - ({"sending-code", "checking-code"} if has_picture else set())
    assert all(passed > 0.97 for passed in times.values())


@pytest.mark.parametrize("fault", ["away", "wrong"])
def test_also_if_the_operation_fails(fault: str) -> None:
    async def body(flow: Flow) -> None:
        setattr(flow.centre, fault, True)
        await visit(flow)

    assert stood_for(body, Setting())["asking-centre"] > 0.97
