"""Everybody's statement adds up and matches the citizen's story."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import select

from central.histories import history, situation
from central.statement import statement_of
from central.tables import Contribution, RegisteredPerson
from devices.citizens import shelf
from kiosk.central.contract import CardState
from kiosk.central.figures import checked
from kiosk.central.messages import StatementAnswer
from kiosk.statement import (
    FigureFault,
    HiddenInsurance,
    Insurance,
    InsuranceSummary,
    InsuredState,
    Statement,
)
from tests.unit.central.service import DAY, Service, make_database

KNOWN = [citizen for citizen in shelf().values() if citizen.standing != CardState.UNKNOWN]
PENSION, MEDICAL, UNEMPLOYMENT, INJURY, MATERNITY = range(5)


@pytest.fixture(scope="module")
def everybody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Service]:
    folder: Path = tmp_path_factory.mktemp("everybody")
    make_database(folder / "central.db", *(citizen.id for citizen in KNOWN))
    service = Service(folder)
    yield service
    service.close()


@pytest.fixture(scope="module")
def statements(everybody: Service) -> dict[str, Statement]:
    with everybody.database() as session:
        people = {
            person.social_security_number: person
            for person in session.scalars(select(RegisteredPerson))
        }
        return {c.id: statement_of(session, people[c.social_security_number]) for c in KNOWN}


def states(statement: Statement) -> list[InsuredState]:
    return [summary.state for summary in statement.insurances]


def test_everybodys_figures_are_consistent(statements: dict[str, Statement]) -> None:
    """The client's own strict checks on the wire form; only one insurance fails them on purpose."""
    for person, statement in statements.items():
        shown = checked(statement).insurances
        hidden = [each for each in shown if isinstance(each, HiddenInsurance)]
        odd = HiddenInsurance(Insurance.UNEMPLOYMENT, FigureFault.MONTHS_WRONG)
        assert hidden == ([odd] if person == "c54" else [])
        wire = StatementAnswer(statement=statement).model_dump_json()
        assert StatementAnswer.model_validate_json(wire, strict=True).statement == statement
        assert statement.as_of == DAY


def test_medical_accounts_never_fall_below_zero(statements: dict[str, Statement]) -> None:
    others = [statement for person, statement in statements.items() if person != "c53"]
    accounts = [s.medical_account for s in others if s.medical_account]
    assert len(accounts) > 30
    for account in accounts:
        assert account.balance == account.carried_over + account.credited - account.spent
        assert min(account.carried_over, account.credited, account.spent, account.balance) >= 0


def test_an_overdrawn_account_and_a_refund(statements: dict[str, Statement]) -> None:
    told = statements["c53"]
    assert told.medical_account is not None and told.medical_account.balance == -17_440
    assert told.insurances[PENSION].this_year.total < 0 < told.insurances[PENSION].months_paid


def test_pension_accounts_are_of_the_last_closed_year(statements: dict[str, Statement]) -> None:
    accounts = [s.pension_account for s in statements.values() if s.pension_account]
    assert len(accounts) > 30
    assert {account.year for account in accounts} == {2025}
    assert all(a.total == a.previous + a.principal + a.interest for a in accounts)


def test_in_order(statements: dict[str, Statement]) -> None:
    first = statements["c01"]
    assert set(states(first)) == {InsuredState.ACTIVE}
    assert first.insurances[PENSION].since is not None and first.bank_account is not None
    assert first.insurances[PENSION].months_paid > 200 and not first.several_accounts
    assert (
        first.insurances[INJURY].this_year.personal
        == 0
        < first.insurances[INJURY].this_year.employer
    )


def test_civil_servant_has_no_unemployment_insurance(statements: dict[str, Statement]) -> None:
    assert states(statements["c02"])[UNEMPLOYMENT] is InsuredState.NOT_INSURED
    assert statements["c02"].insurances[PENSION].since == date(2014, 10, 1)


def test_pensioners(statements: dict[str, Statement]) -> None:
    for person in ("c03", "c10", "c11", "c20", "c42", "c46"):
        shown = states(statements[person])
        assert shown[:2] == [InsuredState.RECEIVING, InsuredState.RECEIVING]
        assert statements[person].pension_account is None
        assert statements[person].insurances[PENSION].this_year.months == 0
    assert states(statements["c19"])[PENSION] is InsuredState.RECEIVING


def test_a_flexible_worker_pays_only_two_insurances(statements: dict[str, Statement]) -> None:
    shown = statements["c04"]
    assert states(shown) == [InsuredState.ACTIVE] * 2 + [InsuredState.NOT_INSURED] * 3
    year = shown.insurances[PENSION].last_year
    assert (year.months, year.employer) == (12, 0)
    account = shown.pension_account
    assert account is not None
    assert account.principal == year.personal * 8 // 20


def test_benefits(statements: dict[str, Statement]) -> None:
    assert states(statements["c05"])[MATERNITY] is InsuredState.RECEIVING
    assert states(statements["c23"])[UNEMPLOYMENT] is InsuredState.RECEIVING
    assert states(statements["c23"])[PENSION] is InsuredState.INTERRUPTED
    assert states(statements["c24"])[INJURY] is InsuredState.RECEIVING


@pytest.mark.parametrize("person", ["c06", "c15"])
def test_double_months_count_once(
    person: str, statements: dict[str, Statement], everybody: Service
) -> None:
    ssn = shelf()[person].social_security_number
    with everybody.database() as session:
        owner = session.scalars(
            select(RegisteredPerson).where(RegisteredPerson.social_security_number == ssn)
        ).one()
        wanted = select(Contribution).where(
            Contribution.person_id == owner.id, Contribution.insurance == "pension"
        )
        months = [row.month for row in session.scalars(wanted)]
    assert len(months) - len(set(months)) == 13
    assert statements[person].insurances[PENSION].months_paid == len(set(months))


def test_interrupted(statements: dict[str, Statement]) -> None:
    for person in ("c07", "c13"):
        assert set(states(statements[person])) == {InsuredState.INTERRUPTED}
    assert statements["c13"].insurances[PENSION].last_year.months == 0


def test_not_insured(statements: dict[str, Statement]) -> None:
    nobody = statements["c12"]
    assert set(states(nobody)) == {InsuredState.NOT_INSURED}
    assert (nobody.pension_account, nobody.medical_account, nobody.bank_account) == (None,) * 3
    assert all(s.since is None and not s.years for s in nobody.insurances)


def test_owed_months(statements: dict[str, Statement]) -> None:
    owed = statements["c14"].insurances
    assert [s.months_owed for s in owed] == [5] * 5
    assert owed[PENSION].state is InsuredState.ACTIVE
    assert owed[PENSION].this_year.months == 5


def test_blocked_several_first_year(statements: dict[str, Statement]) -> None:
    assert states(statements["c16"])[PENSION] is InsuredState.BLOCKED
    assert statements["c17"].several_accounts
    assert statements["c22"].pension_account is None
    assert statements["c22"].insurances[PENSION].last_year.months == 0


def test_children_have_only_residents_medical_insurance(statements: dict[str, Statement]) -> None:
    for person in ("c29", "c30", "c31"):
        assert states(statements[person])[MEDICAL] is InsuredState.ACTIVE
        assert states(statements[person])[PENSION] is InsuredState.NOT_INSURED
        assert statements[person].medical_account is None


def test_bases_stay_within_bounds(statements: dict[str, Statement]) -> None:
    highest: InsuranceSummary = statements["c25"].insurances[PENSION]
    lowest: InsuranceSummary = statements["c26"].insurances[PENSION]
    assert highest.base == 5 * lowest.base
    bases = [s.insurances[PENSION].base for s in statements.values()]
    assert max(bases) == highest.base


def test_the_history_is_deterministic() -> None:
    for citizen in KNOWN:
        first, second = (history(situation(citizen, DAY)) for _ in range(2))
        assert first == second


@pytest.mark.parametrize("day", [date(2026, 1, 1), date(2027, 1, 31), date(2029, 12, 31)])
def test_histories_end_with_the_month_before_the_day(day: date) -> None:
    last = (day.year * 12 + day.month - 2) // 12 * 100 + (day.year * 12 + day.month - 2) % 12 + 1
    for citizen in KNOWN:
        months = history(situation(citizen, day))
        assert all(month.month <= last for month in months)
        keys = [(m.insurance, m.month, m.area) for m in months]
        assert len(keys) == len(set(keys))
    assert max(m.month for m in history(situation(shelf()["c01"], day))) == last


def test_insurances_are_all_there(statements: dict[str, Statement]) -> None:
    for statement in statements.values():
        assert [s.insurance for s in statement.insurances] == list(Insurance)
