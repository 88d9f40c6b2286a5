"""Access control: terminals, holders, verification, and its audit."""

from dataclasses import replace
from pathlib import Path

import httpx
import pytest
from sqlalchemy import select, update

from central.app import create_app
from central.tables import Audit, Card, HolderHandle
from devices.citizens import shelf
from kiosk.central.contract import CardState
from tests.support.central import make_pictures
from tests.unit.central.service import TOKEN, Service, another_terminal

C01, C10, LOST = shelf()["c01"], shelf()["c10"], shelf()["c43"]
ASKED_WITH_A_HANDLE: dict[str, dict[str, str]] = {
    "pictures/reference": {},
    "pictures/failed": {},
    "codes/send": {},
    "codes/check": {"digits": "123456"},
    "statements": {"verification": "face"},
}
PATHS = ("cards/standing", *ASKED_WITH_A_HANDLE)


def code_of(answer: httpx.Response) -> tuple[int, str]:
    assert list(answer.json()) == ["code"]
    return answer.status_code, answer.json()["code"]


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer no"}, {"Authorization": "x"}])
def test_an_unknown_terminal_is_refused(service: Service, headers: dict[str, str]) -> None:
    for path in PATHS:
        assert code_of(service.ask(f"/v1/{path}", {}, headers)) == (401, "terminal-unknown")
    assert service.ask("/v1/health", headers=headers, method="GET").status_code == 401


def test_the_development_terminal_is_refused_outside_development(
    service: Service,
) -> None:
    service.app = create_app(replace(service.settings, development=False))
    assert service.ask("/v1/health", method="GET").status_code == 401
    assert service.ask("/v1/development/fault", {"fault": "error"}, method="PUT").status_code == 404


def test_standing(service: Service) -> None:
    normal = service.standing(C01)
    assert (normal["state"], normal["holder_name"], normal["has_phone"]) == (
        "normal",
        C01.name,
        True,
    )
    lost = service.standing(LOST)
    assert (lost["state"], lost["holder"], lost["holder_name"]) == ("lost", None, "")


def test_mismatched_numbers_are_unknown(service: Service) -> None:
    body = {
        "identification_code": C01.card.identification_code,
        "card_number": C10.card.number,
    }
    assert service.ask("/v1/cards/standing", body).json()["state"] == "unknown"


def test_a_handle_is_valid_for_twenty_minutes(service: Service) -> None:
    holder = service.holder(C01)
    service.later(minutes=19, seconds=59)
    assert service.ask("/v1/codes/send", {"holder": holder}).status_code == 200
    service.later(seconds=1)
    assert code_of(service.ask("/v1/codes/send", {"holder": holder})) == (403, "holder-unknown")


def test_a_handle_is_invalid_at_another_terminal_and_is_not_stored(service: Service) -> None:
    holder = service.holder(C01)
    other = another_terminal(service)
    with service.database.begin() as session:
        assert holder not in {row.token_hash for row in session.scalars(select(HolderHandle))}
    refused = service.ask("/v1/codes/send", {"holder": holder}, other)
    assert code_of(refused) == (403, "holder-unknown")


def test_a_new_visit_revokes_the_previous_handle_at_this_terminal(service: Service) -> None:
    elsewhere = another_terminal(service)
    there = str(service.standing(C01, elsewhere)["holder"])
    first, other_person = service.holder(C01), service.holder(C10)
    second = service.holder(C01)
    assert code_of(service.ask("/v1/codes/send", {"holder": first})) == (403, "holder-unknown")
    for holder, headers in ((second, TOKEN), (other_person, TOKEN), (there, elsewhere)):
        assert service.ask("/v1/codes/send", {"holder": holder}, headers).status_code == 200


@pytest.mark.parametrize("state", [s for s in CardState if s is not CardState.NORMAL])
def test_a_handle_ends_with_its_card(service: Service, tmp_path: Path, state: CardState) -> None:
    make_pictures(tmp_path / "faces", ("f01",))
    holder = service.holder(C01)
    assert service.ask("/v1/pictures/reference", {"holder": holder}).status_code == 200
    number = C01.card.number
    with service.database.begin() as session:
        session.execute(update(Card).where(Card.number == number).values(state=state))
    for path, more in ASKED_WITH_A_HANDLE.items():
        refused = service.ask(f"/v1/{path}", {"holder": holder, **more})
        assert code_of(refused) == (403, "card-not-normal"), path


def test_a_statement_requires_the_claimed_verification(service: Service, tmp_path: Path) -> None:
    make_pictures(tmp_path / "faces", ("f01",))
    holder = service.holder(C01)
    by_face = {"holder": holder, "verification": "face"}
    by_code = {"holder": holder, "verification": "one-time-code"}
    for body in (by_face, by_code):
        assert code_of(service.ask("/v1/statements", body)) == (403, "verification-missing")
    assert service.ask("/v1/pictures/reference", {"holder": holder}).content.startswith(b"\xff\xd8")
    assert service.ask("/v1/statements", by_face).status_code == 200
    assert service.ask("/v1/statements", by_code).status_code == 403


def test_every_access_is_in_the_audit(service: Service, tmp_path: Path) -> None:
    make_pictures(tmp_path / "faces", ("f01",))
    holder = service.holder(C01)
    service.ask("/v1/pictures/reference", {"holder": holder})
    service.ask("/v1/statements", {"holder": holder, "verification": "face"})
    with service.database() as session:
        rows = [(row.action, row.verification) for row in session.scalars(select(Audit))]
    assert rows == [("picture", ""), ("statement", "face")]


def test_no_picture_is_204(service: Service) -> None:
    answer = service.ask("/v1/pictures/reference", {"holder": service.holder(C10)})
    assert (answer.status_code, answer.content) == (204, b"")


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        {},
        {"identification_code": "Z" * 32, "card_number": "A00000003"},
        {"identification_code": "A" * 32, "card_number": "A00000003", "more": 1},
        {"identification_code": "A" * 32, "card_number": C01.name},
    ],
)
def test_an_invalid_request_is_refused_without_echoing_it(service: Service, body: object) -> None:
    answer = service.ask("/v1/cards/standing", body)
    assert code_of(answer) == (422, "invalid-request")


def test_an_overlong_request_is_not_read(service: Service) -> None:
    answer = service.ask("/v1/cards/standing", {"identification_code": "A" * 70_000})
    assert code_of(answer) == (413, "too-large")


def test_an_unknown_path(service: Service) -> None:
    assert code_of(service.ask(f"/v1/{C01.social_security_number}")) == (404, "http-404")


def test_a_crash_returns_a_code_and_logs_no_text(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    def broken() -> object:
        raise LookupError(C01.social_security_number)

    object.__setattr__(service.settings, "clock", broken)
    answer = service.ask("/v1/health", headers=TOKEN, method="GET")
    assert code_of(answer) == (500, "internal")
    assert '"crash": "LookupError", "place": "tests.unit.central.test_access:' in caplog.text
    assert C01.social_security_number not in caplog.text
