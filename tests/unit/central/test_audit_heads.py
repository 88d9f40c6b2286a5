"""A terminal's audit chain only grows: inconsistencies are recorded, but nothing is refused."""

import json
import logging
import sqlite3
import uuid

import pytest
from sqlalchemy import select
from sqlalchemy.exc import OperationalError

from central.tables import TerminalAudit
from tests.unit.central.service import TOKEN, Service
from tests.unit.central.test_operations import BODY

A, B = "a" * 64, "b" * 64


def deliver(service: Service, length: str | None, head: str | None) -> str:
    told = {"Audit-Length": length, "Audit-Head": head}
    headers = {name: value for name, value in told.items() if value is not None}
    key = {"Idempotency-Key": str(uuid.uuid4())}
    number = f"T01-26-1122-{uuid.uuid4().hex[:8]}-X"
    body = {**BODY, "receipt_number": number}
    answer = service.ask("/v1/operations/receipt", body, {**TOKEN, **key, **headers})
    return str(answer.json().get("result"))


def kept(service: Service) -> tuple[int, str, int, str]:
    with service.database() as session:
        row = session.scalars(select(TerminalAudit)).one()
        return row.length, row.head, row.at, row.trouble


def terminal_id(service: Service) -> str | int:
    with service.database() as session:
        return session.scalars(select(TerminalAudit.terminal_id)).one()


def test_the_last_head_is_stored_with_its_time(service: Service) -> None:
    deliver(service, "3", A)
    service.later(minutes=5)
    deliver(service, "5", B)
    assert kept(service) == (5, B, int(service.now.timestamp()), "")


@pytest.mark.parametrize(
    ("length", "head", "trouble"),
    [
        ("3", A, ""),
        ("4", B, ""),
        ("2", B, "audit-shortened"),
        ("0", B, "audit-shortened"),
        ("3", B, "audit-rewritten"),
        (None, None, "audit-missing"),
        ("3", None, "audit-malformed"),
        ("many", A, "audit-malformed"),
        ("-1", A, "audit-malformed"),
        ("99999999999", A, "audit-malformed"),
        ("4", "x", "audit-malformed"),
    ],
)
def test_after_three_entries(
    service: Service,
    caplog: pytest.LogCaptureFixture,
    length: str | None,
    head: str | None,
    trouble: str,
) -> None:
    assert deliver(service, "3", A) == "done"
    with caplog.at_level(logging.WARNING, "central.audit"):
        assert deliver(service, length, head) == "done"
    assert kept(service)[3] == trouble
    assert [json.loads(line.getMessage()) for line in caplog.records] == (
        [{"code": trouble, "terminal": terminal_id(service)}] if trouble else []
    )


def test_a_first_report_that_makes_no_sense_is_kept_as_trouble(service: Service) -> None:
    deliver(service, "many", A)
    assert kept(service) == (0, "", int(service.now.timestamp()), "audit-malformed")


def test_trouble_stays_until_somebody_clears_it(service: Service) -> None:
    for length in ("3", "2", "4"):
        deliver(service, length, A)
    assert kept(service)[0] == 4
    assert kept(service)[3] == "audit-shortened"


def test_what_was_noted_once_is_where_the_chain_grows_on_from(
    service: Service, caplog: pytest.LogCaptureFixture
) -> None:
    """One cut is told once, and a second cut again."""
    with caplog.at_level(logging.WARNING, "central.audit"):
        for length in ("9", "2", "3", "2"):
            deliver(service, length, A)
    assert len(caplog.records) == 2
    assert kept(service)[0] == 2


def test_a_terminal_that_never_reported_is_no_trouble(service: Service) -> None:
    assert deliver(service, None, None) == "done"
    with service.database() as session:
        assert session.scalars(select(TerminalAudit)).all() == []


def test_a_repeated_delivery_is_checked_too(service: Service) -> None:
    headers = {**TOKEN, "Idempotency-Key": str(uuid.uuid4())}
    for length in ("3", "2"):
        told = {"Audit-Length": length, "Audit-Head": A}
        service.ask("/v1/operations/receipt", BODY, {**headers, **told})
    assert kept(service)[3] == "audit-shortened"


def test_a_row_that_is_held_for_too_long_refuses_no_delivery(
    service: Service, monkeypatch: pytest.MonkeyPatch
) -> None:
    def held(*_: object) -> None:
        busy = sqlite3.OperationalError("database is locked")
        busy.sqlite_errorcode = sqlite3.SQLITE_BUSY
        raise OperationalError("SELECT", {}, busy)

    monkeypatch.setattr("central.audit_heads._note", held)
    assert deliver(service, "3", A) == "done"
