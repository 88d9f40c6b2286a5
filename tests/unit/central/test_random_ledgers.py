"""Any ledger content produces a statement: the service never fails on its own data."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import delete, insert, select, update

from central.tables import Contribution, Ledger, MedicalMovement, Participation, RegisteredPerson
from devices.citizens import shelf
from kiosk.central.figures import checked
from kiosk.central.messages import StatementAnswer
from kiosk.statement import CheckedStatement, Insurance, InsuranceSummary, MedicalAccount
from kiosk.statement_view import statement_view
from tests.unit.central.service import DAY, Service, make_database

Row = dict[str, Any]

CITIZEN = shelf()["c01"]
amounts = st.integers(-(10**9), 10**9) | st.integers(-(2**62), 2**62)
months = st.builds(
    lambda year, month: year * 100 + month, st.integers(1988, 2027), st.integers(1, 12)
)
any_months = months | st.integers(-10, 999_999)
contributions = st.fixed_dictionaries(
    {
        "insurance": st.sampled_from(Insurance),
        "month": any_months,
        "area": st.sampled_from(["510104", "500103"]),
        "base": amounts,
        "employer": amounts,
        "personal": amounts,
        "account": amounts,
        "flag": st.sampled_from(["paid", "owed", "transferred"]),
    }
)
movements = st.fixed_dictionaries(
    {
        "day": st.dates(date(1990, 1, 1), date(2027, 1, 1)),
        "kind": st.sampled_from(["opening", "credit", "payment"]),
        "account": amounts,
    }
)
participations = st.fixed_dictionaries(
    {
        "insurance": st.sampled_from(Insurance),
        "receiving": st.booleans(),
        "blocked": st.booleans(),
        "ended": st.booleans(),
    }
)


@pytest.fixture(scope="module")
def service(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder: Path = tmp_path_factory.mktemp("random")
    make_database(folder / "central.db", CITIZEN.id)
    service = Service(folder)
    (folder / "faces").mkdir()
    yield service
    service.close()
    shutil.rmtree(folder)


def post(service: Service, posted_until: date, **tables: list[Row]) -> None:
    """These rows become the citizen's whole ledger."""
    kinds = {
        "contributions": Contribution,
        "movements": MedicalMovement,
        "participations": Participation,
    }
    with service.database.begin() as session:
        session.execute(update(Ledger).values(posted_until=posted_until))
        owner = session.scalars(select(RegisteredPerson.id)).one()
        for name, table in kinds.items():
            session.execute(delete(table))
            if rows := tables.get(name):
                session.execute(insert(table), [{"person_id": owner, **row} for row in rows])


def told(service: Service) -> CheckedStatement:
    """Through the service's HTTP interface and the terminal's parsing and checks."""
    card = {
        "identification_code": CITIZEN.card.identification_code,
        "card_number": CITIZEN.card.number,
    }
    holder = {"holder": service.ask("/v1/cards/standing", card).json()["holder"]}
    service.ask("/v1/codes/send", holder)
    digits = {"digits": service.memory.sent[-1][1]}
    assert service.ask("/v1/codes/check", holder | digits).json()["result"] == "accepted"
    answer = service.ask("/v1/statements", holder | {"verification": "one-time-code"})
    assert answer.status_code == 200
    statement = StatementAnswer.model_validate_json(answer.content, strict=True).statement
    return checked(statement)


def once_each(rows: list[Row], *keys: str) -> list[Row]:
    return list({tuple(row[key] for key in keys): row for row in rows}.values())


@given(
    posted_until=st.just(DAY) | st.dates(date(1990, 1, 1), date(2040, 12, 31)),
    contributions=st.lists(contributions, max_size=25),
    movements=st.lists(movements, max_size=12),
    participations=st.lists(participations, max_size=5),
)
@settings(
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_any_ledger_gives_a_statement(
    service: Service,
    posted_until: date,
    contributions: list[Row],
    movements: list[Row],
    participations: list[Row],
) -> None:
    service.later(days=1)  # codes are counted by the day
    post(
        service,
        posted_until,
        contributions=once_each(contributions, "insurance", "month", "area"),
        movements=movements,
        participations=once_each(participations, "insurance"),
    )
    view = statement_view(told(service))
    assert [each.insurance for each in view.insurances] == list(Insurance)


def test_a_refund_and_an_overdrawn_account_are_shown(service: Service) -> None:
    service.later(days=1)
    month = {"insurance": Insurance.PENSION, "area": "510104", "base": 600_000, "flag": "paid"}
    money = {"employer": 0, "personal": 48_000, "account": 48_000}
    paid = [{**month, "month": 202501, **money}]
    back = [{**month, "month": 202602, "employer": 0, "personal": -50_000, "account": -50_000}]
    post(
        service,
        DAY,
        contributions=paid + back,
        participations=[
            {"insurance": Insurance.PENSION, "receiving": False, "blocked": False, "ended": False}
        ],
        movements=[{"day": date(2026, 2, 3), "kind": "payment", "account": 700}],
    )
    statement = told(service)
    pension = statement.insurances[0]
    assert isinstance(pension, InsuranceSummary)
    assert pension.this_year.personal == -50_000
    assert isinstance(statement.medical_account, MedicalAccount)
    assert statement.medical_account.balance == -700
