"""A statement of the wrong shape is rejected. Inconsistent figures: test_figures.py."""

import json
from collections.abc import Callable
from typing import Any

import pytest
from pydantic import ValidationError
from sqlalchemy import select

from central.statement import statement_of
from central.tables import RegisteredPerson
from devices.citizens import shelf
from kiosk.central.contract import CodeSent
from kiosk.central.messages import SendCodeAnswer, StandingAnswer, StatementAnswer
from tests.unit.central.service import Service

Change = Callable[[dict[str, Any]], object]


@pytest.fixture
def wire(service: Service) -> dict[str, Any]:
    ssn = shelf()["c01"].social_security_number
    with service.database() as session:
        person = session.scalars(
            select(RegisteredPerson).where(RegisteredPerson.social_security_number == ssn)
        ).one()
        answer = StatementAnswer(statement=statement_of(session, person))
    said: dict[str, Any] = json.loads(answer.model_dump_json())
    return said


def accepted(wire: dict[str, Any]) -> bool:
    try:
        StatementAnswer.model_validate_json(json.dumps(wire), strict=True)
    except ValidationError as error:
        assert shelf()["c01"].name not in str(error)
        return False
    return True


def pension(wire: dict[str, Any]) -> Any:
    return wire["insurances"][0]


CHANGES: dict[str, Change] = {
    "four-insurances": lambda s: s["insurances"].pop(),
    "other-order": lambda s: s["insurances"].reverse(),
    "money-with-a-point": lambda s: s["pension_account"].update(total=1.5),
    "words-for-truth": lambda s: s.update(several_accounts="no"),
    "unknown-state": lambda s: pension(s).update(state="fine"),
    "more-deep-inside": lambda s: pension(s)["this_year"].update(more=1),
    "no-day": lambda s: s.update(as_of="2026-13-01"),
}


def test_an_unchanged_statement_is_accepted(wire: dict[str, Any]) -> None:
    assert accepted(wire)


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_changed_statement_is_rejected(wire: dict[str, Any], change: Change) -> None:
    change(wire["statement"])
    assert not accepted(wire)


@pytest.mark.parametrize(
    "answer",
    [
        {"state": "normal"},
        {"state": "lost", "holder": "h" * 43, "holder_name": "x"},
        {"state": "normal", "holder": "h" * 43, "holder_name": ""},
        {"state": "normal", "holder": "short", "holder_name": "x"},
    ],
)
def test_a_standing_and_its_holder_go_together(answer: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        StandingAnswer.model_validate_json(json.dumps(answer), strict=True)


@pytest.mark.parametrize(
    "answer",
    [
        {"result": "sent", "masked_phone": "", "attempts_left": 3},
        {"result": "sent", "masked_phone": "138••••0001", "attempts_left": 0},
        {"result": "sent"},
    ],
)
def test_a_code_that_was_sent_has_a_phone_and_attempts(answer: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        SendCodeAnswer.model_validate_json(json.dumps(answer), strict=True)


@pytest.mark.parametrize(
    ("told", "shown"), [("138••••0001", "138••••0001"), ("13812340001", "••••0001")]
)
def test_a_whole_phone_number_is_not_shown(told: str, shown: str) -> None:
    answer = {"result": "sent", "masked_phone": told, "attempts_left": 3}
    sent = SendCodeAnswer.model_validate_json(json.dumps(answer), strict=True)
    assert sent.outcome() == CodeSent(shown, 3)
    assert told not in repr(sent) + repr(sent.outcome())
