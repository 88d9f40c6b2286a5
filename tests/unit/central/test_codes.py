"""One-time codes: validity, attempts, and the daily limit."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import select, text

from central.gateway import MemoryGateway
from central.resources.codes import masked
from central.tables import OneTimeCode
from devices.citizens import shelf
from tests.unit.central.service import Service, another_terminal

C01, C10 = shelf()["c01"], shelf()["c10"]


def send(service: Service, holder: str) -> dict[str, object]:
    answer: dict[str, object] = service.ask("/v1/codes/send", {"holder": holder}).json()
    return answer


def check(service: Service, holder: str, digits: str) -> dict[str, object]:
    body = {"holder": holder, "digits": digits}
    answer: dict[str, object] = service.ask("/v1/codes/check", body).json()
    return answer


def wrong(digits: str) -> str:
    return f"{(int(digits) + 1) % 1_000_000:06d}"


def test_a_code_goes_to_the_phone_and_is_accepted_once(service: Service) -> None:
    holder = service.holder(C01)
    assert send(service, holder) == {
        "result": "sent",
        "masked_phone": "138••••0173",
        "attempts_left": 3,
    }
    ((phone, digits),) = service.memory.sent
    assert phone == C01.phone
    assert check(service, holder, digits)["result"] == "accepted"
    assert check(service, holder, digits)["result"] == "dead"


def test_the_third_wrong_attempt_kills_it(service: Service) -> None:
    holder = service.holder(C01)
    send(service, holder)
    digits = service.memory.sent[-1][1]
    tries = [check(service, holder, wrong(digits)) for _ in range(3)]
    assert [(t["result"], t["attempts_left"]) for t in tries] == [
        ("wrong", 2),
        ("wrong", 1),
        ("dead", 0),
    ]
    assert check(service, holder, digits)["result"] == "dead"


@pytest.mark.parametrize(("seconds", "result"), [(299, "accepted"), (300, "dead")])
def test_it_is_valid_for_five_minutes(service: Service, seconds: int, result: str) -> None:
    holder = service.holder(C01)
    send(service, holder)
    service.later(seconds=seconds)
    assert check(service, holder, service.memory.sent[-1][1])["result"] == result


def test_a_new_code_revokes_the_previous_one(service: Service) -> None:
    holder = service.holder(C01)
    send(service, holder)
    send(service, holder)
    (_, old), (_, new) = service.memory.sent
    if old != new:
        assert check(service, holder, old)["result"] == "wrong"
    assert check(service, holder, new)["result"] == "accepted"


def test_five_a_day_by_the_day_in_china(service: Service) -> None:
    results = [send(service, service.holder(C01))["result"] for _ in range(6)]
    assert results == ["sent"] * 5 + ["not-sent"]
    service.later(hours=12)  # it was noon in China
    assert send(service, service.holder(C01))["result"] == "sent"


def test_without_a_phone_none_is_sent(service: Service) -> None:
    assert send(service, service.holder(C10))["result"] == "not-sent"
    assert service.memory.sent == []


def test_a_code_that_was_never_sent_is_dead(service: Service) -> None:
    assert check(service, service.holder(C01), "123456")["result"] == "dead"


def test_a_code_of_one_holder_is_invalid_for_another(service: Service) -> None:
    mine, other = service.holder(C01), service.holder(shelf()["c09"])
    send(service, mine)
    assert check(service, other, service.memory.sent[-1][1])["result"] == "dead"


def test_a_code_of_one_visit_is_invalid_in_the_next(service: Service) -> None:
    first = service.holder(C01)
    send(service, first)
    digits = service.memory.sent[-1][1]
    second = service.holder(C01)
    assert check(service, second, digits)["result"] == "dead"
    with service.database() as session:
        assert [row.digest for row in session.scalars(select(OneTimeCode))] == [b""]


def test_a_visit_at_another_terminal_does_not_revoke_the_code(service: Service) -> None:
    holder = service.holder(C01)
    send(service, holder)
    service.standing(C01, another_terminal(service))
    assert check(service, holder, service.memory.sent[-1][1])["result"] == "accepted"


def test_a_code_requested_by_another_terminal_is_dead_here(service: Service) -> None:
    here, headers = service.holder(C01), another_terminal(service)
    there = str(service.standing(C01, headers)["holder"])
    assert service.ask("/v1/codes/send", {"holder": there}, headers).json()["result"] == "sent"
    assert check(service, here, service.memory.sent[-1][1])["result"] == "dead"


def test_the_digits_are_not_in_the_database(service: Service) -> None:
    send(service, service.holder(C01))
    digits = service.memory.sent[-1][1]
    with service.database() as session:
        rows = session.execute(text("SELECT * FROM one_time_code")).all()
    assert len(rows) == 1
    assert digits not in repr(rows[0])
    assert digits.encode() not in b"".join(v for v in rows[0] if isinstance(v, bytes))


class BrokenGateway(MemoryGateway):
    """Fails as configured after receiving the message: a site's own gateway may raise anything."""

    def __init__(self, problem: Exception) -> None:
        super().__init__()
        self.problem: Exception | None = problem

    def send_code(self, phone: str, digits: str) -> None:
        super().send_code(phone, digits)
        if self.problem:
            raise self.problem


@pytest.fixture(params=[ConnectionError(), TimeoutError(), RuntimeError("138")])
def broken(
    request: pytest.FixtureRequest, service: Service, tmp_path: Path
) -> Iterator[tuple[Service, BrokenGateway]]:
    """A service on the same database whose gateway is down."""
    gateway = BrokenGateway(request.param)
    made = Service(tmp_path, gateway)
    yield made, gateway
    made.close()


def test_a_gateway_that_is_down_is_reported(broken: tuple[Service, BrokenGateway]) -> None:
    service, _ = broken
    answer = service.ask("/v1/codes/send", {"holder": service.holder(C01)})
    assert (answer.status_code, answer.json()) == (503, {"code": "gateway"})


def test_a_gateway_that_is_down_does_not_count_towards_the_daily_limit(
    broken: tuple[Service, BrokenGateway],
) -> None:
    service, gateway = broken
    holder = service.holder(C01)
    for _ in range(7):
        service.ask("/v1/codes/send", {"holder": holder})
    gateway.problem = None
    results = [send(service, holder)["result"] for _ in range(6)]
    assert results == ["sent"] * 5 + ["not-sent"]


def test_a_code_that_the_gateway_did_not_send_is_dead(
    broken: tuple[Service, BrokenGateway],
) -> None:
    """So is the previous code, which the new one replaced."""
    service, gateway = broken
    holder = service.holder(C01)
    problem, gateway.problem = gateway.problem, None
    send(service, holder)
    gateway.problem = problem
    service.ask("/v1/codes/send", {"holder": holder})
    for _, digits in gateway.sent:
        assert check(service, holder, digits)["result"] == "dead"


@given(st.text("0123456789", max_size=10))
def test_at_most_a_third_of_a_short_number_is_shown(phone: str) -> None:
    shown = masked(phone).replace("\u2022", "")
    assert 3 * len(shown) <= len(phone)
    assert phone.endswith(shown)
