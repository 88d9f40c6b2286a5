"""The sounds of a visit: at most three, played in the background, never blocking it."""

import trio

from devices.voice.contract import NoSpeaker, Sound, Speaker


class Sounds:
    """Request a sound; `run` plays it. A newer request replaces one still waiting."""

    def __init__(self, speaker: Speaker | None = None) -> None:
        self.speaker: Speaker = speaker if speaker is not None else NoSpeaker()
        self._next: Sound | None = None
        self._wanted = trio.Event()
        self._playing = trio.CancelScope()
        self._was_done = False

    def card_in(self) -> None:
        """A visit begins."""
        self._was_done = False
        self._want(Sound.CARD_IN)

    def done(self) -> None:
        """The citizen got what they came for. Played once per visit."""
        if not self._was_done:
            self._was_done = True
            self._want(Sound.DONE)

    def call(self) -> None:
        """Somebody has to come back."""
        self._want(Sound.ATTENTION)

    def stop(self) -> None:
        """The person it was meant for has left."""
        self._next = None
        self._playing.cancel()

    async def run(self) -> None:
        """Runs for the lifetime of the terminal."""
        while True:
            await self._wanted.wait()
            self._wanted = trio.Event()
            sound, self._next = self._next, None
            if sound is not None:
                with trio.CancelScope() as self._playing:
                    await self.speaker.play(sound)

    def _want(self, sound: Sound) -> None:
        self._next = sound
        self._wanted.set()
