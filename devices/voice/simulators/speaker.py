"""A simulated loudspeaker: it remembers what was heard."""

from collections import deque
from enum import StrEnum

import trio

from devices.dock import Arguments, Command
from devices.health import DeviceState, Health
from devices.voice.contract import Sound
from devices.watched import Watched

_SOUNDS_KEPT = 100
_SOUND_SECONDS = 0.4


class SpeakerCondition(StrEnum):
    """The states that the simulated loudspeaker can be set to."""

    OK = "ok"
    MUTED = "muted"
    """Plays as far as the player can tell, but nobody hears it: turned down, or unplugged."""
    BROKEN = "broken"
    """The player reports that the sound card rejects it."""
    MISSING = "missing"
    """There is no player program."""


_HEALTH = {
    SpeakerCondition.BROKEN: Health(DeviceState.HARDWARE_ERROR, "no-sound"),
    SpeakerCondition.MISSING: Health(DeviceState.NO_DEVICE, "no-player"),
}


class SetSpeaker(Arguments):
    state: SpeakerCondition


class SimulatedSpeaker:
    """A `Speaker`. heard: the most recent audible sounds, newest last."""

    def __init__(self) -> None:
        self._condition = SpeakerCondition.OK
        self._health = Watched(Health(DeviceState.ONLINE))
        self.heard: deque[Sound] = deque(maxlen=_SOUNDS_KEPT)

    @property
    def health(self) -> Watched[Health]:
        return self._health

    def set_state(self, state: str) -> None:
        """A SpeakerCondition or its value (otherwise ValueError)."""
        self._condition = SpeakerCondition(state)
        self._health.set(_HEALTH.get(self._condition, Health(DeviceState.ONLINE)))

    async def check(self) -> Health:
        await trio.lowlevel.checkpoint()
        return self._health.value

    async def play(self, sound: Sound) -> bool:
        await trio.lowlevel.checkpoint()
        if not self._health.value.usable:
            return False
        if self._condition is not SpeakerCondition.MUTED:
            self.heard.append(sound)
        await trio.sleep(_SOUND_SECONDS)
        return True

    def dock_commands(self) -> dict[str, Command]:
        return {
            "speaker.set": Command(
                f"set the state of the loudspeaker: {', '.join(SpeakerCondition)}",
                SetSpeaker,
                self._do_set,
            ),
            "speaker.state": Command(
                "the loudspeaker's state", Arguments, self._do_state, tells=True
            ),
            "speaker.heard": Command(
                "the sounds that were heard", Arguments, self._do_heard, tells=True
            ),
        }

    async def _do_set(self, arguments: SetSpeaker) -> dict[str, str]:
        self.set_state(arguments.state)
        return await self._do_state(arguments)

    async def _do_state(self, arguments: Arguments) -> dict[str, str]:
        return {"state": self._condition.value, "health": self._health.value.state.value}

    async def _do_heard(self, arguments: Arguments) -> list[str]:
        return [sound.value for sound in self.heard]
