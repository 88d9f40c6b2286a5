"""Fills an empty database with the synthetic citizens and a terminal for development."""

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import insert
from sqlalchemy.orm import Session

from central.access import add_terminal
from central.development import DEVELOPMENT_TOKEN
from central.histories import RETIRED, Month, Situation, history, situation
from central.medical_histories import movements
from central.tables import (
    Card,
    Contribution,
    Ledger,
    MedicalMovement,
    Participation,
    RegisteredPerson,
)
from devices.citizens import Citizen
from kiosk.central.contract import CardState
from kiosk.statement import Insurance

BANK = "示范商业银行"

Row = dict[str, Any]


def seed(session: Session, citizens: Iterable[Citizen], posted_until: date) -> None:
    """Everybody except citizens whose card must be unknown to this centre. Deterministic for a day."""
    known = [citizen for citizen in citizens if citizen.standing != CardState.UNKNOWN]
    numbers = {citizen.id: number for number, citizen in enumerate(known, start=1)}
    session.add(Ledger(id=1, posted_until=posted_until))
    add_terminal(session, "development", development=True, token=DEVELOPMENT_TOKEN)
    # Guardians first: a child's row refers to theirs.
    ordered = sorted(known, key=lambda citizen: citizen.guardian is not None)
    session.execute(insert(RegisteredPerson), [person_row(citizen, numbers) for citizen in ordered])
    session.execute(insert(Card), [card_row(citizen, numbers[citizen.id]) for citizen in known])
    for citizen in known:
        add_history(session, numbers[citizen.id], situation(citizen, posted_until))


def person_row(citizen: Citizen, numbers: dict[str, int]) -> Row:
    ssn = citizen.social_security_number
    with_bank = citizen.work not in ("child", "student", "none")
    return {
        "id": numbers[citizen.id],
        "social_security_number": ssn,
        "name": citizen.name,
        "sex": citizen.sex,
        "birth": date(int(ssn[6:10]), int(ssn[10:12]), int(ssn[12:14])),
        "phone": citizen.phone,
        "picture": citizen.face,
        "guardian_id": numbers[citizen.guardian] if citizen.guardian else None,
        "bank": BANK if with_bank else None,
        "bank_account_masked": f"\u2022\u2022\u2022\u2022{bank_digits(citizen)}"
        if with_bank
        else None,
        "participation_records": 2 if "several-accounts" in citizen.marks else 1,
    }


def bank_digits(citizen: Citizen) -> str:
    """Last four digits of a fictitious account."""
    return f"{int(citizen.card.identification_code[-6:], 16) % 10_000:04d}"


def card_row(citizen: Citizen, person_id: int) -> Row:
    card = citizen.card
    return {
        "person_id": person_id,
        "number": card.number,
        "identification_code": card.identification_code,
        "card_class": card.card_class,
        "version": card.version,
        "issued": card.issued,
        "expires": card.expires,
        "state": citizen.standing,
    }


def add_history(session: Session, person_id: int, of: Situation) -> None:
    months = history(of)
    medical = movements(of, months)
    for table, rows in (
        (Participation, [participation_row(of, i) for i in insured_in(of, months)]),
        (Contribution, [asdict(month) for month in months]),
        (MedicalMovement, [asdict(movement) for movement in medical]),
    ):
        if rows:
            session.execute(insert(table), [{"person_id": person_id, **row} for row in rows])


def insured_in(of: Situation, months: Iterable[Month]) -> list[Insurance]:
    """Includes pensions into which nothing was ever paid (the oldest residents)."""
    paid = {month.insurance for month in months}
    return [i for i in Insurance if i in paid or i in drawn(of)]


def drawn(of: Situation) -> frozenset[Insurance]:
    """The insurances that pay this person a benefit."""
    found = set()
    if of.citizen.work in RETIRED:
        found |= {Insurance.PENSION, Insurance.MEDICAL}
    if of.citizen.work == "resident-pensioner":
        found |= {Insurance.PENSION}
    benefits = {
        "maternity-benefit": Insurance.MATERNITY,
        "unemployment-benefit": Insurance.UNEMPLOYMENT,
        "injury-benefit": Insurance.WORK_INJURY,
    }
    return frozenset(found | {benefits[m] for m in of.citizen.marks if m in benefits})


def participation_row(of: Situation, insurance: Insurance) -> Row:
    receiving = insurance in drawn(of)
    return {
        "insurance": insurance,
        "receiving": receiving,
        "blocked": "blocked" in of.citizen.marks and insurance is Insurance.PENSION,
        "ended": of.citizen.work in RETIRED and not receiving,
    }
