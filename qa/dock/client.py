"""The client side of the dock."""

import json
from pathlib import Path
from typing import Any

import trio

from devices.dock import DockError
from qa.dock.lines import Lines


class DockClient:
    """For scripts: one connection, one command at a time."""

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
