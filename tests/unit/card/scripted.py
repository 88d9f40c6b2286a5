"""A raw channel whose responses are scripted by a test."""

from collections.abc import Callable

import trio

from devices.card.apdu import Command


class ScriptedChannel:
    """Responds with whatever `answer` returns for the command; keeps no state."""

    def __init__(self, answer: Callable[[bytes], bytes]) -> None:
        self._answer = answer
        self.closed = False

    @property
    def atr(self) -> bytes:
        return b""

    async def exchange(self, command: Command) -> bytes:
        await trio.lowlevel.checkpoint()
        return self._answer(bytes(command))

    async def close(self) -> None:
        self.closed = True


def one_after_the_other(*answers: str) -> ScriptedChannel:
    """Responses in hex, in order; the last one is repeated."""
    left = [bytes.fromhex(answer) for answer in answers]
    return ScriptedChannel(lambda _command: left.pop(0) if len(left) > 1 else left[0])
