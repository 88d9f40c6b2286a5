"""`QmlScreens`: the kiosk's screens over Qt Quick, across the two threads.

Screens are passed to the Qt thread unchanged; typed answers come back through the trio token. Each question
has a sequence number: answers to an older question, and second answers, are dropped.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from typing import Any, TypeVar

import trio

from devices.health import DeviceState, Health
from devices.watched import Watched
from kiosk.screens import Screen
from ui.crossing import GuiThread, soon
from ui.terminal import TerminalModel

A = TypeVar("A")

STUCK_POINT = "stuck-point"


@dataclass
class _Question:
    answered: trio.Event = field(default_factory=trio.Event)
    answer: Any = field(default=None, repr=False)


@dataclass
class _Standing:
    sequence: int
    kind: type[Screen[Any]]
    question: _Question | None


class QmlScreens:
    """Implements kiosk.screens.Screens, called in the trio thread; and ui.terminal.Listener,
    called in the Qt thread, which only passes calls on."""

    def __init__(self, terminal: TerminalModel, gui: GuiThread, default_language: str) -> None:
        self._terminal = terminal
        self._gui = gui
        self._default_language = default_language
        self._language = default_language
        self._sequence = 0
        self._base: _Standing | None = None
        self._overlay: _Standing | None = None
        self._last_touch = 0.0
        self._end_waiters: set[trio.Event] = set()
        self._health = Watched(Health(DeviceState.ONLINE))
        self._token: trio.lowlevel.TrioToken | None = None

    # kiosk.screens.Screens

    @property
    def language(self) -> str:
        return self._language

    @property
    def last_touch(self) -> float:
        """Before the first touch it counts from the first screen shown."""
        return self._last_touch

    @property
    def health(self) -> Watched[Health]:
        return self._health

    async def ask(self, screen: Screen[A]) -> A:
        question = _Question()
        self._present(screen, question)
        await question.answered.wait()
        answer: A = question.answer
        return answer

    def show(self, screen: Screen[Any]) -> None:
        """A screen of the same class keeps the pending question: an `ask` for it continues to wait."""
        self._begin()
        standing = self._overlay if screen.overlay else self._base
        if standing is not None and standing.kind is type(screen):
            self._gui.post(partial(self._terminal.present, screen, standing.sequence))
        else:
            self._present(screen, None)

    def drop_overlay(self) -> None:
        self._overlay = None
        self._gui.post(self._terminal.drop_overlay)

    async def end_wanted(self) -> None:
        self._begin()
        event = trio.Event()
        self._end_waiters.add(event)
        try:
            await event.wait()
        finally:
            self._end_waiters.discard(event)

    def reset(self) -> None:
        self._overlay = None
        self._language = self._default_language
        self._gui.post(self._reset_there)

    def _present(self, screen: Screen[Any], question: _Question | None) -> None:
        self._begin()
        self._sequence += 1
        standing = _Standing(self._sequence, type(screen), question)
        if screen.overlay:
            self._overlay = standing
        else:
            self._base = standing
        self._gui.post(partial(self._terminal.present, screen, standing.sequence))

    def _begin(self) -> None:
        """Call in the trio thread. After a restart of trio.run the token is a different one."""
        token = trio.lowlevel.current_trio_token()
        if token is not self._token:
            self._token = token
            self._last_touch = trio.current_time()

    # ui.terminal.Listener

    def answered(self, sequence: int, answer: Any) -> None:
        self._cross(self._take_answer, sequence, answer)

    def end_touched(self) -> None:
        self._cross(self._take_end)

    def touched(self) -> None:
        self._cross(self._note_touch)

    def point_stuck(self, stuck: bool) -> None:
        state = DeviceState.ATTENTION if stuck else DeviceState.ONLINE
        self._health.set(Health(state, STUCK_POINT if stuck else ""))

    def language_chosen(self, language: str) -> None:
        self._cross(self._take_language, language)

    def _reset_there(self) -> None:
        self._terminal.reset()
        # Otherwise a language touched just before would arrive after the reset, on this side only.
        self.language_chosen(self._default_language)

    def _cross(self, work: Callable[..., None], *arguments: Any) -> None:
        if self._token is not None:
            soon(self._token, work, *arguments)

    # Back in the trio thread.

    def _take_answer(self, sequence: int, answer: Any) -> None:
        for standing in (self._overlay, self._base):
            question = standing.question if standing and standing.sequence == sequence else None
            if question is not None and not question.answered.is_set():
                question.answer = answer
                question.answered.set()

    def _take_end(self) -> None:
        for event in self._end_waiters:
            event.set()

    def _note_touch(self) -> None:
        self._last_touch = trio.current_time()

    def _take_language(self, language: str) -> None:
        self._language = language
