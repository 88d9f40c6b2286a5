"""An unchecked answer of the centre, and how it becomes a typed message."""

from http import HTTPStatus
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from kiosk.central.contract import SESSION_OVER, CentreUnreachable, InvalidCentreAnswer
from kiosk.central.messages import ErrorAnswer

M = TypeVar("M", bound=BaseModel)

JSON = "application/json"
PASSING = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS})

ENDED_BY = frozenset({"holder-unknown", "card-not-normal"})


class Answer(NamedTuple):
    """kind: media type without its parameters."""

    status: int
    kind: str
    body: bytes


def of_status(status: int) -> CentreUnreachable | InvalidCentreAnswer:
    """5xx, 408 and 429 are temporary; this request never has any other status."""
    if status >= 500 or status in PASSING:
        return CentreUnreachable(f"status-{status}")
    return InvalidCentreAnswer(f"status-{status}")


def unexpected(answer: Answer) -> CentreUnreachable | InvalidCentreAnswer:
    """The failure that an answer with an unexpected status stands for."""
    if answer.status == HTTPStatus.FORBIDDEN and error_code(answer) in ENDED_BY:
        return InvalidCentreAnswer(SESSION_OVER)
    return of_status(answer.status)


def error_code(answer: Answer) -> str:
    """The centre's own error code; empty when the body is not an error of the centre."""
    if answer.kind != JSON:
        return ""
    try:
        return ErrorAnswer.model_validate_json(answer.body, strict=True).code
    except ValidationError:
        return ""


def require_status(answer: Answer, status: int) -> None:
    if answer.status != status:
        raise unexpected(answer)


def require(answer: Answer, status: int, kind: str) -> None:
    require_status(answer, status)
    if answer.kind != kind:
        raise InvalidCentreAnswer("content-type")


def parsed(answer: Answer, kind: type[M]) -> M:
    """Strict: no string is coerced to a number, and unknown fields are rejected."""
    require(answer, 200, JSON)
    try:
        return kind.model_validate_json(answer.body, strict=True)
    except ValidationError:
        raise InvalidCentreAnswer("shape") from None
