"""The search for personal data finds it, so that finding nothing means something."""

import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
import trio

from devices.citizens import shelf
from kiosk import holder as holder_module
from kiosk.central.figures import checked
from kiosk.documents.order import ReceiptOrder
from kiosk.documents.renderer import SigningReceiptRenderer
from kiosk.holder import Holder
from kiosk.texts import Texts
from qa.play.privacy import personal_traces
from tests.unit.documents.papers import AT, FONTS, LANGUAGES, TERMINAL, TRANSLATIONS, statement

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


def test_nothing_is_found_where_nobody_is_named(tmp_path: Path) -> None:
    (tmp_path / "events.jsonl").write_text('{"event": "visit-ended", "outcome": "served"}')
    assert personal_traces(tmp_path) == []


def receipt(folder: Path, language: str) -> None:
    """As rendered by the terminal for this citizen and stored by its printer."""
    texts = Texts.load(TRANSLATIONS)
    renderer = SigningReceiptRenderer(texts, FONTS, folder / "signing.key", TERMINAL)
    holder = Holder(CITIZEN.name, CITIZEN.social_security_number)
    number = renderer.number(42, AT)
    order = ReceiptOrder(checked(statement()), holder, number, AT, language)
    (folder / "receipt.pdf").write_bytes(trio.run(renderer.render, order))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_receipt_names_nobody(tmp_path: Path, language: str) -> None:
    receipt(tmp_path, language)
    assert personal_traces(tmp_path, CITIZEN, ["204968"]) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("mask", "what"), [("mask_name", "name"), ("mask_number", "number")])
def test_a_receipt_without_its_mask_is_found(
    tmp_path: Path, language: str, mask: str, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(holder_module, mask, lambda text: text)
    receipt(tmp_path, language)
    assert CITIZEN.name.encode() not in (tmp_path / "receipt.pdf").read_bytes()
    (found,) = personal_traces(tmp_path)
    assert found.endswith(f"holds the {what} of {CITIZEN.id}")


def test_a_short_name_of_the_citizen_who_plays(tmp_path: Path) -> None:
    (short,) = [one for one in shelf().values() if one.name == "丁一"]
    (tmp_path / "some.log").write_text(f"hello {short.name}!", "utf-8")
    assert personal_traces(tmp_path) == personal_traces(tmp_path, CITIZEN) == []
    assert len(personal_traces(tmp_path, short)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ('{{"pin": "{}"}}', True),
        ("typed {}.", True),
        ("pin_{}", True),
        ("{}", True),
        ("1{}", False),
        ("{}7", False),
        ("12:00:01.{}+08:00", False),
        ("{}.5", False),
        ("ab{}ef", False),
    ],
)
@pytest.mark.parametrize("what", ["PIN", "code"])
def test_pin_and_codes_of_the_citizen_who_plays(
    tmp_path: Path, text: str, found: bool, what: str
) -> None:
    code = "204968"
    (tmp_path / "some.log").write_text(text.format(CITIZEN.card.pin if what == "PIN" else code))
    traces = personal_traces(tmp_path, CITIZEN, [code])
    assert [trace.endswith(f"holds the {what} of {CITIZEN.id}") for trace in traces] == [
        True
    ] * found
    assert personal_traces(tmp_path) == []


def test_a_code_that_may_occur_by_chance(tmp_path: Path) -> None:
    (tmp_path / "some.log").write_text("000000 111222")
    assert personal_traces(tmp_path, CITIZEN, ["000000", "111222"]) == []


def test_a_damaged_paper_is_searched_anyway(tmp_path: Path) -> None:
    (tmp_path / "receipt.pdf").write_bytes(b"%PDF-1.7 " + CITIZEN.name.encode())
    assert len(personal_traces(tmp_path)) == 1
