"""No event can carry personal data: checked for the whole catalogue, and codes reject what looks like it."""

import dataclasses
import json
import typing
from datetime import UTC, datetime
from enum import Enum
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from devices.citizens import shelf
from kiosk import events
from kiosk.clock import FakeClock
from kiosk.events import Code, Event, PinChecked, as_record, code
from kiosk.log import EventFile

ALL = [
    kind
    for kind in vars(events).values()
    if isinstance(kind, type) and issubclass(kind, Event) and kind is not Event
]


@pytest.mark.parametrize("kind", ALL, ids=lambda kind: kind.name)
def test_fields_are_codes_numbers_and_enums(kind: type[Event]) -> None:
    hints = typing.get_type_hints(kind)
    for field in dataclasses.fields(kind):  # type: ignore[arg-type]
        hint = hints[field.name]
        assert hint in (Code, int, bool) or issubclass(hint, Enum), field.name


def test_names_are_noun_verb_and_unique() -> None:
    names = [kind.name for kind in ALL]
    assert len(set(names)) == len(names)
    assert all("-" in name for name in names)


@pytest.mark.parametrize("citizen", shelf().values(), ids=lambda citizen: citizen.id)
def test_no_persons_data_fits_into_a_code(citizen: typing.Any) -> None:
    for text in (citizen.name, citizen.social_security_number, citizen.card.identification_code):
        with pytest.raises(ValueError) as refused:
            code(text)
        assert text not in str(refused.value)


@given(st.text())
def test_a_code_has_no_long_number(text: str) -> None:
    try:
        made = code(text)
    except ValueError:
        return
    assert not any(made[start : start + 5].isdecimal() for start in range(len(made) - 4))
    assert made.isascii()


def test_the_file_holds_one_record_per_line(tmp_path: Path) -> None:
    file = EventFile(tmp_path / "events.jsonl", FakeClock(datetime(2026, 11, 22, tzinfo=UTC)))
    heard: list[object] = []
    file.listeners.append(heard.append)
    file.log(PinChecked(code("wrong")))
    file.close()
    (line,) = (tmp_path / "events.jsonl").read_text().splitlines()
    record = json.loads(line)
    assert record == {"at": "2026-11-22T00:00:00.000+00:00", **as_record(PinChecked(code("wrong")))}
    assert heard == [record]
    assert events.PinChecked.name == "pin-checked"


def test_forty_full_files_are_kept(tmp_path: Path) -> None:
    """Six months at the least (the law); the oldest goes only when there are more."""
    file = EventFile(tmp_path / "events.jsonl", FakeClock(datetime(2026, 11, 22, tzinfo=UTC)))
    assert file._handler.maxBytes == 5_000_000
    file._handler.maxBytes = 1  # a file for each event
    for number in range(43):
        file.log(events.VisitBegan(number))
    file.close()
    kept = [json.loads(each.read_text())["visit"] for each in tmp_path.iterdir()]
    assert sorted(kept) == list(range(2, 43))


def test_a_log_that_cannot_be_written_stops_nobody(tmp_path: Path) -> None:
    """A visit goes on, and whoever listens hears the event."""
    file = EventFile(tmp_path / "gone" / "events.jsonl", FakeClock(datetime.now(UTC)))
    heard: list[object] = []
    file.listeners.append(heard.append)
    file.log(PinChecked(code("accepted")))
    assert len(heard) == 1
    (tmp_path / "gone").mkdir()
    file.log(PinChecked(code("wrong")))
    file.close()
    assert "wrong" in (tmp_path / "gone" / "events.jsonl").read_text()
