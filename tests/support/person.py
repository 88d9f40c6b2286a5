"""A person for flow tests: answers screens by a script, with time to read, without Qt."""

from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import trio

from devices.health import DeviceState, Health
from devices.watched import Watched
from kiosk.screens import (
    Agreed,
    Balance,
    CodeEntered,
    Consent,
    EnterCode,
    EnterPin,
    FaceFailed,
    Finish,
    GoBack,
    LookAtCamera,
    Menu,
    NoPhone,
    PinEntered,
    PrintFailed,
    PrintWanted,
    Problem,
    Screen,
    ServiceChosen,
    StillHere,
    StillThere,
    TakeReceipt,
    TryAgain,
    Understood,
    WithoutPaper,
)

A = TypeVar("A")
Reply = Callable[[Any], object]
"""What the person does on a screen; None: nothing, until something else ends the wait."""

READING_SECONDS = 2.0


def in_turn(*answers: object) -> Reply:
    """One answer after another; the last one is repeated."""
    left = list(answers)
    return lambda _: left.pop(0) if len(left) > 1 else left[0]


def standard_replies(pin: str) -> dict[type[Any], Reply]:
    """Enters the PIN, agrees to the camera, looks at the balance, prints it, and finishes."""
    return {
        EnterPin: lambda _: PinEntered(pin),
        Consent: lambda _: Agreed(),
        LookAtCamera: lambda _: None,
        FaceFailed: lambda _: TryAgain(),
        NoPhone: lambda _: Agreed(),
        EnterCode: lambda _: CodeEntered("000000"),
        Menu: in_turn(ServiceChosen("balance"), Finish()),
        Balance: in_turn(PrintWanted(), GoBack()),
        TakeReceipt: lambda _: Understood(),
        PrintFailed: lambda _: WithoutPaper(),
        Problem: lambda _: Understood(),
        StillThere: lambda _: StillHere(),
    }


def twice() -> dict[type[Any], Reply]:
    """For two visits in one flow, each with a receipt."""
    return {
        Menu: in_turn(*(ServiceChosen("balance"), Finish()) * 2),
        Balance: in_turn(*(PrintWanted(), GoBack()) * 2),
    }


class Person:
    """Implements kiosk.screens.Screens. shown: every screen passed to it, in order."""

    def __init__(self, replies: Mapping[type[Any], Reply], language: str = "es") -> None:
        self._replies = replies
        self.language = language
        self.shown: list[Screen[Any]] = []
        self.last_touch = 0.0
        self.resets = 0
        self.overlay: Screen[Any] | None = None
        self.health = Watched(Health(DeviceState.ONLINE))
        self._end = trio.Event()

    async def ask(self, screen: Screen[A]) -> A:
        self._note(screen)
        await trio.sleep(READING_SECONDS)
        answer: Any = self._replies[type(screen)](screen)
        if answer is None:
            await trio.sleep_forever()
        self.last_touch = trio.current_time()
        result: A = answer
        return result

    def show(self, screen: Screen[Any]) -> None:
        self._note(screen)

    def drop_overlay(self) -> None:
        self.overlay = None

    async def end_wanted(self) -> None:
        await self._end.wait()

    def touch_end(self) -> None:
        self._end.set()

    def reset(self) -> None:
        self.resets += 1
        self._end = trio.Event()

    def warned(self) -> bool:
        """Whether an overlay is shown."""
        return self.overlay is not None

    @property
    def names(self) -> list[str]:
        """The names of the screens shown, without consecutive repeats."""
        passed: list[str] = []
        for screen in self.shown:
            if passed[-1:] != [screen.name]:
                passed.append(screen.name)
        return passed

    @property
    def now(self) -> Screen[Any]:
        """The base screen currently shown."""
        return next(screen for screen in reversed(self.shown) if not screen.overlay)

    def _note(self, screen: Screen[Any]) -> None:
        self.shown.append(screen)
        if screen.overlay:
            self.overlay = screen
