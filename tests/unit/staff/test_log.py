"""The log as shown and as exported: newest first, by kind, by page; exported unchanged."""

import hashlib
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.clock import FakeClock
from kiosk.events import DeviceChanged, PinChecked, VisitBegan, code
from kiosk.log import EventFile
from kiosk.staff.log_export import Export, Exported, export_log
from kiosk.staff.log_view import ALL, KINDS, MOST_PAGES, PER_PAGE, event_files, read_page

AT = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)


def written(folder: Path, visits: int) -> Path:
    """This many visits, a minute apart; every fifth one with a device change."""
    clock = FakeClock(AT)
    file = folder / "events.jsonl"
    events = EventFile(file, clock)
    for visit in range(visits):
        clock.moment = AT + timedelta(minutes=visit)
        events.log(VisitBegan(visit))
        if visit % 5 == 0:
            events.log(DeviceChanged(code("printer"), code("online"), code("")))
    events.close()
    return file


def test_newest_first_and_paged(tmp_path: Path) -> None:
    file = written(tmp_path, 20)
    first = read_page(file, ALL, 1, UTC)
    assert len(first.entries) == PER_PAGE
    assert (first.entries[0].event, first.entries[0].details) == ("visit-began", "visit 19")
    assert first.pages == 3
    second = read_page(file, ALL, 2, UTC)
    assert second.entries[0].at <= first.entries[-1].at
    last = read_page(file, ALL, 99, UTC)
    assert last.page == 3
    assert sum(len(page.entries) for page in (first, second, last)) == 24


def test_one_kind(tmp_path: Path) -> None:
    found = read_page(written(tmp_path, 20), "devices", 1, UTC)
    assert [entry.event for entry in found.entries] == ["device-changed"] * 4
    assert found.entries[0].details == "device printer · state online"


def test_rolled_files_are_read_and_a_truncated_line_is_skipped(tmp_path: Path) -> None:
    file = written(tmp_path, 3)
    file.rename(tmp_path / "events.jsonl.1")
    file.write_text(
        '{"at": "2026-11-22T12:00:00+00:00", "event": "visit-began", "visit": 99}\n{"at"'
    )
    (tmp_path / "events.jsonl.bak").write_text("not ours")
    assert [found.name for found in event_files(file)] == ["events.jsonl", "events.jsonl.1"]
    entries = read_page(file, "visits", 1, UTC).entries
    assert [entry.details for entry in entries] == ["visit 99", "visit 2", "visit 1", "visit 0"]


def test_the_number_of_pages_is_limited(tmp_path: Path) -> None:
    file = tmp_path / "events.jsonl"
    line = json.dumps({"at": AT.isoformat(), "event": "visit-began", "visit": 1})
    file.write_text((line + "\n") * (PER_PAGE * MOST_PAGES + 100))
    assert read_page(file, ALL, 1, UTC).pages == MOST_PAGES


def test_no_file_is_an_empty_page(tmp_path: Path) -> None:
    page = read_page(tmp_path / "none.jsonl", ALL, 4, UTC)
    assert (page.entries, page.page, page.pages) == ((), 1, 1)


def test_every_event_of_the_catalogue_has_a_kind() -> None:
    from kiosk.events import Event

    words = frozenset().union(*KINDS.values())
    missing = {kind.name for kind in Event.__subclasses__() if hasattr(kind, "name")}
    assert {name for name in missing if name.partition("-")[0] not in words} == set()


def order(file: Path, folder: Path) -> Export:
    return Export(file, folder, "T001", "9.9.9", AT, "S1")


def test_the_export_contains_the_unchanged_files_and_a_summary(tmp_path: Path) -> None:
    file = written(tmp_path, 6)
    (tmp_path / "events.jsonl.1").write_text("")
    stick = tmp_path / "stick"
    stick.mkdir()
    assert export_log(order(file, stick)) == Exported("ok", 2)
    (folder,) = stick.iterdir()
    assert folder.name == "ventanilla-T001-20261122-100000"
    assert (folder / "events.jsonl").read_bytes() == file.read_bytes()
    summary = json.loads((folder / "summary.json").read_text())
    assert summary["exported_by"] == "S1"
    newest = summary["files"][0]
    assert newest["events"] == {"device-changed": 2, "visit-began": 6}
    assert newest["sha256"] == hashlib.sha256(file.read_bytes()).hexdigest()


def test_no_stick(tmp_path: Path) -> None:
    assert export_log(order(written(tmp_path, 1), tmp_path / "stick")) == Exported("no-folder")


def test_exports_within_one_second_have_separate_folders(tmp_path: Path) -> None:
    file, stick = written(tmp_path, 1), tmp_path / "stick"
    stick.mkdir()
    assert [export_log(order(file, stick)) for _ in range(3)] == [Exported("ok", 1)] * 3
    name = "ventanilla-T001-20261122-100000"
    folders = [stick / name, stick / f"{name}-2", stick / f"{name}-3"]
    assert sorted(stick.iterdir()) == folders
    assert {(folder / file.name).read_bytes() for folder in folders} == {file.read_bytes()}


def test_an_unwritable_folder_is_reported(tmp_path: Path) -> None:
    """Not even root can create a folder in there."""
    assert export_log(order(written(tmp_path, 1), Path("/proc"))) == Exported("not-writable")


def test_a_pin_result_belongs_to_the_visit_kind() -> None:
    assert PinChecked.name.partition("-")[0] in KINDS["visits"]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_a_kind_with_nothing_in_it(tmp_path: Path, kind: str) -> None:
    (tmp_path / "events.jsonl").write_text("")
    assert read_page(tmp_path / "events.jsonl", kind, 1, UTC).entries == ()
