"""The terminal's handle on the face process: start it, talk to it, guarantee that it ends."""

import json
import os
import subprocess
import sys
from contextlib import suppress

import trio

from devices.face.drivers.wire import Message
from devices.places import ROOT

_GRACE_SECONDS = 0.3
_KILLED_SECONDS = 2.0
_LONGEST_LINE = 4096


class ChildGone(Exception):
    """The process ended, or sent a message that ours never sends."""


class Child:
    """One process. Started in the caller's thread, not by trio's helper: the kernel kills the process
    with the thread that started it (PR_SET_PDEATHSIG), and helper threads come and go."""

    def __init__(self, arguments: list[str], share: int, first: Message) -> None:
        """share: a file descriptor that the process inherits. first: the first line it reads, short
        enough for a pipe's buffer (64 KiB)."""
        self._process = subprocess.Popen(
            [sys.executable, "-m", "devices.face.drivers.worker", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env={**os.environ, "OPENCV_LOG_LEVEL": "SILENT"},
            pass_fds=(share,),
            bufsize=0,
        )
        assert self._process.stdin is not None and self._process.stdout is not None
        with suppress(BrokenPipeError):  # it died at once: the next send reports it
            self._process.stdin.write(json.dumps(first).encode() + b"\n")
        self._to = trio.lowlevel.FdStream(_taken(self._process.stdin.fileno()))
        self._from = trio.lowlevel.FdStream(_taken(self._process.stdout.fileno()))
        self._process.stdin.close()
        self._process.stdout.close()
        self._buffer = b""

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def alive(self) -> bool:
        return self._process.poll() is None

    def kill(self) -> None:
        """SIGKILL only: `end` is still needed."""
        self._process.kill()

    async def send(self, order: Message, body: bytes = b"") -> None:
        """Raises ChildGone."""
        try:
            await self._to.send_all(json.dumps(order).encode() + b"\n" + body)
        except (trio.BrokenResourceError, trio.ClosedResourceError) as error:
            raise ChildGone from error

    async def receive(self) -> Message:
        """The next message. Cancelling loses none. Raises ChildGone."""
        while b"\n" not in self._buffer:
            try:
                more = await self._from.receive_some(_LONGEST_LINE)
            except (trio.BrokenResourceError, trio.ClosedResourceError) as error:
                raise ChildGone from error
            if not more or len(self._buffer) > _LONGEST_LINE:
                raise ChildGone
            self._buffer += more
        line, _, self._buffer = self._buffer.partition(b"\n")
        try:
            message = json.loads(line)
        except ValueError as error:
            raise ChildGone from error
        if not isinstance(message, dict):
            raise ChildGone
        return message

    async def end(self) -> None:
        """Ask it to exit, then force it. Not cancellable. Afterwards it is gone and reaped, unless a driver
        blocks it in the kernel: then it ends when unblocked, and nobody waits for it."""
        with trio.CancelScope(shield=True):
            await self._to.aclose()
            with trio.move_on_after(_GRACE_SECONDS):
                await self._gone()
            if self.alive:
                self._process.kill()
                with trio.move_on_after(_KILLED_SECONDS):
                    await self._gone()
            await self._from.aclose()

    async def _gone(self) -> None:
        if not self.alive:
            return
        watch = os.pidfd_open(self._process.pid)
        try:
            await trio.lowlevel.wait_readable(watch)
        finally:
            os.close(watch)


def _taken(fd: int) -> int:
    """A descriptor of our own, so that the process object can close its."""
    return os.dup(fd)
