"""A raw channel whose answers a test writes down."""

from collections.abc import Callable

import trio

from devices.card.apdu import Command


class ScriptedChannel:
    """Answers with whatever `answer` makes of the command; remembers nothing else."""

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
    """Answers in hex, in that order; the last one again and again."""
    left = [bytes.fromhex(answer) for answer in answers]
    return ScriptedChannel(lambda _command: left.pop(0) if len(left) > 1 else left[0])
