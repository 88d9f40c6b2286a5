"""The hand that kills the face process: behind a simulated camera it is the real one."""

from collections.abc import Mapping
from typing import Protocol

from devices.dock import Arguments, Command, DockError


class Killable(Protocol):
    def kill(self) -> bool:
        """False when no process runs."""
        ...


def kill_command(verifier: Killable) -> Mapping[str, Command]:
    async def kill(_: Arguments) -> None:
        if not verifier.kill():
            raise DockError("no process compares faces now")

    return {"face.kill": Command("SIGKILL to the process that compares faces", Arguments, kill)}
