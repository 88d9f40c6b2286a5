"""What the terminal knows of its loudspeaker."""

from enum import StrEnum
from typing import Protocol

import trio

from devices.health import DeviceState, Health
from devices.watched import Watched


class Sound(StrEnum):
    """The terminal's three sounds; assets/sounds holds one file for each."""

    CARD_IN = "card-in"
    DONE = "done"
    ATTENTION = "attention"


class Speaker(Protocol):
    @property
    def health(self) -> Watched[Health]:
        """reason: "no-player", "no-sound", "timeout", or "switched-off"."""
        ...

    async def check(self) -> Health:
        """Ask now, without a sound, and keep `health` up to date. Never raises."""
        ...

    async def play(self, sound: Sound) -> bool:
        """Play it to its end, 3 s at the most. True: the player said that it did; whether anybody
        heard it, only a person can say. Never raises. When cancelled the sound stops at once."""
        ...


class NoSpeaker:
    """A terminal that is to be silent."""

    def __init__(self) -> None:
        self._health = Watched(Health(DeviceState.ONLINE, "switched-off"))

    @property
    def health(self) -> Watched[Health]:
        return self._health

    async def check(self) -> Health:
        await trio.lowlevel.checkpoint()
        return self._health.value

    async def play(self, sound: Sound) -> bool:
        await trio.lowlevel.checkpoint()
        return False
