"""The contract of the loudspeaker."""

from enum import StrEnum
from typing import Protocol

import trio

from devices.health import DeviceState, Health
from devices.watched import Watched


class Sound(StrEnum):
    """The terminal's three sounds; assets/sounds has one file for each."""

    CARD_IN = "card-in"
    DONE = "done"
    ATTENTION = "attention"


class Speaker(Protocol):
    @property
    def health(self) -> Watched[Health]:
        """reason: "no-player", "no-sound", "timeout", or "switched-off"."""
        ...

    async def check(self) -> Health:
        """Check now, silently, and update `health`. Never raises."""
        ...

    async def play(self, sound: Sound) -> bool:
        """Play it to the end, at most 3 s. True: the player reported success; whether anybody heard it,
        only a person can tell. Never raises. When cancelled, the sound stops at once."""
        ...


class NoSpeaker:
    """For a terminal without sound."""

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
