"""The bridge between trio and Qt: real touches on the real window, typed answers in trio."""

import threading
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import trio

from devices.dock import DockError
from devices.face.contract import FaceHint
from kiosk import screens as s
from qa.dock.server import Dock
from qa.dock.touch import UiDriver
from qa.gallery.examples import balance, menu, statement
from tests.screens.stage import until
from ui.app import TerminalUi

Play = Callable[["Person"], Awaitable[None]]


class Person:
    """A person in front of the terminal, for tests in trio's thread."""

    def __init__(self, ui: TerminalUi) -> None:
        self.ui = ui
        self.screens = ui.screens
        self._dock = Dock()
        self._dock.add(UiDriver(ui).commands())

    async def touch(self, *items: str) -> None:
        for item in items:
            await self._dock.run("touch", item=item)

    async def look(self) -> dict[str, Any]:
        """The current screen, after everything sent before has arrived."""
        seen: dict[str, Any] = await self._dock.run("screen")
        return seen

    async def typed(self) -> int:
        return int(await self.ui.gui.call(lambda: len(page(self.ui).property("digits"))))


def page(ui: TerminalUi) -> Any:
    stage = next(
        i for i in ui.window.contentItem().childItems()[0].childItems() if i.objectName() == "stage"
    )
    return stage.childItems()[0].childItems()[-1]  # the newest; one that is leaving lies beneath


def in_trio(ui: TerminalUi, play: Play) -> None:
    """Run the play in its own thread while the Qt loop runs here."""
    failure: list[BaseException] = []

    async def whole() -> None:
        with trio.fail_after(20):
            await play(Person(ui))

    def thread() -> None:
        try:
            trio.run(whole)
        except BaseException as error:
            failure.append(error)

    other = threading.Thread(target=thread)
    other.start()
    until(ui, lambda: not other.is_alive(), seconds=25)
    other.join()
    if failure:
        raise failure[0]


def test_a_pin_is_typed_and_arrives(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(touch_pin, person, "135790")
            answer = await person.screens.ask(s.EnterPin(6, wrong=False))
        assert answer == s.PinEntered("135790")
        assert await person.typed() == 0

    in_trio(ui, play)


async def touch_pin(person: Person, digits: str) -> None:
    await person.look()
    await person.touch(*(f"key-{digit}" for digit in digits), "ok")


def test_keys_erase_and_clear(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(person.screens.ask, s.EnterPin(6, wrong=False))
            await person.look()
            await person.touch("key-1", "key-2", "key-erase")
            assert await person.typed() == 1
            await person.touch("key-5", "key-clear")
            assert await person.typed() == 0
            nursery.cancel_scope.cancel()

    in_trio(ui, play)


def test_too_few_digits_cannot_be_confirmed(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        person.screens.show(s.EnterPin(6, wrong=False))
        await person.touch("key-1")
        with pytest.raises(DockError, match="cannot be touched"):
            await person.touch("ok")

    in_trio(ui, play)


def test_digits_are_cleared_with_the_screen_and_with_a_new_question(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        person.screens.show(s.EnterPin(6, wrong=False))
        await person.touch("key-1", "key-2")
        with trio.move_on_after(0):
            await person.screens.ask(s.EnterPin(5, wrong=True))
        assert await person.typed() == 0
        await person.touch("key-1", "key-2")
        person.screens.reset()
        assert await person.typed() == 0

    in_trio(ui, play)


@pytest.mark.parametrize(
    ("screen", "touches", "answer"),
    [
        (
            s.EnterCode("138••••0001", 3, wrong=False),
            [*["key-7"] * 6, "ok"],
            s.CodeEntered("777777"),
        ),
        (s.EnterCode("138••••0001", 3, wrong=False), ["new-code"], s.NewCode()),
        (s.Consent(), ["agree"], s.Agreed()),
        (s.Consent(), ["other-way"], s.OtherWay()),
        (s.LookAtCamera(FaceHint.CENTRE), ["other-way"], s.OtherWay()),
        (s.FaceFailed(s.FaceFailure.TOO_DARK, 1), ["try-again"], s.TryAgain()),
        (s.FaceFailed(s.FaceFailure.TOO_DARK, 0), ["other-way"], s.OtherWay()),
        (menu(), ["service-balance"], s.ServiceChosen("balance")),
        (menu(), ["finish"], s.Finish()),
        (balance(statement()), ["print"], s.PrintWanted()),
        (balance(statement()), ["back"], s.GoBack()),
        (balance(statement()), ["insurance-medical", "print"], s.PrintWanted()),
        (balance(statement()), ["account-pension", "overview", "back"], s.GoBack()),
        (s.TakeReceipt("V1-1"), ["understood"], s.Understood()),
        (s.PrintFailed(s.PaperProblem.UNCLEAR, "V1-1"), ["try-again"], s.TryAgain()),
        (s.PrintFailed(s.PaperProblem.UNCLEAR, "V1-1"), ["without-paper"], s.WithoutPaper()),
        (s.Problem(s.ProblemKind.CARD_MUTE), ["understood"], s.Understood()),
        (s.StillThere(20), ["still-here"], s.StillHere()),
        (s.StillThere(20), ["finish"], s.Finish()),
    ],
    ids=lambda value: type(value).__name__ if isinstance(value, s.Screen) else None,
)
def test_touching_gives_the_typed_answer(
    ui: TerminalUi, screen: s.Screen[Any], touches: list[str], answer: object
) -> None:
    async def play(person: Person) -> None:
        got = []

        async def ask() -> None:
            got.append(await person.screens.ask(screen))

        async with trio.open_nursery() as nursery:
            nursery.start_soon(ask)
            await person.look()
            await person.touch(*touches)
        assert got == [answer]
        person.screens.drop_overlay()

    in_trio(ui, play)


def test_a_double_touch_answers_once_and_not_the_next_screen(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        driver = UiDriver(person.ui)
        got: list[object] = []

        async def ask_twice() -> None:
            got.append(await person.screens.ask(s.Consent()))
            got.append(await person.screens.ask(s.FaceFailed(s.FaceFailure.NO_FACE, 2)))

        async with trio.open_nursery() as nursery:
            nursery.start_soon(ask_twice)
            await person.look()
            await person.ui.gui.call(person.ui.touches.settle)
            point = await person.ui.gui.call(lambda: driver._place("agree"))
            for _ in range(2):
                await person.ui.gui.call(lambda: driver._press(point))
                await person.ui.gui.call(lambda: driver._release(point))
            await trio.sleep(
                0.4
            )  # real: Qt draws the next screen, and a second answer would have arrived
            assert got == [s.Agreed()]
            await person.touch("try-again")
        assert got == [s.Agreed(), s.TryAgain()]

    in_trio(ui, play)


def test_a_late_answer_is_dropped(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        got: list[object] = []

        async def ask() -> None:
            got.append(await person.screens.ask(s.FaceFailed(s.FaceFailure.NO_FACE, 2)))

        person.screens.show(s.Consent())
        old = (await person.look())["sequence"]
        async with trio.open_nursery() as nursery:
            nursery.start_soon(ask)
            await person.look()
            await person.ui.gui.call(lambda: person.ui.terminal.answer(old, "OtherWay", {}))
            person.ui.screens.answered(old, s.OtherWay())  # one that had already crossed over
            await person.look()
            assert got == []
            nursery.cancel_scope.cancel()

    in_trio(ui, play)


def test_a_touch_that_slides_away_does_not_count(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        driver = UiDriver(person.ui)
        got: list[object] = []

        async def ask() -> None:
            got.append(await person.screens.ask(s.Consent()))

        async with trio.open_nursery() as nursery:
            nursery.start_soon(ask)
            await person.look()
            await person.ui.gui.call(person.ui.touches.settle)
            begin = await person.ui.gui.call(lambda: driver._place("agree"))
            end = await person.ui.gui.call(lambda: driver._place("other-way"))
            await person.ui.gui.call(lambda: driver._press(begin))
            await person.ui.gui.call(lambda: driver._release(end))
            await trio.sleep(0.1)  # real: an answer would have arrived through Qt by now
            assert got == []
            nursery.cancel_scope.cancel()

    in_trio(ui, play)


def test_figures_change_in_place_and_the_question_stays_open(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        got = []

        async def ask() -> None:
            got.append(await person.screens.ask(s.LookAtCamera(FaceHint.NO_FACE)))

        async with trio.open_nursery() as nursery:
            nursery.start_soon(ask)
            await person.look()
            person.screens.show(s.LookAtCamera(FaceHint.TURN_LEFT))
            await person.look()
            assert await person.ui.gui.call(lambda: page(person.ui).property("hint")) == "turn-left"
            await person.touch("other-way")
        assert got == [s.OtherWay()]

    in_trio(ui, play)


def test_the_overlay_covers_the_screen_whose_digits_are_kept(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(person.screens.ask, s.EnterPin(6, wrong=False))
            await person.look()
            await person.touch("key-1", "key-2", "key-3")
            person.screens.show(s.StillThere(20))
            assert (await person.look())["name"] == "still-there"
            with pytest.raises(DockError, match="covered"):
                await person.touch("key-4")
            person.screens.drop_overlay()
            assert (await person.look())["name"] == "enter-pin"
            assert await person.typed() == 3
            await person.touch("key-4", "key-5", "key-6", "ok")

    in_trio(ui, play)


def test_every_language_on_every_screen_by_touch(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        for screen in (
            s.Attract(),
            s.Reading(),
            s.EnterPin(6, wrong=False),
            menu(),
            s.StillThere(9),
        ):
            person.screens.show(screen)
            for language in ("zh", "en", "es"):
                await person.touch(f"language-{language}")
                assert (await person.look())["language"] == language
                assert person.screens.language == language
        person.screens.drop_overlay()

    in_trio(ui, play)


def test_the_end_button_last_touch_and_reset(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        person.screens.show(menu())
        before = person.screens.last_touch
        async with trio.open_nursery() as nursery:
            nursery.start_soon(person.touch, "language-zh", "text-size", "contrast", "end")
            await person.screens.end_wanted()
        assert person.screens.last_touch > before
        seen = await person.look()
        assert (seen["language"], seen["elder"], seen["theme"]) == ("zh", True, "contrast-dark")
        person.screens.reset()
        seen = await person.look()
        assert (seen["language"], seen["elder"], seen["theme"]) == ("es", False, "light")
        assert person.screens.language == "es"

    in_trio(ui, play)


def test_help_opens_covers_the_screen_and_closes(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        person.screens.show(s.Consent())
        await person.touch("help")
        with pytest.raises(DockError, match="covered"):
            await person.touch("agree")
        await person.touch("close")
        await person.touch("agree")

    in_trio(ui, play)


def test_no_end_button_without_a_card(ui: TerminalUi) -> None:
    async def play(person: Person) -> None:
        for screen in (s.Attract(), s.TakeCard(), s.CardTaken(early=False)):
            person.screens.show(screen)
            assert "end" not in {item["item"] for item in (await person.look())["items"]}

    in_trio(ui, play)


def test_a_picture_of_the_screen_is_written(ui: TerminalUi, tmp_path: Any) -> None:
    async def play(person: Person) -> None:
        dock = Dock()
        dock.add(UiDriver(person.ui).commands())
        await dock.run("grab", path=str(tmp_path / "one.png"))
        with pytest.raises(DockError, match="cannot write"):
            await dock.run("grab", path=str(tmp_path / "no" / "one.png"))

    in_trio(ui, play)
    assert (tmp_path / "one.png").read_bytes().startswith(b"\x89PNG")
