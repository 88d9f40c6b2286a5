"""Maps every transport failure to one of the two failures that a visit knows."""

import ssl
from collections.abc import Iterator

import httpx

from kiosk.central.contract import CentreUnreachable, InvalidCentreAnswer


def of_transport(problem: httpx.RequestError) -> CentreUnreachable | InvalidCentreAnswer:
    """No answer, or none in HTTP. The codes are ours; the exception's text is never used."""
    if isinstance(problem, httpx.TimeoutException):
        return CentreUnreachable("timeout")
    if any(isinstance(cause, ssl.SSLError) for cause in causes(problem)):
        return CentreUnreachable("tls")
    if isinstance(problem, httpx.ConnectError):
        refused = any(isinstance(cause, ConnectionRefusedError) for cause in causes(problem))
        return CentreUnreachable("refused" if refused else "unreachable")
    if isinstance(problem, httpx.RemoteProtocolError) and not died(problem):
        return InvalidCentreAnswer("protocol")
    return CentreUnreachable("lost")


def died(problem: httpx.RequestError) -> bool:
    """The connection closed before the answer was complete."""
    if isinstance(problem, httpx.RemoteProtocolError):
        return "disconnected" in str(problem) or "closed" in str(problem)
    return isinstance(problem, httpx.ReadError | httpx.WriteError | httpx.CloseError)


def causes(problem: BaseException | None, depth: int = 12) -> Iterator[BaseException]:
    """The exception and its whole chain of causes, including members of exception groups."""
    if problem is None or depth == 0:
        return
    yield problem
    if isinstance(problem, BaseExceptionGroup):
        for part in problem.exceptions:
            yield from causes(part, depth - 1)
    yield from causes(problem.__cause__ or problem.__context__, depth - 1)
