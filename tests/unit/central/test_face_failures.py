"""Camera attempts are counted across all visits of a day: after ten, only the code is left."""

from pathlib import Path

import pytest
from sqlalchemy import select

from central.tables import Audit, RefusedFace
from devices.citizens import Citizen, shelf
from tests.support.central import make_pictures
from tests.unit.central.service import Service, another_terminal

C01, C02 = shelf()["c01"], shelf()["c02"]


@pytest.fixture
def hall(service: Service, tmp_path: Path) -> Service:
    """The service, with the pictures of c01 and c02."""
    make_pictures(tmp_path / "faces", ("f01", "f02"))
    return service


def fail(service: Service, citizen: Citizen, times: int) -> None:
    """Each in a separate visit."""
    for _ in range(times):
        answer = service.ask("/v1/pictures/failed", {"holder": service.holder(citizen)})
        assert (answer.status_code, answer.content) == (204, b"")


def picture(service: Service, holder: str) -> int:
    return service.ask("/v1/pictures/reference", {"holder": holder}).status_code


def may_use_camera(service: Service, citizen: Citizen) -> bool:
    """Also checks that the standing and the picture's endpoint agree."""
    standing = service.standing(citizen)
    given = picture(service, standing["holder"]) == 200
    assert standing["has_reference_picture"] == given
    return given


def test_after_ten_there_is_no_picture(hall: Service) -> None:
    fail(hall, C01, 9)
    assert may_use_camera(hall, C01)
    fail(hall, C01, 1)
    assert not may_use_camera(hall, C01)


def test_the_tenth_counts_in_its_own_visit(hall: Service) -> None:
    holder = hall.holder(C01)
    for _ in range(9):
        hall.ask("/v1/pictures/failed", {"holder": holder})
    assert picture(hall, holder) == 200
    hall.ask("/v1/pictures/failed", {"holder": holder})
    assert picture(hall, holder) == 204


def test_failures_of_another_person_do_not_count(hall: Service) -> None:
    fail(hall, C01, 10)
    assert may_use_camera(hall, C02)


def test_failures_at_another_terminal_count(hall: Service) -> None:
    fail(hall, C01, 9)
    elsewhere = another_terminal(hall)
    holder = hall.standing(C01, elsewhere)["holder"]
    hall.ask("/v1/pictures/failed", {"holder": holder}, elsewhere)
    assert not may_use_camera(hall, C01)


def test_they_are_reset_at_midnight_in_china(hall: Service) -> None:
    fail(hall, C01, 10)
    hall.later(hours=11, minutes=59)  # it was noon in China
    assert not may_use_camera(hall, C01)
    hall.later(minutes=1)
    assert may_use_camera(hall, C01)
    fail(hall, C02, 1)
    with hall.database() as session:
        (left,) = session.scalars(select(RefusedFace))
    assert left.failed_on == hall.settings.today()


def test_a_correct_code_enables_the_camera_again(hall: Service) -> None:
    fail(hall, C01, 10)
    holder = hall.holder(C01)
    hall.ask("/v1/codes/send", {"holder": holder})
    digits = hall.memory.sent[-1][1]
    wrong = f"{(int(digits) + 1) % 1_000_000:06d}"
    hall.ask("/v1/codes/check", {"holder": holder, "digits": wrong})
    assert picture(hall, holder) == 204
    hall.ask("/v1/codes/check", {"holder": holder, "digits": digits})
    assert picture(hall, holder) == 200


def test_each_is_in_the_audit(hall: Service) -> None:
    fail(hall, C01, 2)
    with hall.database() as session:
        assert [row.action for row in session.scalars(select(Audit))] == ["face-failed"] * 2
