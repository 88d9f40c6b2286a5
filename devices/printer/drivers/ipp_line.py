"""The connection to an IPP printer: one request and its reply over HTTP, bounded in time and size."""

import ssl
from itertools import count
from urllib.parse import urlsplit, urlunsplit

import httpx
import trio

from devices.printer.drivers.ipp_message import (
    Attribute,
    IppOperation,
    IppTag,
    Reply,
    WireError,
    reply,
    request,
)

USER = "ventanilla"

_LARGEST_REPLY = 1_000_000
_IPP_PORT = 631


class PrinterUnreachable(Exception):
    """No connection, or no complete response in time."""


class MalformedReply(Exception):
    """A response that is not valid IPP."""


class IppLine:
    """address: "ipp://host[:port]/path" or "ipps://…". Raises ValueError for any other form."""

    def __init__(
        self, address: str, timeout_seconds: float, trust: ssl.SSLContext | None = None
    ) -> None:
        parts = urlsplit(address)
        if parts.scheme not in ("ipp", "ipps") or not parts.hostname:
            raise ValueError(f"not an IPP address: {address!r}")
        host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
        place = f"{host}:{parts.port or _IPP_PORT}"
        scheme = "https" if parts.scheme == "ipps" else "http"
        self._url = urlunsplit((scheme, place, parts.path, parts.query, ""))
        self._uri = address
        self._timeout_seconds = timeout_seconds
        self._numbers = count(1)
        if trust is None:
            # Building a context reads all system certificates: only if needed.
            trust = (
                ssl.create_default_context()
                if scheme == "https"
                else ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
            )
        # A new connection for each request: a dead keep-alive connection cannot be told from a printer
        # that accepted the job and died.
        transport = httpx.AsyncHTTPTransport(
            verify=trust, trust_env=False, limits=httpx.Limits(max_keepalive_connections=0)
        )
        self._http = httpx.AsyncClient(transport=transport, timeout=None, trust_env=False)

    async def ask(
        self,
        operation: IppOperation,
        attributes: dict[str, Attribute] | None = None,
        job_attributes: dict[str, Attribute] | None = None,
        document: bytes = b"",
    ) -> Reply:
        """Send one request. Raises PrinterUnreachable or MalformedReply; an IPP error status is a reply."""
        target = {
            "attributes-charset": Attribute(IppTag.CHARSET, ("utf-8",)),
            "attributes-natural-language": Attribute(IppTag.LANGUAGE, ("en",)),
            "printer-uri": Attribute(IppTag.URI, (self._uri,)),
        }
        rest = dict(attributes or {})
        if "job-id" in rest:  # must come right after the printer's address
            target["job-id"] = rest.pop("job-id")
        target["requesting-user-name"] = Attribute(IppTag.NAME, (USER,))
        number = next(self._numbers)
        message = request(operation, number, target | rest, job_attributes, document)
        try:
            return reply(await self._exchange(message))
        except WireError:
            raise MalformedReply from None

    async def aclose(self) -> None:
        await self._http.aclose()

    async def _exchange(self, message: bytes) -> bytes:
        headers = {"Content-Type": "application/ipp", "Accept-Encoding": "identity"}
        body = b""
        try:
            with trio.fail_after(self._timeout_seconds) as limit:
                async with self._http.stream(
                    "POST", self._url, content=message, headers=headers
                ) as response:
                    async for chunk in response.aiter_raw():
                        body += chunk
                        if len(body) > _LARGEST_REPLY:
                            # Ends the loop from inside: breaking out would leave generators open.
                            limit.cancel()
                    ok = response.status_code == httpx.codes.OK
        except (httpx.TransportError, trio.TooSlowError):
            raise MalformedReply if len(body) > _LARGEST_REPLY else PrinterUnreachable from None
        if not ok:
            raise MalformedReply
        return body
