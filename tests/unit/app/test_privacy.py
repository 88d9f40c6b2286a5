"""The search for citizens in files finds them, so that finding nothing means something."""

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from app.play.privacy import personal_traces
from devices.citizens import shelf

CITIZEN = shelf()["c01"]


@pytest.mark.parametrize(
    ("content", "what"),
    [
        (CITIZEN.name.encode(), "name"),
        (CITIZEN.name.encode("gbk"), "name"),
        (CITIZEN.name.encode("utf-16-le"), "name"),
        (CITIZEN.social_security_number.encode(), "number"),
        (CITIZEN.card.number.encode(), "card"),
        (CITIZEN.card.identification_code.encode(), "card"),
        (bytes.fromhex(CITIZEN.card.identification_code), "card"),
        ((CITIZEN.phone or "").encode(), "phone"),
        (b"\xff\xd8\xff\xe0 a picture", "picture"),
    ],
)
@pytest.mark.parametrize(
    "packed",
    [lambda raw: b"before " + raw + b" after", lambda raw: b"stream\n" + zlib.compress(raw)],
    ids=["plain", "in a PDF stream"],
)
def test_found(tmp_path: Path, content: bytes, what: str, packed: Callable[[bytes], bytes]) -> None:
    (tmp_path / "some.log").write_bytes(packed(content))
    found = personal_traces(tmp_path)
    assert any(f"holds the {what}" in line for line in found)
    assert all(CITIZEN.name not in line and CITIZEN.card.number not in line for line in found)


def test_a_name_in_a_file_name(tmp_path: Path) -> None:
    (tmp_path / f"{CITIZEN.social_security_number}.txt").write_bytes(b"")
    assert personal_traces(tmp_path)


def test_nothing_in_what_names_nobody(tmp_path: Path) -> None:
    (tmp_path / "events.jsonl").write_text('{"event": "visit-ended", "outcome": "served"}')
    assert personal_traces(tmp_path) == []
