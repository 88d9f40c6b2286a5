"""Sounds alongside a visit: a hanging player blocks nobody, and stops on request."""

from collections.abc import Awaitable, Callable

import trio
from trio.testing import MockClock, wait_all_tasks_blocked

from devices.voice.contract import NoSpeaker, Sound
from kiosk.sounds import Sounds


class HangingSpeaker(NoSpeaker):
    """Records what was started and what was stopped."""

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


def test_only_the_newest_waiting_sound_is_played() -> None:
    async def body(sounds: Sounds, speaker: HangingSpeaker) -> None:
        sounds.card_in()
        await wait_all_tasks_blocked()
        sounds.done()
        sounds.call()
        await trio.sleep(10)
        assert speaker.began == [Sound.CARD_IN, Sound.ATTENTION]
        assert speaker.stopped == []

    with_sounds(body)


def test_stop_ends_the_current_and_the_waiting_sound() -> None:
    async def body(sounds: Sounds, speaker: HangingSpeaker) -> None:
        sounds.call()
        await wait_all_tasks_blocked()
        sounds.done()
        sounds.stop()
        await trio.sleep(10)
        assert speaker.began == speaker.stopped == [Sound.ATTENTION]
        sounds.card_in()  # the next visit's sound is played
        await wait_all_tasks_blocked()
        assert speaker.began[-1] is Sound.CARD_IN

    with_sounds(body)


def test_stop_without_a_sound_does_not_affect_the_next_one() -> None:
    async def body(sounds: Sounds, speaker: HangingSpeaker) -> None:
        sounds.stop()
        sounds.card_in()
        await wait_all_tasks_blocked()
        assert speaker.began == [Sound.CARD_IN]

    with_sounds(body)
