"""What the dock reports about a screen that is covered by something."""

from collections.abc import Iterator

import pytest
import trio

from devices.dock import DockError
from kiosk import screens as s
from tests.screens.stage import stage
from tests.screens.test_bridge import Person, in_trio
from ui.app import TerminalUi


@pytest.fixture(scope="module")
def ui() -> Iterator[TerminalUi]:
    with stage() as made:
        yield made


def test_help_is_reported_as_covering(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(person.screens.ask, s.EnterPin(6, wrong=False))
            before = await person.look()
            assert before["covered_by"] == ""
            assert all(one["enabled"] for one in before["items"] if one["item"] == "key-1")
            await person.touch("help")
            seen = await person.look()
            found = {one["item"]: one for one in seen["items"]}
            assert seen["covered_by"] == "help"
            assert (found["key-1"]["enabled"], found["key-1"]["covered_by"]) == (False, "help")
            assert found["close"]["enabled"] and found["language-zh"]["enabled"]
            with pytest.raises(DockError, match=r"on enter-pin is covered by help; touch close$"):
                await person.touch("key-1")
            await person.touch("close", "key-1")
            nursery.cancel_scope.cancel()

    in_trio(ui, play)


def test_an_overlay_is_reported_by_its_name(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        person.screens.show(s.Consent())
        person.screens.show(s.StillThere(20))
        seen = await person.look()
        agree = next(one for one in seen["items"] if one["item"] == "agree")
        assert (seen["covered_by"], agree["covered_by"]) == ("still-there", "still-there")
        assert any(one["enabled"] for one in seen["items"])
        with pytest.raises(DockError, match=r"is covered by still-there$"):
            await person.touch("agree")
        person.screens.drop_overlay()

    in_trio(ui, play)
