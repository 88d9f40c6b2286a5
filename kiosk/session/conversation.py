"""Asks with a deadline: without a touch, "are you still there?" is shown, then the visit ends."""

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any, TypeVar

import trio

from kiosk.events import EventLog, ScreenShown, code
from kiosk.screens import Finish, Screen, Screens, StillThere
from kiosk.session.outcome import CitizenEndedError, NobodyThereError

A = TypeVar("A")

WAIT_MESSAGE_SECONDS = 1.0
"""A wait message that only flashes is alarming: it is shown at least this long (as in subiquity)."""


LIVE_SECONDS = 1.0
"""How often the figures of a displayed screen are refreshed."""


class Conversation:
    """How the visit talks to the citizen. warning_seconds: the countdown, at least 20 (WCAG 2.2.1).

    patience: factor on deadlines and countdown; below 1 only on a test bench, never with the public.
    """

    def __init__(
        self, screens: Screens, events: EventLog, warning_seconds: float, patience: float = 1.0
    ) -> None:
        self._screens = screens
        self._events = events
        self._warning = warning_seconds * patience
        self._patience = patience
        self._noted = ""

    async def ask(self, screen: Screen[A]) -> A:
        """The citizen's answer; raises NobodyThereError or CitizenEndedError if there is none."""
        self._note(screen)
        answer: list[A] = []
        deadline = screen.deadline_seconds * self._patience
        watch = _Watch(self._screens, self._note, screen, deadline, self._warning)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(watch.run, nursery.cancel_scope)
            answer.append(await self._screens.ask(screen))
            nursery.cancel_scope.cancel()
        if answer:
            return answer[0]
        raise watch.verdict

    async def ask_live(self, make: Callable[[], Screen[A]]) -> A:
        """Like `ask`, but refreshes the screen from `make` until there is an answer."""
        answers: list[A] = []
        ends: list[Exception] = []
        async with trio.open_nursery() as nursery:
            screen = make()
            nursery.start_soon(self._follow, make, screen)
            try:
                answers.append(await self.ask(screen))
            except (NobodyThereError, CitizenEndedError) as end:
                ends.append(end)
            nursery.cancel_scope.cancel()
        if ends:
            raise ends[0]
        return answers[0]

    async def _follow(self, make: Callable[[], Screen[Any]], shown: Screen[Any]) -> None:
        while True:
            await trio.sleep(LIVE_SECONDS)
            now = make()
            if now != shown:
                shown = now
                self.show(shown)

    async def ask_without_deadline(self, screen: Screen[A]) -> A:
        """Ask without a deadline, where something else ends the wait (the camera has its own)."""
        self._note(screen)
        return await self._screens.ask(screen)

    def show(self, screen: Screen[Any]) -> None:
        self._note(screen)
        self._screens.show(screen)

    @asynccontextmanager
    async def waiting(self, screen: Screen[None]) -> AsyncIterator[None]:
        """Show a wait message while the body runs; it stays for at least a second, even if the body
        fails."""
        self.show(screen)
        shown = trio.current_time()
        try:
            yield
        finally:
            await trio.sleep_until(shown + WAIT_MESSAGE_SECONDS)

    def _note(self, screen: Screen[Any]) -> None:
        if screen.name == self._noted:
            return  # the same screen with new figures
        self._noted = screen.name
        self._events.log(ScreenShown(code(screen.name)))


class _Watch:
    """Runs alongside one question. verdict: why there is no answer."""

    def __init__(
        self,
        screens: Screens,
        note: Callable[[Screen[Any]], None],
        asked: Screen[Any],
        deadline: float,
        warning: float,
    ) -> None:
        self._screens = screens
        self._note = note
        self._asked = asked
        self._patience = max(deadline - warning, warning)
        self._warning = warning
        self.verdict: Exception = NobodyThereError()

    async def run(self, question: trio.CancelScope) -> None:
        since = trio.current_time()
        while True:
            since = await self._until_quiet(since)
            if not await self._still_there():
                question.cancel()
                return
            self._note(self._asked)  # it is shown again
            since = trio.current_time()

    async def _until_quiet(self, since: float) -> float:
        """Return when the screen has not been touched for its deadline."""
        while True:
            last = max(since, self._screens.last_touch)
            if trio.current_time() >= last + self._patience:
                return last
            await trio.sleep_until(last + self._patience)

    async def _still_there(self) -> bool:
        answer: object = None
        warned = StillThere(seconds=max(1, round(self._warning)))
        self._note(warned)
        try:
            with trio.move_on_after(self._warning):
                answer = await self._screens.ask(warned)
        finally:
            self._screens.drop_overlay()  # also if the card is pulled meanwhile
        if isinstance(answer, Finish):
            self.verdict = CitizenEndedError()
        return answer is not None and not isinstance(answer, Finish)
