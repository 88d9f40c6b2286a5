"""A server on loopback that sends whatever a test wants, byte by byte, over TLS."""

import ssl
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from functools import partial

import trio

from central.development_tls import DevelopmentTls
from kiosk.central.client import CentreClient
from tests.support.central import trusting

Stream = trio.abc.Stream
Answer = Callable[[Stream, int], Awaitable[None]]


@dataclass
class RawServer:
    """requests: how many complete requests arrived, over all connections."""

    url: str = ""
    requests: int = 0
    connections: list[Stream] = field(default_factory=list)


async def read_request(stream: Stream) -> bool:
    """One request with its body; False if the peer disconnected."""
    received = b""
    while b"\r\n\r\n" not in received:
        part = await stream.receive_some()
        if not part:
            return False
        received += part
    head, _, body = received.partition(b"\r\n\r\n")
    lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length")]
    missing = int(lengths[0].split(b":")[1]) - len(body) if lengths else 0
    while missing > 0:
        missing -= len(await stream.receive_some())
    return True


@asynccontextmanager
async def raw_server(tls: DevelopmentTls, answer: Answer) -> AsyncIterator[RawServer]:
    """Calls answer(stream, number of the request, from 1) after each request, then reads the next."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(tls.certificate, tls.key)
    server = RawServer()

    async def serve(stream: Stream) -> None:
        server.connections.append(stream)
        try:
            while await read_request(stream):
                server.requests += 1
                await answer(stream, server.requests)
        except (trio.BrokenResourceError, trio.ClosedResourceError):
            pass

    async with trio.open_nursery() as nursery:
        listening = partial(trio.serve_ssl_over_tcp, host="127.0.0.1", https_compatible=True)
        listeners = await nursery.start(listening, serve, 0, context)
        port = listeners[0].transport_listener.socket.getsockname()[1]
        server.url = f"https://127.0.0.1:{port}"
        yield server
        nursery.cancel_scope.cancel()


def client_of_raw(
    server: RawServer, tls: DevelopmentTls, timeout_seconds: float = 5.0
) -> CentreClient:
    return CentreClient(server.url, "token", trusting(tls.authority), timeout_seconds)


def http(body: bytes, status: str = "200 OK", *headers: str) -> bytes:
    kind = (
        ()
        if any(h.lower().startswith("content-type") for h in headers)
        else ("Content-Type: application/json",)
    )
    lines = (f"HTTP/1.1 {status}", *kind, f"Content-Length: {len(body)}", *headers, "", "")
    return "\r\n".join(lines).encode() + body
