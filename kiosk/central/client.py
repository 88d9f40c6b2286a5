"""The thin client of the centre: typed in both directions, bounded in size and time."""

import ssl
from collections.abc import Mapping
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar
from urllib.parse import urlsplit

import trio
from pydantic import ValidationError

from devices.card.contract import CardIdentity
from devices.face.contract import ReferencePicture
from kiosk.central import messages
from kiosk.central.answer import Answer, parsed, require, require_status
from kiosk.central.contract import (
    CardStanding,
    CodeAccepted,
    CodeDead,
    CodeNotSent,
    CodeSent,
    CodeWrong,
    HolderToken,
    InvalidCentreAnswer,
    OperationResult,
    Verification,
)
from kiosk.central.figures import checked
from kiosk.central.messages import Message
from kiosk.statement import CheckedStatement
from kiosk.store.audit_head import AuditHead
from kiosk.store.idempotency import IdempotencyKey

if TYPE_CHECKING:
    from kiosk.central.transport import Transport

M = TypeVar("M", bound=Message)

JPEG = "image/jpeg"
JPEG_START = b"\xff\xd8\xff"


class CentreClient:
    """`kiosk.central.contract.Centre` over HTTPS, on trio: `async with CentreClient(…) as centre`.

    base_url: "https://host:port"; plain HTTP only on the loopback interface.
    token: the terminal's bearer token.
    verify: TLS context; the system's certificate authorities when None.
    timeout_seconds: for a whole request, including the connection.
    """

    def __init__(
        self,
        base_url: str,
        token: str,
        verify: ssl.SSLContext | None = None,
        timeout_seconds: float = 10.0,
    ) -> None:
        self._base_url = checked_address(base_url)
        self._token = token
        self._verify = verify
        self._timeout_seconds = timeout_seconds
        self._entered = False
        self._transport: Transport | None = None
        self._making = trio.Lock()

    async def __aenter__(self) -> Self:
        self._entered = True
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._entered = False
        transport, self._transport = self._transport, None
        if transport is not None:
            await transport.aclose()

    async def card_standing(self, card: CardIdentity) -> CardStanding:
        asked = messages.StandingRequest(
            identification_code=card.identification_code, card_number=card.card_number
        )
        answer = await self._ask("/v1/cards/standing", asked, messages.StandingAnswer)
        return answer.standing()

    async def reference_picture(self, holder: HolderToken) -> ReferencePicture | None:
        asked = messages.HolderRequest(holder=holder)
        answer = await self._request("POST", "/v1/pictures/reference", encoded(asked))
        if answer.status == 204:
            return None
        require(answer, 200, JPEG)
        if not answer.body.startswith(JPEG_START):
            raise InvalidCentreAnswer("picture")
        return ReferencePicture(answer.body)

    async def report_face_failure(self, holder: HolderToken) -> None:
        """May be counted twice if the connection dies, which is better than not at all."""
        asked = messages.HolderRequest(holder=holder)
        answer = await self._request("POST", "/v1/pictures/failed", encoded(asked))
        require_status(answer, 204)

    async def send_code(self, holder: HolderToken) -> CodeSent | CodeNotSent:
        """Not retried: the citizen would get two codes."""
        asked = messages.HolderRequest(holder=holder)
        answer = await self._ask("/v1/codes/send", asked, messages.SendCodeAnswer, again=False)
        return answer.outcome()

    async def check_code(
        self, holder: HolderToken, digits: str
    ) -> CodeAccepted | CodeWrong | CodeDead:
        """Not retried: it would use up two attempts."""
        asked = messages.CheckCodeRequest(holder=holder, digits=digits)
        answer = await self._ask("/v1/codes/check", asked, messages.CheckCodeAnswer, again=False)
        return answer.outcome()

    async def statement(self, holder: HolderToken, verification: Verification) -> CheckedStatement:
        asked = messages.StatementRequest(holder=holder, verification=verification)
        answer = await self._ask("/v1/statements", asked, messages.StatementAnswer)
        return checked(answer.statement)

    async def deliver(
        self, key: IdempotencyKey, operation: str, body: bytes, audit: AuditHead
    ) -> OperationResult:
        """Also REFUSED when the centre says that it can never accept such a request (422)."""
        headers = {"Idempotency-Key": key, **audit_headers(audit)}
        answer = await self._request("POST", f"/v1/operations/{operation}", body, headers)
        if answer.status == 422:
            return OperationResult.REFUSED
        return parsed(answer, messages.OperationAnswer).result

    async def check(self) -> datetime:
        answer = await self._request("GET", "/v1/health")
        return parsed(answer, messages.HealthAnswer).time

    async def _ask(self, path: str, asked: Message, kind: type[M], again: bool = True) -> M:
        answer = await self._request("POST", path, encoded(asked), again=again)
        return parsed(answer, kind)

    async def _request(
        self,
        method: str,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        again: bool = True,
    ) -> Answer:
        """As Transport.request."""
        transport = await self._connected()
        return await transport.request(method, path, body, headers, again)

    async def _connected(self) -> "Transport":
        """Made for the first request, in a thread: httpx takes a tenth of a second to import, and
        meanwhile a card can be read."""
        if not self._entered:
            raise RuntimeError("enter the client first")
        async with self._making:
            if self._transport is None:
                self._transport = await trio.to_thread.run_sync(self._make_transport)
        return self._transport

    def _make_transport(self) -> "Transport":
        from kiosk.central.transport import Transport

        return Transport(self._base_url, self._token, self._verify, self._timeout_seconds)


def audit_headers(audit: AuditHead) -> dict[str, str]:
    """None where somebody put something else into the chain: the centre misses them then, and what is
    owed to a citizen is delivered all the same."""
    try:
        return messages.AuditHeadMessage(length=audit.length, head=audit.head).headers()
    except ValidationError:
        return {}


def checked_address(base_url: str) -> str:
    """Raises ValueError if personal data would cross a network unencrypted."""
    parts = urlsplit(base_url)
    here = parts.hostname in ("127.0.0.1", "::1", "localhost")
    if (parts.scheme == "https" and parts.hostname) or (parts.scheme == "http" and here):
        return base_url
    raise ValueError("the centre must be reached over https")


def encoded(message: Message) -> bytes:
    return message.model_dump_json().encode()
