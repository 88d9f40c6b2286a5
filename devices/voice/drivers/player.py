"""A loudspeaker behind a player program (aplay, paplay): one process per sound."""

import subprocess
from collections.abc import Sequence
from pathlib import Path

import trio

from devices.health import DeviceState, Health
from devices.places import ASSETS
from devices.voice.contract import Sound
from devices.watched import Watched

SOUNDS = ASSETS / "sounds"
LIMIT_SECONDS = 3.0
"""A player that takes longer is waiting for a sound card that is missing or busy."""
_SILENCE = "silence"


class PlayerSpeaker:
    """A `Speaker`. command: the program and its options; the file to play is appended."""

    def __init__(
        self, command: Sequence[str], sounds: Path = SOUNDS, limit_seconds: float = LIMIT_SECONDS
    ) -> None:
        self._command = tuple(command)
        self._sounds = sounds
        self._limit_seconds = limit_seconds
        self._health = Watched(Health(DeviceState.ONLINE))
        # A sound card without a mixer allows only one player at a time.
        self._playing = trio.Lock()

    @property
    def health(self) -> Watched[Health]:
        return self._health

    async def check(self) -> Health:
        """Plays a moment of silence, which exercises everything down to the sound card."""
        return await self._run(_SILENCE)

    async def play(self, sound: Sound) -> bool:
        return (await self._run(sound.value)).usable

    async def _run(self, name: str) -> Health:
        """Returns the resulting health. Waiting for another sound counts towards the limit."""
        health = Health(DeviceState.HARDWARE_ERROR, "timeout")
        with trio.move_on_after(self._limit_seconds):
            async with self._playing:
                health = await self._player([*self._command, str(self._sounds / f"{name}.wav")])
        self._health.set(health)
        return health

    async def _player(self, command: Sequence[str]) -> Health:
        try:
            done = await trio.run_process(
                command,
                check=False,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                deliver_cancel=_end,
            )
        except OSError:
            return Health(DeviceState.NO_DEVICE, "no-player")
        if done.returncode != 0:
            return Health(DeviceState.HARDWARE_ERROR, "no-sound")
        return Health(DeviceState.ONLINE)


async def _end(process: trio.Process) -> None:
    """At once: a late sound is worse than one cut off."""
    process.kill()
