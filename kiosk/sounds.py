"""What is heard of a visit: three sounds at the most, beside it, never in its way."""

import trio

from devices.voice.contract import NoSpeaker, Sound, Speaker


class Sounds:
    """Say what is to be heard; `run` plays it. A newer sound takes the place of one that waits."""

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
        """The citizen has what was wanted. Heard once a visit."""
        if not self._was_done:
            self._was_done = True
            self._want(Sound.DONE)

    def call(self) -> None:
        """Somebody has to come back."""
        self._want(Sound.ATTENTION)

    def hush(self) -> None:
        """Whom it was for has gone."""
        self._next = None
        self._playing.cancel()

    async def run(self) -> None:
        """For as long as the terminal runs."""
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
