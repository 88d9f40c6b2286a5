"""A card swapped for a slow one: the first person's figures are gone before it is opened."""

import pytest
import trio

from devices.card.contract import SocialCard
from tests.support.flow import Flow, run_flow


def test_nothing_of_the_first_is_shown_while_the_second_is_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    seen: set[str] = set()

    async def body(flow: Flow) -> None:
        usual = flow.slot.open

        async def slow() -> SocialCard:
            await trio.sleep(3)  # like a mute chip: card.timeout_seconds
            return await usual()

        flow.insert()
        await flow.until("balance")
        monkeypatch.setattr(flow.slot, "open", slow)
        flow.insert_of("c03")
        while not flow.supervisor.ended:
            await trio.sleep(0.05)
        for _ in range(5):
            await trio.sleep(0.5)
            seen.add(flow.person.now.name)
        flow.slot.pull()
        await flow.until_ready()

    run_flow(body)
    assert seen == {"reading"}
