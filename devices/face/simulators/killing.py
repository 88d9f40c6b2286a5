"""The dock command that kills the face process: with a simulated camera it is the real one."""

from collections.abc import Mapping
from typing import Protocol

from devices.dock import Arguments, Command, DockError


class Killable(Protocol):
    def kill(self) -> bool:
        """False if no process is running."""
        ...


def kill_command(verifier: Killable) -> Mapping[str, Command]:
    async def kill(_: Arguments) -> None:
        if not verifier.kill():
            raise DockError("no face process is running")

    return {"face.kill": Command("SIGKILL to the face process", Arguments, kill)}
