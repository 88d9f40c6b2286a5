"""Examples of the pages of maintenance, for the gallery and the tests."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

from kiosk.screens import Screen
from kiosk.staff import screens as s

AT = datetime(2026, 11, 22, 10, 30, tzinfo=UTC)
MACHINE = s.PageHead("T001", "0.1.0", AT, "T7", "technician")
SINCE = AT - timedelta(days=3, hours=2)
REASONS = ("maintenance", "supplies", "cleaning", "damage", "update", "other")

WELL = tuple(
    s.DeviceRow(name, "online", "", SINCE)
    for name in ("card", "camera", "printer", "speaker", "centre", "storage", "clock", "screen")
)
ILL = (
    s.DeviceRow("card", "no-device", "no-reader", SINCE),
    s.DeviceRow("camera", "offline", "gone", AT),
    s.DeviceRow("printer", "user-error", "media-jam", AT),
    s.DeviceRow("speaker", "hardware-error", "no-sound", AT),
    s.DeviceRow("centre", "offline", "timeout", AT),
    s.DeviceRow("storage", "attention", "nearly-full", SINCE),
    s.DeviceRow("clock", "attention", "drift", SINCE),
    s.DeviceRow("screen", "attention", "stuck-point", AT),
)


DOUBTED = s.PastTest(AT, False, "looks-wrong", 2_310, "T7")


def staff_examples() -> Iterator[tuple[str, Screen[Any]]]:
    """Picture names and their screens, in the order a technician sees them."""
    yield "staff-pin", s.StaffPin(MACHINE, 6, wrong=False)
    yield "staff-pin-wrong", s.StaffPin(MACHINE, 1, wrong=True)
    yield "staff-locked", s.StaffLocked(MACHINE, 105)
    yield "staff-home", home()
    yield "staff-home-ill", ill_home()
    yield "staff-home-doubted", replace(home(), devices=doubted())
    yield "staff-home-looking", replace(home(), devices=unknown(), looking=True, drift=None)
    yield from _devices()
    yield from _pages()


def home() -> s.StaffHome:
    return s.StaffHome(MACHINE, WELL, "", "", 0, 0, 214, False, "", None, "UTC+08:00", 0)


def ill_home() -> s.StaffHome:
    return s.StaffHome(
        MACHINE,
        ILL,
        "fault",
        "no-verification",
        37,
        312,
        12,
        True,
        "killed",
        SINCE,
        "UTC+08:00",
        -94,
    )


def doubted() -> tuple[s.DeviceRow, ...]:
    """All well except that a person judged the printer's page and the sound as faulty."""
    tests = {"printer": DOUBTED, "speaker": replace(DOUBTED, code="not-heard")}
    return tuple(
        replace(row, state="attention", failed_test=tests[row.name]) if row.name in tests else row
        for row in WELL
    )


def unknown() -> tuple[s.DeviceRow, ...]:
    return tuple(s.DeviceRow(row.name, "", "", None) for row in WELL)


def _devices() -> Iterator[tuple[str, Screen[Any]]]:
    for row in WELL:
        good = s.PastTest(SINCE, True, "ok", 412, "T7")
        yield f"staff-device-{row.name}", s.StaffDevice(MACHINE, row, good)
    jammed = s.PastTest(AT, False, "media-jam", 10_240, "T7")
    yield "staff-device-ill", s.StaffDevice(MACHINE, ILL[2], jammed)
    yield "staff-device-never", s.StaffDevice(MACHINE, ILL[1], None)
    yield "staff-device-running", s.StaffDevice(MACHINE, WELL[2], None, running=True)
    yield "staff-judge-camera", s.StaffJudge(MACHINE, "camera")
    yield "staff-judge-printer", s.StaffJudge(MACHINE, "printer")
    yield "staff-judge-speaker", s.StaffJudge(MACHINE, "speaker")


def _pages() -> Iterator[tuple[str, Screen[Any]]]:
    paper = s.StaffSupplies(MACHINE, WELL[2], SINCE, 134, 2, 214, 350, False)
    yield "staff-supplies", paper
    low = replace(paper, printer=ILL[2], receipts=336, left=12, near_end=True, result="media-jam")
    yield "staff-supplies-failed", low
    yield "staff-supplies-done", replace(paper, receipts=0, test_pages=1, left=349, result="ok")
    yield "staff-supplies-running", replace(paper, running=True)
    yield "staff-journal", journal(waiting=6)
    yield "staff-journal-broken", replace(journal(waiting=0), audit=0, whole=False)
    yield "staff-log", log(may_export=True)
    yield "staff-log-exported", replace(log(may_export=True), kind="staff", exported="ok")
    yield "staff-log-no-stick", replace(log(may_export=True), exported="no-folder")
    yield "staff-log-technician", log(may_export=False)
    yield "staff-log-none", replace(log(may_export=False), lines=(), page=1, pages=1)
    yield "staff-service", s.StaffService(MACHINE, REASONS, "", None, "", "")
    yield "staff-service-out", s.StaffService(MACHINE, REASONS, "damage", AT, "T7", "")
    yield "staff-service-fault", s.StaffService(MACHINE, REASONS, "", None, "", "no-service")


def journal(waiting: int) -> s.StaffJournal:
    lines = tuple(s.WaitingLine("receipt", 4300 // (n + 1) ** 3, 12 - n) for n in range(waiting))
    outbox = (
        s.CountLine("done", 12_482),
        s.CountLine("refused", 3),
        s.CountLine("waiting", waiting),
    )
    receipts = (
        s.CountLine("not-printed", 41),
        s.CountLine("printed", 12_431),
        s.CountLine("unclear", 7),
    )
    return s.StaffJournal(MACHINE, lines, outbox, receipts, 25_170, whole=True)


def log(may_export: bool) -> s.StaffLog:
    events = (
        ("staff-entered", "staff T7 · role technician"),
        ("device-changed", "device printer · state user-error · reason media-jam"),
        (
            "self-test-ended",
            "staff T7 · device printer · passed false · reason media-jam · milliseconds 10240",
        ),
        ("screen-shown", "screen look-at-camera"),
        ("supervisor-recovered", "error ClosedResourceError · place pcsc-connection:118"),
        ("visit-ended", "visit 4471 · outcome card-removed"),
        ("request-failed", "request deliver · reason status-503"),
        ("face-decided", "result no-decision · reason camera-covered"),
        ("terminal-started", "version 0.1.0 · simulated false"),
    )
    lines = tuple(
        s.LogLine(AT - timedelta(minutes=7 * index), event, details)
        for index, (event, details) in enumerate(events)
    )
    return s.StaffLog(MACHINE, "all", lines, 3, 50, may_export)
