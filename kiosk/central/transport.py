"""One bounded HTTP round trip to the centre. The only module that knows httpx.

Importing it takes 0.2 s, so the client imports it only when it is entered.
"""

import ssl
from collections.abc import Mapping
from typing import Self

import httpx
import trio

from kiosk.central.answer import Answer
from kiosk.central.contract import CentreUnreachable, InvalidCentreAnswer
from kiosk.central.failures import died, of_transport

LARGEST_ANSWER = 1 << 20
CONNECT_SECONDS = 3.0
IDLE_SECONDS = 30.0
"""A connection idle for longer than this is not reused; the service closes it later than that."""


class Transport:
    """Sends requests of one terminal. Raises CentreUnreachable or InvalidCentreAnswer, and nothing else."""

    def __init__(
        self, base_url: str, token: str, verify: ssl.SSLContext | None, timeout_seconds: float
    ) -> None:
        self._timeout_seconds = timeout_seconds
        self._http = httpx.AsyncClient(
            base_url=base_url,
            headers={"Authorization": f"Bearer {token}", "Accept-Encoding": "identity"},
            verify=verify or ssl.create_default_context(),
            trust_env=False,
            follow_redirects=False,
            timeout=httpx.Timeout(timeout_seconds, connect=min(CONNECT_SECONDS, timeout_seconds)),
            limits=httpx.Limits(max_connections=4, keepalive_expiry=IDLE_SECONDS),
        )

    async def aclose(self) -> None:
        with trio.CancelScope(shield=True), trio.move_on_after(1):
            await self._http.aclose()

    async def request(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        again: bool = True,
    ) -> Answer:
        """again: may be resent if an idle connection turns out to be dead."""
        try:
            with trio.fail_after(self._timeout_seconds):
                try:
                    return await self._send(method, path, body, headers)
                except httpx.RequestError as problem:
                    if not (again and died(problem)):
                        raise
                    return await self._send(method, path, body, headers)
        except trio.TooSlowError:
            raise CentreUnreachable("timeout") from None
        except httpx.RequestError as problem:
            raise of_transport(problem) from None

    async def _send(
        self, method: str, path: str, body: bytes | None, headers: Mapping[str, str] | None
    ) -> Answer:
        """Reads the raw body and stops at the size limit."""
        request = self._http.build_request(
            method, path, headers={**body_headers(body), **(headers or {})}
        )
        request.stream = RequestBody(body or b"")
        response = await self._http.send(request, stream=True)
        try:
            return Answer(response.status_code, kind_of(response), await bounded_body(response))
        finally:
            with trio.CancelScope(shield=True), trio.move_on_after(1):
                await response.aclose()


def kind_of(response: httpx.Response) -> str:
    """The media type without its parameters."""
    kind: str = response.headers.get("content-type", "")
    return kind.partition(";")[0].strip().lower()


def body_headers(body: bytes | None) -> dict[str, str]:
    if body is None:
        return {}
    return {"Content-Type": "application/json", "Content-Length": str(len(body))}


class RequestBody(httpx.AsyncByteStream):
    """A request's body in one piece.

    httpx's own is an async generator, which is left unfinished when a request is cancelled;
    trio warns about each one, rightly.
    """

    def __init__(self, body: bytes) -> None:
        self._left = [body]

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> bytes:
        if not self._left:
            raise StopAsyncIteration
        return self._left.pop()


async def bounded_body(response: httpx.Response) -> bytes:
    """The whole body. If it is too long, the connection is closed under it, so that the generators
    below end by themselves."""
    if response.headers.get("content-encoding", "identity") != "identity":
        raise InvalidCentreAnswer("encoding")
    if int(response.headers.get("content-length", "0")) > LARGEST_ANSWER:
        raise InvalidCentreAnswer("oversized")
    body = bytearray()
    try:
        async for chunk in response.aiter_raw():
            body += chunk
            if len(body) > LARGEST_ANSWER:
                await response.extensions["network_stream"].aclose()
    except httpx.RequestError:
        if len(body) <= LARGEST_ANSWER:
            raise
    if len(body) > LARGEST_ANSWER:
        raise InvalidCentreAnswer("oversized")
    return bytes(body)
