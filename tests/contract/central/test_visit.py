"""The requests of a visit, through the real client, TLS and the real service."""

import sqlite3
import uuid
from collections.abc import Awaitable, Callable
from contextlib import closing

import pytest
import trio

from devices.citizens import Citizen, shelf
from kiosk.central.client import CentreClient
from kiosk.central.contract import (
    CardState,
    CodeAccepted,
    CodeDead,
    CodeNotSent,
    CodeSent,
    CodeWrong,
    HolderToken,
    InvalidCentreAnswer,
    OperationResult,
    Verification,
)
from kiosk.central.messages import RECEIPT
from kiosk.holder import Holder
from kiosk.statement import Insurance, InsuranceSummary, InsuredState
from kiosk.store.audit_head import AuditHead
from kiosk.store.idempotency import IdempotencyKey
from tests.support.central import (
    DEVELOPMENT_TOKEN,
    CentreProcess,
    client_of,
    identity_of,
    last_code,
)

Talk = Callable[[CentreClient], Awaitable[None]]

AUDIT = AuditHead(3, "a" * 64)


def talk(service: CentreProcess, what: Talk, token: str = DEVELOPMENT_TOKEN) -> None:
    async def main() -> None:
        async with client_of(service, token) as centre:
            await what(centre)

    trio.run(main)


async def holder_of(centre: CentreClient, citizen: Citizen) -> HolderToken:
    standing = await centre.card_standing(identity_of(citizen))
    assert standing.token is not None
    return standing.token


def test_by_face(service: CentreProcess) -> None:
    citizen = shelf()["c01"]

    async def visit(centre: CentreClient) -> None:
        standing = await centre.card_standing(identity_of(citizen))
        assert standing.state is CardState.NORMAL and standing.token is not None
        assert standing.holder == Holder(citizen.name, citizen.social_security_number)
        assert standing.has_reference_picture and standing.has_phone
        picture = await centre.reference_picture(standing.token)
        assert picture is not None and picture.jpeg.startswith(b"\xff\xd8\xff")
        statement = await centre.statement(standing.token, Verification.FACE)
        shown = [each for each in statement.insurances if isinstance(each, InsuranceSummary)]
        assert [each.state for each in shown] == [InsuredState.ACTIVE] * len(Insurance)

    talk(service, visit)


def test_after_ten_refused_camera_attempts_there_is_no_picture(own_service: CentreProcess) -> None:
    async def visit(centre: CentreClient) -> None:
        holder = await holder_of(centre, shelf()["c02"])
        for _ in range(10):
            assert await centre.reference_picture(holder) is not None
            await centre.report_face_failure(holder)
        assert await centre.reference_picture(holder) is None

    with own_service:
        talk(own_service, visit)


def test_by_one_time_code(service: CentreProcess) -> None:
    citizen = shelf()["c09"]

    async def visit(centre: CentreClient) -> None:
        holder = await holder_of(centre, citizen)
        assert await centre.reference_picture(holder) is None
        sent = await centre.send_code(holder)
        assert sent == CodeSent(f"138••••{citizen.phone and citizen.phone[-4:]}", 3)
        digits = last_code(service, citizen)
        wrong = f"{(int(digits) + 1) % 10**6:06d}"
        assert await centre.check_code(holder, wrong) == CodeWrong(2)
        assert await centre.check_code(holder, digits) == CodeAccepted()
        assert await centre.check_code(holder, digits) == CodeDead()
        statement = await centre.statement(holder, Verification.ONE_TIME_CODE)
        assert statement.medical_account is not None

    talk(service, visit)


def test_without_phone_and_picture(service: CentreProcess) -> None:
    async def visit(centre: CentreClient) -> None:
        standing = await centre.card_standing(identity_of(shelf()["c10"]))
        assert standing.token is not None
        assert not standing.has_phone and not standing.has_reference_picture
        assert await centre.send_code(standing.token) == CodeNotSent()
        with pytest.raises(InvalidCentreAnswer, match="status-403"):
            await centre.statement(standing.token, Verification.ONE_TIME_CODE)

    talk(service, visit)


def test_every_citizen_has_the_standing_of_the_roster(service: CentreProcess) -> None:
    async def visit(centre: CentreClient) -> None:
        for citizen in shelf().values():
            standing = await centre.card_standing(identity_of(citizen))
            assert standing.state == citizen.standing
            normal = standing.state is CardState.NORMAL
            expected = Holder(citizen.name, citizen.social_security_number)
            assert standing.holder == (expected if normal else None)
            assert standing.has_phone == (normal and citizen.phone is not None)
            assert standing.has_reference_picture == (normal and citizen.face is not None)

    talk(service, visit)


def test_a_terminal_unknown_to_the_centre(service: CentreProcess) -> None:
    async def visit(centre: CentreClient) -> None:
        with pytest.raises(InvalidCentreAnswer, match="status-401"):
            await centre.check()

    talk(service, visit, token="somebody else")


def test_a_handle_that_the_centre_never_issued(service: CentreProcess) -> None:
    async def visit(centre: CentreClient) -> None:
        with pytest.raises(InvalidCentreAnswer, match="session-over"):
            await centre.reference_picture(HolderToken("x" * 43))

    talk(service, visit)


def test_a_visit_is_over_when_the_card_is_reported_lost(own_service: CentreProcess) -> None:
    citizen = shelf()["c09"]

    async def visit(centre: CentreClient) -> None:
        holder = await holder_of(centre, citizen)
        await centre.send_code(holder)
        lose(own_service, citizen)
        asked: list[Callable[[], Awaitable[object]]] = [
            lambda: centre.reference_picture(holder),
            lambda: centre.report_face_failure(holder),
            lambda: centre.send_code(holder),
            lambda: centre.check_code(holder, last_code(own_service, citizen)),
            lambda: centre.statement(holder, Verification.ONE_TIME_CODE),
        ]
        for ask in asked:
            with pytest.raises(InvalidCentreAnswer, match="session-over"):
                await ask()

    with own_service:
        talk(own_service, visit)


def lose(service: CentreProcess, citizen: Citizen) -> None:
    """The card is reported lost at a counter."""
    with closing(sqlite3.connect(service.files.database)) as database:
        number = citizen.card.number
        database.execute("UPDATE card SET state = 'lost' WHERE number = ?", (number,))
        database.commit()


def receipt(number: str) -> bytes:
    return (
        f'{{"receipt_number": "{number}", "service": "balance", "verification": "face",'
        ' "at": "2026-11-22T12:00:00+08:00", "paper": "printed"}'
    ).encode()


def a_key() -> IdempotencyKey:
    return IdempotencyKey(str(uuid.uuid4()))


def test_deliveries(service: CentreProcess) -> None:
    async def visit(centre: CentreClient) -> None:
        key = a_key()
        assert (
            await centre.deliver(key, RECEIPT, receipt("T01-0001"), AUDIT) is OperationResult.DONE
        )
        again = await centre.deliver(key, RECEIPT, receipt("T01-0001"), AUDIT)
        assert again is OperationResult.ALREADY_DONE
        other = await centre.deliver(key, RECEIPT, receipt("T01-0002"), AUDIT)
        assert other is OperationResult.REFUSED
        assert await centre.deliver(a_key(), RECEIPT, b"no json", AUDIT) is OperationResult.REFUSED
        with pytest.raises(InvalidCentreAnswer, match="status-404"):
            await centre.deliver(a_key(), "unheard-of", receipt("T01-0003"), AUDIT)

    talk(service, visit)


def test_one_operation_delivered_many_times_concurrently_is_done_once(
    service: CentreProcess,
) -> None:
    key, results = a_key(), list[OperationResult]()

    async def visit(centre: CentreClient) -> None:
        async def once() -> None:
            results.append(await centre.deliver(key, RECEIPT, receipt("T01-0100"), AUDIT))

        async with trio.open_nursery() as nursery:
            for _ in range(20):
                nursery.start_soon(once)

    talk(service, visit)
    assert sorted(results) == [OperationResult.ALREADY_DONE] * 19 + [OperationResult.DONE]


def test_a_cancelled_request_leaves_the_client_usable(service: CentreProcess) -> None:
    async def visit(centre: CentreClient) -> None:
        for delay in (0, 0.001, 0.003, 0.01):
            with trio.move_on_after(delay):
                await centre.card_standing(identity_of(shelf()["c01"]))
            await centre.check()

    talk(service, visit)
