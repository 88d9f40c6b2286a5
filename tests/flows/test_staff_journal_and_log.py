"""The journal page, the log page, and who may export the log."""

import json
from pathlib import Path

import trio

from kiosk.screens import Finish, GoBack
from kiosk.staff.screens import (
    ExportWanted,
    FilterWanted,
    Older,
    PageWanted,
    StaffHome,
    StaffJournal,
    StaffLog,
)
from kiosk.store.journal import Journal
from tests.support.flow import NOW, Flow, Setting, run_flow
from tests.support.person import in_turn
from tests.support.staff import SUPERVISOR, TECHNICIAN, standard_staff_replies


def looking_at(page: str, who: str, *answers: object) -> Setting:
    kind = {"log": StaffLog, "journal": StaffJournal}[page]
    own = standard_staff_replies() | {
        StaffHome: in_turn(PageWanted(page), Finish()),
        kind: in_turn(*answers, GoBack()),
    }
    return Setting(citizen=who, replies=own)


def write_log(folder: Path, lines: int) -> None:
    records = [
        {"at": NOW.isoformat(), "event": "visit-began" if line % 2 else "device-changed", "n": line}
        for line in range(lines)
    ]
    (folder / "events.jsonl").write_text("".join(json.dumps(one) + "\n" for one in records))


async def come(flow: Flow) -> None:
    write_log(flow.folder, 40)
    flow.insert()
    await flow.until_ended()
    await flow.until_ready()


def logs(flow: Flow) -> list[StaffLog]:
    return [screen for screen in flow.person.shown if isinstance(screen, StaffLog)]


def test_pages_and_kinds() -> None:
    flow = run_flow(come, looking_at("log", TECHNICIAN, Older(), FilterWanted("visits")))
    first, older, visits = logs(flow)
    assert [line.details for line in first.lines][:2] == ["n 39", "n 38"]
    assert (older.page, older.pages) == (2, 5)
    assert {line.event for line in visits.lines} == {"visit-began"}
    assert (visits.page, visits.pages) == (1, 3)


def test_a_technician_may_not_export() -> None:
    async def body(flow: Flow) -> None:
        (flow.folder / "stick").mkdir()
        await come(flow)
        assert list((flow.folder / "stick").iterdir()) == []

    flow = run_flow(body, looking_at("log", TECHNICIAN, ExportWanted()))
    assert [one.may_export for one in logs(flow)] == [False, False]
    assert logs(flow)[-1].exported == "not-allowed"
    assert flow.log.named("log-exported") == []


def test_a_supervisor_may_export() -> None:
    async def body(flow: Flow) -> None:
        (flow.folder / "stick").mkdir()
        await come(flow)
        (export,) = (flow.folder / "stick").iterdir()
        source = (flow.folder / "events.jsonl").read_bytes()
        assert (export / "events.jsonl").read_bytes() == source

    flow = run_flow(body, looking_at("log", SUPERVISOR, ExportWanted()))
    assert logs(flow)[-1].exported == "ok"
    (done,) = flow.log.named("log-exported")
    assert (done.staff, done.result, done.files) == ("S1", "ok", 1)
    assert "staff S1 export ok" in flow.audit


def test_a_missing_stick_is_reported() -> None:
    flow = run_flow(come, looking_at("log", SUPERVISOR, ExportWanted()))
    assert logs(flow)[-1].exported == "no-folder"


def test_waiting_operations_are_shown_with_their_age_and_without_content() -> None:
    async def body(flow: Flow) -> None:
        flow.insert_of("c01")
        await flow.until("take-receipt")
        flow.centre.away = True
        await flow.until_ended()
        while flow.supervisor.running:
            await trio.sleep(1)
        await trio.sleep(7200)
        flow.insert()
        await flow.until_ended(2)

    flow = run_flow(body, looking_at("journal", TECHNICIAN))
    home = next(screen for screen in flow.person.shown if isinstance(screen, StaffHome))
    assert home.waiting == 1
    assert 119 <= home.oldest_minutes <= 122
    page = next(screen for screen in flow.person.shown if isinstance(screen, StaffJournal))
    (waiting,) = page.oldest
    assert waiting.operation == "receipt"
    assert waiting.tries > 3
    assert [(line.state, line.count) for line in page.receipts] == [("printed", 1)]
    assert page.whole


def test_a_broken_chain_is_reported() -> None:
    def forge(journal: Journal) -> None:
        journal.audit(NOW, "visit 1 served")
        journal.audit(NOW, "visit 2 served")
        journal._db.rows("UPDATE audit SET what = 'visit 1 ended' WHERE seq = 1")

    setting = looking_at("journal", TECHNICIAN)
    flow = run_flow(come_unaudited, Setting(setting.citizen, setting.replies, prepare=forge))
    page = next(screen for screen in flow.person.shown if isinstance(screen, StaffJournal))
    assert not page.whole


async def come_unaudited(flow: Flow) -> None:
    await come(flow)
    flow.journal._db.rows("DELETE FROM audit")  # the flow reads it at the end


def test_an_abnormal_end_is_on_the_dashboard() -> None:
    def killed(journal: Journal) -> None:
        assert journal.staff.begin_run(NOW)

    replies = standard_staff_replies()
    flow = run_flow(come, Setting(TECHNICIAN, replies, prepare=killed))
    home = next(screen for screen in flow.person.shown if isinstance(screen, StaffHome))
    assert (home.abnormal, home.abnormal_at) == ("killed", NOW)


def test_a_clean_end_is_not_abnormal() -> None:
    def ended(journal: Journal) -> None:
        journal.staff.begin_run(NOW)
        journal.staff.end_run()

    flow = run_flow(come, Setting(TECHNICIAN, standard_staff_replies(), prepare=ended))
    home = next(screen for screen in flow.person.shown if isinstance(screen, StaffHome))
    assert home.abnormal == ""
