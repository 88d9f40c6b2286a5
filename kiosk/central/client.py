"""The thin client of the central service: typed both ways, bounded in size and time."""

import ssl
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING, Self, TypeVar
from urllib.parse import urlsplit

from pydantic import ValidationError

from devices.card.contract import CardIdentity
from devices.face.contract import ReferencePicture
from kiosk.central import messages
from kiosk.central.answer import parsed, require, require_status
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

    base_url: "https://host:port"; plain http only to this machine itself.
    token: the terminal's bearer token.
    verify: what to trust; the system's authorities when None.
    timeout_seconds: for a whole request, connection included.
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
        self._entered: Transport | None = None

    async def __aenter__(self) -> Self:
        from kiosk.central.transport import Transport  # httpx is slow to import

        self._entered = Transport(self._base_url, self._token, self._verify, self._timeout_seconds)
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        transport, self._entered = self._entered, None
        if transport is not None:
            await transport.aclose()

    @property
    def _transport(self) -> "Transport":
        if self._entered is None:
            raise RuntimeError("enter the client first")
        return self._entered

    async def card_standing(self, card: CardIdentity) -> CardStanding:
        asked = messages.StandingRequest(
            identification_code=card.identification_code, card_number=card.card_number
        )
        answer = await self._ask("/v1/cards/standing", asked, messages.StandingAnswer)
        return answer.standing()

    async def reference_picture(self, holder: HolderToken) -> ReferencePicture | None:
        asked = messages.HolderRequest(holder=holder)
        answer = await self._transport.request("POST", "/v1/pictures/reference", encoded(asked))
        if answer.status == 204:
            return None
        require(answer, 200, JPEG)
        if not answer.body.startswith(JPEG_START):
            raise InvalidCentreAnswer("picture")
        return ReferencePicture(answer.body)

    async def report_face_failure(self, holder: HolderToken) -> None:
        """May be counted twice when the connection dies: better than not at all."""
        asked = messages.HolderRequest(holder=holder)
        answer = await self._transport.request("POST", "/v1/pictures/failed", encoded(asked))
        require_status(answer, 204)

    async def send_code(self, holder: HolderToken) -> CodeSent | CodeNotSent:
        """Never sent twice: the citizen would get two codes."""
        asked = messages.HolderRequest(holder=holder)
        answer = await self._ask("/v1/codes/send", asked, messages.SendCodeAnswer, again=False)
        return answer.outcome()

    async def check_code(
        self, holder: HolderToken, digits: str
    ) -> CodeAccepted | CodeWrong | CodeDead:
        """Never sent twice: it would use up two attempts."""
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
        """REFUSED also when the centre says that it can never take such a request (422)."""
        headers = {"Idempotency-Key": key, **audit_headers(audit)}
        answer = await self._transport.request("POST", f"/v1/operations/{operation}", body, headers)
        if answer.status == 422:
            return OperationResult.REFUSED
        return parsed(answer, messages.OperationAnswer).result

    async def check(self) -> datetime:
        answer = await self._transport.request("GET", "/v1/health")
        return parsed(answer, messages.HealthAnswer).time

    async def _ask(self, path: str, asked: Message, kind: type[M], again: bool = True) -> M:
        answer = await self._transport.request("POST", path, encoded(asked), again=again)
        return parsed(answer, kind)


def audit_headers(audit: AuditHead) -> dict[str, str]:
    """None where somebody put something else into the chain: the centre misses them then, and what is
    owed to a citizen is delivered all the same."""
    try:
        return messages.AuditHeadMessage(length=audit.length, head=audit.head).headers()
    except ValidationError:
        return {}


def checked_address(base_url: str) -> str:
    """Raises ValueError when personal data would go over a network in the clear."""
    parts = urlsplit(base_url)
    here = parts.hostname in ("127.0.0.1", "::1", "localhost")
    if (parts.scheme == "https" and parts.hostname) or (parts.scheme == "http" and here):
        return base_url
    raise ValueError("the central service is asked over https")


def encoded(message: Message) -> bytes:
    return message.model_dump_json().encode()
