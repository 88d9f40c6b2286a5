"""The outermost layer: limits request size, writes the access log, lets no exception out.

The log contains method, route, status and milliseconds. Unknown paths and exception texts are not
logged: both may contain user input.
"""

import json
import logging
import time
from collections.abc import Collection

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from central.faults import answer
from kiosk.failures import where

ACCESS = logging.getLogger("central.access")
LARGEST_REQUEST = 64 * 1024


class Edge:
    def __init__(self, app: ASGIApp, routes: Collection[str]) -> None:
        self._app = app
        self._routes = routes

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.monotonic()
        watched = WatchedSend(send)
        try:
            await self._bounded(scope, receive, watched)
        except Exception as problem:
            log_crash(problem)
            if watched.status == 0:
                await answer(watched, 500, b"application/json", b'{"code": "internal"}')
        self._log(scope, watched.status, time.monotonic() - began)

    async def _bounded(self, scope: Scope, receive: Receive, send: Send) -> None:
        """A body without a length, or longer than any valid request, is not read."""
        headers = dict(scope["headers"])
        length = headers.get(b"content-length", b"0")
        chunked = b"transfer-encoding" in headers
        if chunked or not length.isdigit() or int(length) > LARGEST_REQUEST:
            await answer(send, 413, b"application/json", b'{"code": "too-large"}')
        else:
            await self._app(scope, receive, send)

    def _log(self, scope: Scope, status: int, seconds: float) -> None:
        path = scope["path"] if scope["path"] in self._routes else "unknown"
        record = {"method": scope["method"], "route": path, "status": status}
        ACCESS.info(json.dumps({**record, "milliseconds": round(seconds * 1000)}))


class WatchedSend:
    """Remembers the status that was sent."""

    def __init__(self, send: Send) -> None:
        self._send = send
        self.status = 0

    async def __call__(self, message: Message) -> None:
        if message["type"] == "http.response.start":
            self.status = message["status"]
        await self._send(message)


def log_crash(problem: Exception) -> None:
    """The exception's class and where it was raised, without its text."""
    kind, place = where(problem)
    ACCESS.error(json.dumps({"crash": kind, "place": place}))
