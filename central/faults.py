"""Faults on demand, to show that a terminal survives them. Development only."""

import asyncio
from dataclasses import dataclass

from starlette.types import ASGIApp, Receive, Scope, Send

from central.development import CentreFault

SLOW_SECONDS = 60.0


@dataclass
class FaultSwitch:
    fault: CentreFault = CentreFault.NONE


CANNED: dict[CentreFault, tuple[int, bytes, bytes]] = {
    CentreFault.ERROR: (500, b"application/json", b'{"code": "fault"}'),
    CentreFault.NONSENSE: (200, b"text/html", b"<html><h1>It works!</h1>\xff\xfe"),
    CentreFault.WRONG_SHAPE: (200, b"application/json", b'{"status": 7, "surprise": [null]}'),
    CentreFault.OVERSIZED: (200, b"application/json", b" " * (8 << 20)),
}


class FaultMiddleware:
    """Answers in place of the service while a fault is set; its own path stays reachable."""

    def __init__(self, app: ASGIApp, switch: FaultSwitch, always: str) -> None:
        self._app = app
        self._switch = switch
        self._always = always

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        fault = self._switch.fault
        if scope["type"] != "http" or fault is CentreFault.NONE or scope["path"] == self._always:
            await self._app(scope, receive, send)
        elif fault is CentreFault.SLOW:
            await asyncio.sleep(SLOW_SECONDS)
            await self._app(scope, receive, send)
        else:
            await answer(send, *CANNED[fault])


async def answer(send: Send, status: int, kind: bytes, body: bytes) -> None:
    headers = [(b"content-type", kind), (b"content-length", str(len(body)).encode())]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
