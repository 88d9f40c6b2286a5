"""The tests that a technician runs: each result is kept, logged and audited."""

from collections.abc import Callable
from datetime import timedelta

import pytest
import trio

from devices.health import DeviceState, Health
from devices.voice.contract import Sound
from kiosk.device_names import Device
from kiosk.screens import Finish, GoBack
from kiosk.staff.screens import (
    DeviceRow,
    DeviceWanted,
    LooksRight,
    LooksWrong,
    PageWanted,
    RunTest,
    StaffDevice,
    StaffHome,
    StaffJudge,
    StaffSupplies,
)
from tests.support.flow import NOW, Flow, Setting, run_flow
from tests.support.person import Reply, in_turn
from tests.support.staff import TECHNICIAN, standard_staff_replies


def after_test_of(
    part: str, prepare: Callable[[Flow], None] = lambda flow: None, judge: Reply | None = None
) -> Flow:
    """One technician tests one part, then leaves."""

    async def body(flow: Flow) -> None:
        prepare(flow)
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()

    replies = standard_staff_replies() | {
        StaffHome: in_turn(DeviceWanted(part), Finish()),
        StaffDevice: in_turn(RunTest(), GoBack()),
    }
    if judge is not None:
        replies[StaffJudge] = judge
    return run_flow(body, Setting(citizen=TECHNICIAN, replies=replies))


@pytest.mark.parametrize(
    "part", ["card", "camera", "printer", "speaker", "centre", "storage", "clock"]
)
def test_all_well(part: str) -> None:
    flow = after_test_of(part)
    (ended,) = flow.log.named("self-test-ended")
    assert (ended.device, ended.passed, ended.reason, ended.staff) == (part, True, "ok", "T7")
    assert f"staff T7 test {part} ok" in flow.audit
    pages = [screen for screen in flow.person.shown if isinstance(screen, StaffDevice)]
    assert pages[0].last is None
    assert any(page.running for page in pages)
    assert pages[-1].last is not None
    assert (pages[-1].last.passed, pages[-1].last.staff) == (True, "T7")
    assert flow.verifier.open_sessions == 0


def test_only_the_printers_test_makes_paper() -> None:
    assert len(after_test_of("printer").printer.papers) == 1
    assert len(after_test_of("camera").printer.papers) == 0


@pytest.mark.parametrize(
    ("part", "prepare", "reason"),
    [
        ("printer", lambda flow: flow.printer.set_state("paper-jam"), "media-jam"),
        ("printer", lambda flow: flow.printer.set_state("offline"), "offline"),
        ("centre", lambda flow: setattr(flow.centre, "away", True), "refused"),
        (
            "camera",
            lambda flow: setattr(flow.verifier, "health", Health(DeviceState.OFFLINE, "gone")),
            "gone",
        ),
        (
            "storage",
            lambda flow: setattr(flow.disk, "health", Health(DeviceState.ATTENTION, "nearly-full")),
            "nearly-full",
        ),
    ],
)
def test_the_fault_is_named(part: str, prepare: Callable[[Flow], None], reason: str) -> None:
    flow = after_test_of(part, prepare)
    (ended,) = flow.log.named("self-test-ended")
    assert (ended.passed, ended.reason) == (False, reason)
    last = [screen for screen in flow.person.shown if isinstance(screen, StaffDevice)][-1]
    assert last.last is not None
    assert last.last.code == reason


@pytest.mark.parametrize("part", ["camera", "printer"])
def test_a_person_says_that_it_looks_wrong(part: str) -> None:
    flow = after_test_of(part, judge=lambda _: LooksWrong())
    (ended,) = flow.log.named("self-test-ended")
    assert (ended.passed, ended.reason) == (False, "looks-wrong")
    assert ended.milliseconds < 2000  # the time taken to judge does not count


def test_pulling_the_card_during_the_camera_test_releases_the_camera() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("staff-judge")
        assert flow.verifier.open_sessions == 1
        flow.slot.pull()
        await flow.until_ready()
        assert flow.verifier.open_sessions == 0
        flow.insert_of("c01")
        await flow.until("enter-pin")

    replies = standard_staff_replies() | {
        StaffHome: lambda _: DeviceWanted("camera"),
        StaffDevice: lambda _: RunTest(),
        StaffJudge: lambda _: None,
    }
    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=replies))
    assert flow.log.named("self-test-ended") == []


def test_a_result_survives_the_session() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()
        await trio.sleep(60)
        kept = flow.journal.staff.last_self_test("clock")
        assert kept is not None
        assert (kept.code, kept.staff) == ("ok", "T7")

    replies = standard_staff_replies() | {
        StaffHome: in_turn(DeviceWanted("clock"), Finish()),
        StaffDevice: in_turn(RunTest(), GoBack()),
    }
    run_flow(body, Setting(citizen=TECHNICIAN, replies=replies))


@pytest.mark.parametrize(
    ("state", "code"), [("broken", "no-sound"), ("missing", "no-player"), ("muted", "not-heard")]
)
def test_a_loudspeaker_that_nobody_hears(state: str, code: str) -> None:
    """The player's result counts first; only a person can detect a muted loudspeaker."""
    flow = after_test_of(
        "speaker", lambda flow: flow.speaker.set_state(state), judge=lambda _: LooksWrong()
    )
    (ended,) = flow.log.named("self-test-ended")
    assert (ended.device, ended.passed, ended.reason) == ("speaker", False, code)
    assert flow.board.usable(Device.SPEAKER) == (state == "muted")
    assert flow.supervisor.running is False
    judged = any(isinstance(screen, StaffJudge) for screen in flow.person.shown)
    assert judged == (state == "muted")


def test_the_loudspeakers_test_is_heard() -> None:
    assert list(after_test_of("speaker").speaker.heard) == [Sound.CARD_IN, Sound.ATTENTION]


def rows_of(flow: Flow, part: str) -> list[DeviceRow]:
    """The part on each dashboard, without consecutive repeats."""
    rows: list[DeviceRow] = []
    for screen in flow.person.shown:
        if isinstance(screen, StaffHome):
            (row,) = [row for row in screen.devices if row.name == part]
            rows += [row] if rows[-1:] != [row] else []
    return rows


def after_two_tests(part: str, *judged: object) -> Flow:
    """Two sessions, hours apart, each with a test."""

    async def body(flow: Flow) -> None:
        for visit in (1, 2):
            flow.insert()
            await flow.until_ended(visit)
            await flow.until_ready()
            await trio.sleep(4000)

    replies = standard_staff_replies() | {
        StaffHome: in_turn(*(DeviceWanted(part), Finish()) * 2),
        StaffDevice: in_turn(*(RunTest(), GoBack()) * 2),
        StaffJudge: in_turn(*judged),
    }
    return run_flow(body, Setting(citizen=TECHNICIAN, replies=replies))


@pytest.mark.parametrize(
    ("part", "code"),
    [("camera", "looks-wrong"), ("printer", "looks-wrong"), ("speaker", "not-heard")],
)
def test_a_part_judged_wrong_stays_amber_until_a_test_passes(part: str, code: str) -> None:
    rows = rows_of(after_two_tests(part, LooksWrong(), LooksRight()), part)
    doubted = [row for row in rows if row.failed_test is not None]
    assert {row.state for row in doubted} == {"attention"}
    for row in doubted:
        assert row.failed_test is not None
        assert (row.failed_test.code, row.failed_test.staff) == (code, "T7")
        assert NOW < row.failed_test.at < NOW + timedelta(minutes=2)
    assert (rows[-1].state, rows[-1].failed_test) == ("online", None)


def test_the_latest_failed_test_is_shown() -> None:
    rows = rows_of(after_two_tests("printer", LooksWrong(), LooksWrong()), "printer")
    assert rows[-1].state == "attention"
    assert rows[-1].failed_test is not None
    assert rows[-1].failed_test.at > NOW + timedelta(hours=1)


def test_a_failed_part_shows_its_own_state_rather_than_the_failed_test() -> None:
    flow = after_test_of("printer", lambda flow: flow.printer.set_state("offline"))
    row = rows_of(flow, "printer")[-1]
    assert (row.state, row.reason) == ("offline", "offline")
    assert row.failed_test is not None


def test_the_parts_page_and_the_supplies_page_show_it_too() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()

    replies = standard_staff_replies() | {
        StaffHome: in_turn(DeviceWanted("printer"), PageWanted("supplies"), Finish()),
        StaffDevice: in_turn(RunTest(), GoBack()),
        StaffJudge: lambda _: LooksWrong(),
    }
    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=replies))
    page = [screen for screen in flow.person.shown if isinstance(screen, StaffDevice)][-1]
    paper = [screen for screen in flow.person.shown if isinstance(screen, StaffSupplies)][-1]
    assert page.device.state == paper.printer.state == "attention"
    assert page.device.failed_test == paper.printer.failed_test == page.last
