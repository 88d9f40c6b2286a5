"""Builds a person's statement from the tables."""

from collections.abc import Sequence

from sqlalchemy import select
from sqlalchemy.orm import Session

from central.medical import medical_account
from central.pension import MonthCredit, pension_account
from central.summaries import OWED, merged, summary
from central.tables import Contribution, Ledger, MedicalMovement, Participation, RegisteredPerson
from kiosk.statement import BankAccount, Insurance, InsuredState, PensionAccount, Statement


def statement_of(session: Session, person: RegisteredPerson) -> Statement:
    """As of the day up to which the ledger is posted."""
    until = session.scalars(select(Ledger.posted_until)).one()
    participations = _participations(session, person)
    months = _months(session, person)
    insurances = tuple(
        summary(insurance, participations.get(insurance), months[insurance], until)
        for insurance in Insurance
    )
    drawing = insurances[0].state is InsuredState.RECEIVING
    return Statement(
        as_of=until,
        insurances=insurances,
        pension_account=None if drawing else _pension(months[Insurance.PENSION], until.year),
        medical_account=medical_account(_movements(session, person), until.year),
        bank_account=_bank(person),
        several_accounts=person.participation_records > 1,
    )


def _participations(session: Session, person: RegisteredPerson) -> dict[str, Participation]:
    rows = session.scalars(select(Participation).where(Participation.person_id == person.id))
    return {row.insurance: row for row in rows}


def _months(session: Session, person: RegisteredPerson) -> dict[Insurance, list[Contribution]]:
    rows = session.scalars(select(Contribution).where(Contribution.person_id == person.id)).all()
    return {
        insurance: merged(row for row in rows if row.insurance == insurance)
        for insurance in Insurance
    }


def _pension(rows: Sequence[Contribution], year: int) -> PensionAccount | None:
    """A pensioner no longer has such an account: it is paid out monthly."""
    credited = (
        MonthCredit(row.month, row.account) for row in rows if row.flag != OWED and row.account
    )
    return pension_account(credited, year)


def _movements(session: Session, person: RegisteredPerson) -> Sequence[MedicalMovement]:
    return session.scalars(
        select(MedicalMovement)
        .where(MedicalMovement.person_id == person.id)
        .order_by(MedicalMovement.day, MedicalMovement.id)
    ).all()


def _bank(person: RegisteredPerson) -> BankAccount | None:
    if person.bank is None or person.bank_account_masked is None:
        return None
    return BankAccount(person.bank, person.bank_account_masked)
