"""Operations are executed once per key."""

import os
import threading
import uuid
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Engine, event, func, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from central.access import add_terminal
from central.database import create_tables, open_database, open_engine
from central.errors import RequestRefused
from central.gateway import NoGateway
from central.operations import Kind, kinds
from central.resources.operations import TRIES, Operation, compared
from central.settings import CentreSettings
from central.tables import RecordedOperation, RecordedReceipt, RegisteredTerminal, Table
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


@pytest.mark.parametrize(
    ("other", "result"),
    [({}, "already-done"), ({"terminal_id": 2}, "refused"), ({"name": "pledge"}, "refused")],
)
def test_a_key_belongs_to_one_operation_of_one_terminal(other: dict[str, Any], result: str) -> None:
    row = {"key": "k", "terminal_id": 1, "name": "receipt", "body_hash": "h", "at": 0}
    now = RecordedOperation(**{**row, **other, "at": 9})
    assert compared(RecordedOperation(**row), now) == result


def test_a_receipt_number_is_recorded_once(service: Service) -> None:
    assert deliver(service, str(uuid.uuid4())) == "done"
    assert deliver(service, str(uuid.uuid4())) == "refused"
    assert rows(service) == (1, 1)


@pytest.mark.parametrize("paper", ["printed", "not-printed", "unclear"])
def test_the_state_of_the_paper_is_stored_as_reported(service: Service, paper: str) -> None:
    assert deliver(service, str(uuid.uuid4()), {**BODY, "paper": paper}) == "done"
    with service.database() as session:
        assert session.scalars(select(RecordedReceipt.paper)).all() == [paper]


@pytest.mark.parametrize(
    "change", [{"at": "today"}, {"paper": None}, {"paper": "perhaps"}, {"printed": True}]
)
def test_an_invalid_body_is_refused_and_leaves_nothing(
    service: Service, change: dict[str, object]
) -> None:
    assert deliver(service, str(uuid.uuid4()), {**BODY, **change}) == "refused"
    assert rows(service) == (0, 0)


def test_without_a_valid_key_or_a_known_name(service: Service) -> None:
    assert deliver(service, "not-a-uuid") == "invalid-request"
    headers = {**TOKEN, "Idempotency-Key": str(uuid.uuid4())}
    answer = service.ask("/v1/operations/unheard-of", BODY, headers)
    assert (answer.status_code, answer.json()["code"]) == (404, "operation-unknown")


# Concurrent deliveries


def own_database(url: str) -> tuple[Engine, CentreSettings]:
    engine = open_engine(url)
    Table.metadata.drop_all(engine)
    create_tables(engine)
    return engine, CentreSettings(open_database(engine), Path("none"), NoGateway())


POSTGRESQL = os.environ.get("VENTANILLA_TEST_POSTGRESQL", "")
"""The URL of an empty database, for those who have one."""


@pytest.fixture(params=["sqlite", "postgresql"] if POSTGRESQL else ["sqlite"])
def centre(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[CentreSettings]:
    own = f"sqlite:///{tmp_path / 'own.db'}"
    engine, settings = own_database(POSTGRESQL if request.param == "postgresql" else own)
    yield settings
    engine.dispose()


def terminal_of(settings: CentreSettings) -> RegisteredTerminal:
    with settings.database.begin() as session:
        add_terminal(session, "hall")
        return session.scalars(select(RegisteredTerminal)).one()


def operation(key: str, number: str = "T01-26-1122-0001-X", kind: Kind | None = None) -> Operation:
    body = {**BODY, "receipt_number": number}
    return Operation(key, "receipt", kind or kinds()["receipt"], body)


def at_once(count: int, settings: CentreSettings, operations: list[Operation]) -> list[str]:
    """The results of `count` threads that start together, each with an operation of its own."""
    terminal, start = terminal_of(settings), threading.Barrier(count)

    def one(number: int) -> str:
        start.wait()
        return operations[number].execute_once(settings, terminal).value

    with ThreadPoolExecutor(count) as threads:
        return list(threads.map(one, range(count)))


@pytest.mark.parametrize("round_", range(8))
def test_concurrent_deliveries_of_one_key_are_done_once_and_none_is_refused(
    centre: CentreSettings, round_: int
) -> None:
    key = str(uuid.uuid4())
    heard = at_once(4, centre, [operation(key)] * 4)
    assert Counter(heard) == {"done": 1, "already-done": 3}


@pytest.mark.parametrize("round_", range(4))
def test_one_receipt_under_two_concurrent_keys_is_recorded_once(
    centre: CentreSettings, round_: int
) -> None:
    heard = at_once(2, centre, [operation(str(uuid.uuid4())) for _ in range(2)])
    assert sorted(heard) == ["done", "refused"]


def test_the_key_is_written_before_the_effect(centre: CentreSettings) -> None:
    """So that a concurrent delivery blocks on it. In one transaction with the effect."""
    seen: list[str] = []
    engine = centre.database.kw["bind"]
    terminal = terminal_of(centre)

    @event.listens_for(engine, "before_cursor_execute")
    def note(_connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        seen.append(" ".join(statement.split()[:3]).lower())

    @event.listens_for(engine, "commit")
    def committed(_connection: Any) -> None:
        seen.append("commit")

    operation(str(uuid.uuid4())).execute_once(centre, terminal)
    of_tables = [words for words in seen if words == "commit" or words.startswith("insert")]
    assert of_tables == ["insert into operation", "insert into receipt", "commit"]
    before = seen[: seen.index("insert into operation")]
    assert not [words for words in before if words.startswith("select")]


def test_a_failed_effect_rolls_back_its_key(centre: CentreSettings) -> None:
    terminal, key = terminal_of(centre), str(uuid.uuid4())

    def fails(session: Session, *_: Any) -> bool:
        session.flush()
        raise RuntimeError

    broken = replace(kinds()["receipt"], apply=fails)
    with pytest.raises(RuntimeError):
        operation(key, kind=broken).execute_once(centre, terminal)
    assert operation(key).execute_once(centre, terminal).value == "done"


@pytest.mark.parametrize(("meetings", "heard"), [(1, "done"), (TRIES - 1, "done"), (TRIES, "409")])
def test_a_conflicting_effect_is_retried(centre: CentreSettings, meetings: int, heard: str) -> None:
    """Like two conflicting transactions in PostgreSQL. Nothing is refused permanently because of it."""
    terminal, left = terminal_of(centre), iter(range(meetings))

    def meets(session: Session, asking: RegisteredTerminal, body: Any) -> bool:
        if next(left, None) is not None:
            raise IntegrityError("", {}, Exception())
        return kinds()["receipt"].apply(session, asking, body)

    meeting = operation(str(uuid.uuid4()), kind=replace(kinds()["receipt"], apply=meets))
    try:
        result = meeting.execute_once(centre, terminal).value
    except RequestRefused as refused:
        result = str(refused.status)
    assert result == heard


@pytest.fixture
def impatient(centre: CentreSettings, monkeypatch: pytest.MonkeyPatch) -> Iterator[CentreSettings]:
    """The same database, through an engine with a short lock timeout."""
    monkeypatch.setattr("central.database.LONGEST_WAIT_MILLISECONDS", 50)
    url = centre.database.kw["bind"].url
    engine = open_engine(url.render_as_string(hide_password=False))
    yield replace(centre, database=open_database(engine))
    engine.dispose()


def test_an_operation_blocked_for_too_long_can_be_retried(
    centre: CentreSettings, impatient: CentreSettings
) -> None:
    """Not refused permanently: 409, and the terminal keeps it."""
    terminal, key = terminal_of(centre), str(uuid.uuid4())
    row = RecordedOperation(key=key, terminal_id=terminal.id, name="receipt", body_hash="x", at=1)
    with centre.database() as session:
        session.add(row)
        session.flush()
        with pytest.raises(RequestRefused) as refused:
            operation(key).execute_once(impatient, terminal)
        session.rollback()
    assert (refused.value.status, refused.value.code) == (409, "operation-in-progress")
    assert operation(key).execute_once(centre, terminal).value == "done"


def test_the_database_is_readable_only_by_its_owner(tmp_path: Path) -> None:
    """Even if it was readable by others before, and including the files that SQLite puts beside it."""
    file = tmp_path / "central.db"
    file.touch(mode=0o644)
    file.chmod(0o644)
    engine, settings = own_database(f"sqlite:///{file}")
    with settings.database.begin() as session:
        add_terminal(session, "hall")
        modes = {part.name: part.stat().st_mode & 0o777 for part in tmp_path.iterdir()}
    engine.dispose()
    assert modes == {"central.db": 0o600, "central.db-wal": 0o600, "central.db-shm": 0o600}
