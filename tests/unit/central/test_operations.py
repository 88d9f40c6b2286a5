"""Operations are done once for each key."""

import uuid
from typing import Any

import pytest
from sqlalchemy import func, select

from central.access import add_terminal
from central.tables import RecordedOperation, RecordedReceipt
from tests.unit.central.service import TOKEN, Service

BODY = {
    "receipt_number": "T01-26-1122-0001-X",
    "service": "balance",
    "verification": "face",
    "at": "2026-11-22T12:00:00+08:00",
    "paper": "printed",
}


def deliver(service: Service, key: str, body: Any = BODY, headers: dict[str, str] = TOKEN) -> str:
    answer = service.ask("/v1/operations/receipt", body, {**headers, "Idempotency-Key": key})
    return str(answer.json().get("result", answer.json().get("code")))


def rows(service: Service) -> tuple[int, int]:
    with service.database() as session:
        counts = [
            session.scalar(select(func.count()).select_from(t))
            for t in (RecordedOperation, RecordedReceipt)
        ]
    return int(counts[0] or 0), int(counts[1] or 0)


def test_the_same_key_and_body_is_already_done(service: Service) -> None:
    key = str(uuid.uuid4())
    assert [deliver(service, key) for _ in range(3)] == ["done", "already-done", "already-done"]
    assert rows(service) == (1, 1)


def test_the_order_of_the_fields_does_not_matter(service: Service) -> None:
    key = str(uuid.uuid4())
    deliver(service, key)
    assert deliver(service, key, dict(reversed(BODY.items()))) == "already-done"


def test_the_same_key_with_another_body_is_refused(service: Service) -> None:
    key = str(uuid.uuid4())
    deliver(service, key)
    assert deliver(service, key, {**BODY, "paper": "unclear"}) == "refused"
    assert rows(service) == (1, 1)


def test_the_same_key_from_another_terminal_is_refused(service: Service) -> None:
    key = str(uuid.uuid4())
    deliver(service, key)
    with service.database.begin() as session:
        other = {"Authorization": f"Bearer {add_terminal(session, 'other')}"}
    assert deliver(service, key, BODY, other) == "refused"


def test_a_receipt_number_is_recorded_once(service: Service) -> None:
    assert deliver(service, str(uuid.uuid4())) == "done"
    assert deliver(service, str(uuid.uuid4())) == "refused"
    assert rows(service) == (1, 1)


@pytest.mark.parametrize("paper", ["printed", "not-printed", "unclear"])
def test_what_became_of_the_paper_is_kept_as_it_was_told(service: Service, paper: str) -> None:
    assert deliver(service, str(uuid.uuid4()), {**BODY, "paper": paper}) == "done"
    with service.database() as session:
        assert session.scalars(select(RecordedReceipt.paper)).all() == [paper]


@pytest.mark.parametrize(
    "change", [{"at": "today"}, {"paper": None}, {"paper": "perhaps"}, {"printed": True}]
)
def test_a_body_that_does_not_fit_is_refused_and_leaves_nothing(
    service: Service, change: dict[str, object]
) -> None:
    assert deliver(service, str(uuid.uuid4()), {**BODY, **change}) == "refused"
    assert rows(service) == (0, 0)


def test_without_a_proper_key_or_a_known_name(service: Service) -> None:
    assert deliver(service, "not-a-uuid") == "invalid-request"
    headers = {**TOKEN, "Idempotency-Key": str(uuid.uuid4())}
    answer = service.ask("/v1/operations/unheard-of", BODY, headers)
    assert (answer.status_code, answer.json()["code"]) == (404, "operation-unknown")
