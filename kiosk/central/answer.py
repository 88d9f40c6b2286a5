"""An answer of the centre before anybody believes it, and how it becomes a typed message."""

from http import HTTPStatus
from typing import NamedTuple, TypeVar

from pydantic import BaseModel, ValidationError

from kiosk.central.contract import CentreAway, CentreWrong

M = TypeVar("M", bound=BaseModel)

JSON = "application/json"
PASSING = frozenset({HTTPStatus.REQUEST_TIMEOUT, HTTPStatus.TOO_MANY_REQUESTS})


class Answer(NamedTuple):
    """kind: media type without parameters."""

    status: int
    kind: str
    body: bytes


def of_status(status: int) -> CentreAway | CentreWrong:
    """5xx, 408 and 429 pass by; any other status is one that the request never has."""
    if status >= 500 or status in PASSING:
        return CentreAway(f"status-{status}")
    return CentreWrong(f"status-{status}")


def require(answer: Answer, status: int, kind: str) -> None:
    if answer.status != status:
        raise of_status(answer.status)
    if answer.kind != kind:
        raise CentreWrong("content-type")


def parsed(answer: Answer, kind: type[M]) -> M:
    """Strict: no word is read as a number, and nothing unknown is passed over."""
    require(answer, 200, JSON)
    try:
        return kind.model_validate_json(answer.body, strict=True)
    except ValidationError:
        raise CentreWrong("shape") from None
