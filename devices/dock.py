"""The dock protocol: how simulators, and the screen, are driven from outside.

A person (dock window), a shell (`main.py dock`) and a script (`main.py play`) give the same
commands. On the wire: a Unix socket, one JSON object a line: {"do": "card.insert", "citizen": "c01"}
gets {"ok": true, "result": …} or {"ok": false, "error": "a sentence"}.
"""

import difflib
import json
import logging
import os
import re
from collections import deque
from collections.abc import Awaitable, Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import trio
from pydantic import BaseModel, ConfigDict, ValidationError

_log = logging.getLogger(__name__)
_GIVEN_KEPT = 50


class Arguments(BaseModel):
    """Base of every command's arguments: unknown keys are refused."""

    model_config = ConfigDict(extra="forbid")


class DockError(Exception):
    """A command that cannot be done; the text is for the person who gave it."""


@dataclass(frozen=True, slots=True)
class Command:
    """One command. arguments: a pydantic model; run: gets it, in the trio thread, returns JSON.
    tells: it only says how things are, and changes nothing."""

    help: str
    arguments: type[Arguments]
    run: Callable[[Any], Awaitable[Any]]
    tells: bool = False


class After(Arguments):
    """after: only what has a greater number."""

    after: int = 0


class Dock:
    """The commands of this terminal by name ("card.insert"). "help" tells of all of them, "given" of
    those that came over the socket."""

    def __init__(self) -> None:
        self._given: deque[dict[str, Any]] = deque(maxlen=_GIVEN_KEPT)
        self._count = 0
        self.commands: dict[str, Command] = {
            "help": Command("every command with its arguments", Arguments, self._help, tells=True),
            "given": Command(
                "what shells and scripts did last", After, self._tell_given, tells=True
            ),
        }

    def add(self, commands: Mapping[str, Command]) -> None:
        """Each simulator brings its own commands; a name given twice is a mistake of ours."""
        for name, command in commands.items():
            if name in self.commands:
                raise ValueError(f"dock command {name} exists")
            self.commands[name] = command

    async def run(self, name: str, /, **arguments: Any) -> Any:
        """Run one command; raises DockError with a sentence."""
        command = self.commands.get(name)
        if command is None:
            known = sorted(self.commands)
            hint = did_you_mean(name, known) or f"there are: {', '.join(known)}"
            raise DockError(f"no command {name!r}; {hint}")
        try:
            checked = command.arguments.model_validate(arguments)
        except ValidationError as error:
            there = list(command.arguments.model_fields)
            raise DockError(f"{name}: {_first_complaint(error, there)}") from None
        try:
            return await command.run(checked)
        except DockError:
            raise
        except Exception as error:
            # A tester's command must not take the terminal down; where it failed is in its output.
            _log.exception("a dock command failed")
            raise DockError(f"{name} failed inside the terminal: {type(error).__name__}") from None

    async def _help(self, _: Arguments) -> dict[str, Any]:
        """By name: {"help": …, "arguments": JSON Schema}."""
        return {
            name: {"help": command.help, "arguments": command.arguments.model_json_schema()}
            for name, command in sorted(self.commands.items())
        }

    async def _tell_given(self, wanted: After) -> list[dict[str, Any]]:
        """Oldest first: {number, words, error}; the error is empty when it was done."""
        return [one for one in self._given if one["number"] > wanted.after]

    def _note(self, name: str, arguments: Mapping[str, Any], error: str = "") -> None:
        """What changes something, and what was wrong; not what only asks."""
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
        """Listen on a Unix socket that only this user can open, until cancelled."""
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
            pass  # the other side went away; nothing to tell it

    async def _answer(self, line: bytes) -> dict[str, Any]:
        request = _object(line)
        name = request.pop("do", None)
        if not isinstance(name, str):
            return {"ok": False, "error": 'one JSON object a line, with "do"'}
        try:
            result = await self.run(name, **request)
        except DockError as error:
            self._note(name, request, str(error))
            return {"ok": False, "error": str(error)}
        self._note(name, request)
        return {"ok": True, "result": result}


class DockClient:
    """The other side, for scripts: one connection, one command at a time."""

    def __init__(self, stream: trio.SocketStream) -> None:
        self._stream = stream
        self._lines = Lines(stream)

    @classmethod
    async def connect(cls, path: Path) -> "DockClient":
        return cls(await trio.open_unix_socket(str(path)))

    async def run(self, name: str, /, **arguments: Any) -> Any:
        request = json.dumps({"do": name, **arguments})
        await self._stream.send_all(request.encode() + b"\n")
        line = await self._lines.next()
        if line is None:
            raise DockError("the terminal closed the dock")
        reply = json.loads(line)
        if not reply["ok"]:
            raise DockError(reply["error"])
        return reply["result"]

    async def aclose(self) -> None:
        await self._stream.aclose()


class Lines:
    """The lines that come in on a stream, one at a time, without their ends."""

    def __init__(self, stream: trio.abc.ReceiveStream) -> None:
        self._stream = stream
        self._buffer = b""

    async def next(self) -> bytes | None:
        """The next line, or None when the other side has closed."""
        while b"\n" not in self._buffer:
            chunk = await self._stream.receive_some()
            if not chunk:
                return None
            self._buffer += chunk
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line


def _object(line: bytes) -> dict[str, Any]:
    """Empty for what is none."""
    try:
        read = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """ "did you mean paper-jam?" for "jam"; empty when nothing is near."""
    names = list(known)
    within = [name for name in names if len(word) > 2 and word in name]
    near = difflib.get_close_matches(word, names, n=1) or within[:1]
    return f"did you mean {near[0]}?" if near else ""


_WORDS = {
    "missing": "{where}=… is needed",
    "extra_forbidden": "no argument {where!r}; there are: {there}",
    "enum": "{where}: must be {expected}",
    "literal_error": "{where}: must be {expected}",
    "string_type": "{where}: must be text",
    "path_type": "{where}: must be a path",
    "int_type": "{where}: must be a whole number",
    "int_parsing": "{where}: must be a whole number",
    "int_from_float": "{where}: must be a whole number",
    "greater_than": "{where}: must be more than {gt:g}",
    "greater_than_equal": "{where}: must be {ge:g} or more",
    "less_than_equal": "{where}: must be {le:g} or less",
    "string_pattern_mismatch": "{where}: must be of the form {pattern}",
}
"""pydantic's kinds of errors in words for the person who typed the command."""


def _first_complaint(error: ValidationError, there: list[str]) -> str:
    """there: the names of the command's arguments."""
    kind = "extra_forbidden"  # told before what is missing: often the same one, misspelt
    first = min(error.errors(), key=lambda one: one["type"] != kind)
    where, context = ".".join(str(part) for part in first["loc"]), first.get("ctx", {})
    plain = _WORDS.get(first["type"])
    if plain is None:
        return f"{where}: {first['msg'].removeprefix('Value error, ')}"
    said = plain.format(where=where, there=", ".join(there) or "none", **context)
    hint = did_you_mean(str(first["input"]), re.findall("'([^']*)'", context.get("expected", "")))
    return f"{said}; {hint}" if hint else said
