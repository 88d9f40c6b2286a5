"""The dock of one terminal: its commands, and the socket that accepts them.

Protocol: a Unix socket, one JSON object per line: {"do": "card.insert", "citizen": "c01"} is answered by
{"ok": true, "result": …} or {"ok": false, "error": "a sentence"}.
"""

import json
import logging
import os
from collections import deque
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import trio
from pydantic import ValidationError

from devices.dock import Arguments, Command, DockError
from qa.dock.complaints import did_you_mean, first_complaint
from qa.dock.lines import Lines

_log = logging.getLogger(__name__)
_GIVEN_KEPT = 50


class After(Arguments):
    """after: only those with a greater number."""

    after: int = 0


class Dock:
    """The commands of this terminal by name ("card.insert"). "help" lists all of them, "given" those
    received over the socket."""

    def __init__(self) -> None:
        self._given: deque[dict[str, Any]] = deque(maxlen=_GIVEN_KEPT)
        self._count = 0
        self.commands: dict[str, Command] = {
            "help": Command("all commands with their arguments", Arguments, self._help, tells=True),
            "given": Command(
                "the last commands from shells and scripts", After, self._list_given, tells=True
            ),
        }

    def add(self, commands: Mapping[str, Command]) -> None:
        """Each simulator brings its own commands; a duplicate name is a bug."""
        for name, command in commands.items():
            if name in self.commands:
                raise ValueError(f"duplicate dock command {name}")
            self.commands[name] = command

    async def run(self, name: str, /, **arguments: Any) -> Any:
        """Run one command. Raises DockError with a message for the user."""
        command = self.commands.get(name)
        if command is None:
            known = sorted(self.commands)
            hint = did_you_mean(name, known) or f"there are: {', '.join(known)}"
            raise DockError(f"no command {name!r}; {hint}")
        try:
            checked = command.arguments.model_validate(arguments)
        except ValidationError as error:
            there = list(command.arguments.model_fields)
            raise DockError(f"{name}: {first_complaint(error, there)}") from None
        try:
            return await command.run(checked)
        except DockError:
            raise
        except Exception as error:
            # A tester's command must not take the terminal down; the traceback is in its output.
            _log.exception("a dock command failed")
            raise DockError(f"{name} failed inside the terminal: {type(error).__name__}") from None

    async def _help(self, _: Arguments) -> dict[str, Any]:
        """Maps each name to {"help": …, "arguments": JSON Schema}."""
        return {
            name: {"help": command.help, "arguments": command.arguments.model_json_schema()}
            for name, command in sorted(self.commands.items())
        }

    async def _list_given(self, wanted: After) -> list[dict[str, Any]]:
        """Oldest first: {number, words, error}; error is empty on success."""
        return [one for one in self._given if one["number"] > wanted.after]

    def _note(self, name: str, arguments: Mapping[str, Any], error: str = "") -> None:
        """Records commands that change something or failed, not mere queries."""
        if not error and self.commands[name].tells:
            return
        self._count += 1
        words = " ".join([name, *(str(value) for value in arguments.values() if value)])
        self._given.append({"number": self._count, "words": words, "error": error})

    async def serve(
        self,
        path: Path,
        task_status: trio.TaskStatus[list[trio.SocketListener]] = trio.TASK_STATUS_IGNORED,
    ) -> None:
        """Listen, until cancelled, on a Unix socket that only this user can open."""
        path.unlink(missing_ok=True)
        with trio.socket.socket(trio.socket.AF_UNIX) as listening:
            old = os.umask(0o177)
            try:
                await listening.bind(str(path))
            finally:
                os.umask(old)
            listening.listen()
            try:
                await trio.serve_listeners(
                    self._serve_one, [trio.SocketListener(listening)], task_status=task_status
                )
            finally:
                path.unlink(missing_ok=True)

    async def _serve_one(self, stream: trio.SocketStream) -> None:
        try:
            incoming = Lines(stream)
            while (line := await incoming.next()) is not None:
                await stream.send_all(json.dumps(await self._answer(line)).encode() + b"\n")
        except trio.BrokenResourceError:
            pass  # the client has gone; there is nobody to answer

    async def _answer(self, line: bytes) -> dict[str, Any]:
        request = _object(line)
        name = request.pop("do", None)
        if not isinstance(name, str):
            return {"ok": False, "error": 'send one JSON object per line, with "do"'}
        try:
            result = await self.run(name, **request)
        except DockError as error:
            self._note(name, request, str(error))
            return {"ok": False, "error": str(error)}
        self._note(name, request)
        return {"ok": True, "result": result}


def _object(line: bytes) -> dict[str, Any]:
    """The JSON object on this line; empty if it is not one."""
    try:
        read = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}
