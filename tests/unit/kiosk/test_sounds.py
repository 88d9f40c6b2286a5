"""Sounds beside a visit: a player that hangs holds nobody up, and stops when it is told."""

from collections.abc import Awaitable, Callable

import trio
from trio.testing import MockClock, wait_all_tasks_blocked

from devices.voice.contract import NoSpeaker, Sound
from kiosk.sounds import Sounds


class HangingSpeaker(NoSpeaker):
    """Notes what began, and what was stopped."""

    def __init__(self) -> None:
        super().__init__()
        self.began: list[Sound] = []
        self.stopped: list[Sound] = []

    async def play(self, sound: Sound) -> bool:
        self.began.append(sound)
        try:
            await trio.sleep(3)
        except trio.Cancelled:
            self.stopped.append(sound)
            raise
        return False


def with_sounds(body: Callable[[Sounds, HangingSpeaker], Awaitable[None]]) -> None:
    async def main() -> None:
        speaker = HangingSpeaker()
        sounds = Sounds(speaker)
        async with trio.open_nursery() as nursery:
            nursery.start_soon(sounds.run)
            await body(sounds, speaker)
            nursery.cancel_scope.cancel()

    trio.run(main, clock=MockClock(autojump_threshold=0))


def test_of_those_that_wait_the_newest_is_played() -> None:
    async def body(sounds: Sounds, speaker: HangingSpeaker) -> None:
        sounds.card_in()
        await wait_all_tasks_blocked()
        sounds.done()
        sounds.call()
        await trio.sleep(10)
        assert speaker.began == [Sound.CARD_IN, Sound.ATTENTION]
        assert speaker.stopped == []

    with_sounds(body)


def test_hush_stops_what_plays_and_what_waits() -> None:
    async def body(sounds: Sounds, speaker: HangingSpeaker) -> None:
        sounds.call()
        await wait_all_tasks_blocked()
        sounds.done()
        sounds.hush()
        await trio.sleep(10)
        assert speaker.began == speaker.stopped == [Sound.ATTENTION]
        sounds.card_in()  # the next visit's is heard
        await wait_all_tasks_blocked()
        assert speaker.began[-1] is Sound.CARD_IN

    with_sounds(body)


def test_hush_without_a_sound_takes_none_from_the_next() -> None:
    async def body(sounds: Sounds, speaker: HangingSpeaker) -> None:
        sounds.hush()
        sounds.card_in()
        await wait_all_tasks_blocked()
        assert speaker.began == [Sound.CARD_IN]

    with_sounds(body)
