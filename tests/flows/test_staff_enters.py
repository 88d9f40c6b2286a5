"""A staff card opens maintenance instead of a visit; its PIN is required, and removing it ends it."""

import trio

from kiosk.screens import Finish, PinEntered, StillThere
from kiosk.session.outcome import Outcome
from kiosk.staff.screens import StaffHome, StaffPin
from tests.support.flow import Flow, Setting, run_flow
from tests.support.person import in_turn
from tests.support.staff import STAFF_PIN, TECHNICIAN, standard_staff_replies


async def come_and_go(flow: Flow) -> None:
    flow.insert()
    await flow.until_ended()
    await flow.until_ready()


def test_the_dashboard_instead_of_a_visit() -> None:
    flow = run_flow(come_and_go, Setting(citizen=TECHNICIAN, replies=standard_staff_replies()))
    assert flow.outcomes == [Outcome.STAFF]
    names = flow.person.names
    assert names[:5] == ["attract", "reading", "staff-pin", "staff-home", "take-card"]
    assert not {"enter-pin", "consent", "menu"} & set(names)
    home = next(screen for screen in flow.person.shown if isinstance(screen, StaffHome))
    assert (home.machine.terminal, home.machine.version) == ("T001", "9.9.9")
    assert (home.machine.staff, home.machine.role) == ("T7", "technician")


def test_every_part_is_on_the_dashboard_and_probed() -> None:
    replies = standard_staff_replies() | {StaffHome: lambda _: None}

    async def body(flow: Flow) -> None:
        flow.insert()
        while flow.person.now.name != "staff-home":
            await trio.sleep(0.1)
        await trio.sleep(5)
        flow.slot.pull()
        await flow.until_ready()

    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=replies))
    last = [screen for screen in flow.person.shown if isinstance(screen, StaffHome)][-1]
    assert {row.name: row.state for row in last.devices} == dict.fromkeys(
        ("card", "camera", "printer", "speaker", "centre", "storage", "clock", "screen"), "online"
    )
    assert last.drift == 0
    assert not last.looking
    assert flow.outcomes == [Outcome.CARD_REMOVED]


def test_entering_and_leaving_are_logged_and_audited_by_code() -> None:
    flow = run_flow(come_and_go, Setting(citizen=TECHNICIAN, replies=standard_staff_replies()))
    (entered,) = flow.log.named("staff-entered")
    (left,) = flow.log.named("staff-left")
    assert (entered.staff, entered.role, left.staff) == ("T7", "technician", "T7")
    assert flow.audit == ["staff T7 entered", "staff T7 left", "visit 1 staff"]


def test_a_wrong_pin_does_not_open_it() -> None:
    pins = in_turn(PinEntered("999999"), PinEntered(STAFF_PIN))
    replies = standard_staff_replies() | {StaffPin: pins}
    flow = run_flow(come_and_go, Setting(citizen=TECHNICIAN, replies=replies))
    asked = [screen for screen in flow.person.shown if isinstance(screen, StaffPin)]
    assert [screen.wrong for screen in asked] == [False, True]
    assert asked[1].attempts_left == asked[0].attempts_left - 1
    assert flow.outcomes == [Outcome.STAFF]
    assert [event.reason for event in flow.log.named("staff-refused")] == ["wrong-pin"]


def test_a_citizen_is_served_after_it() -> None:
    async def body(flow: Flow) -> None:
        await come_and_go(flow)
        flow.insert_of("c01")
        await flow.until_ended(2)
        await flow.until_ready()

    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=standard_staff_replies()))
    assert flow.outcomes == [Outcome.STAFF, Outcome.SERVED]


def test_nobody_there_ends_it_after_a_warning() -> None:
    silent = standard_staff_replies() | {StaffHome: lambda _: None, StillThere: lambda _: None}

    async def body(flow: Flow) -> None:
        flow.insert()
        began = trio.current_time()
        await flow.until_ended()
        assert 900 <= trio.current_time() - began <= 920
        await flow.until_ready()

    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=silent))
    assert flow.outcomes == [Outcome.TIMED_OUT]
    assert "still-there" in flow.person.names
    assert flow.audit[1] == "staff T7 left"


def test_ending_on_the_bar_ends_it() -> None:
    silent = standard_staff_replies() | {StaffHome: lambda _: None}

    async def body(flow: Flow) -> None:
        flow.insert()
        while flow.person.now.name != "staff-home":
            await trio.sleep(0.1)
        flow.person.touch_end()
        await flow.until_ended()
        await flow.until_ready()

    flow = run_flow(body, Setting(citizen=TECHNICIAN, replies=silent))
    assert flow.outcomes == [Outcome.ENDED]


def test_finish_is_an_answer_of_the_dashboard() -> None:
    assert "Finish" in StaffHome.answers()
    assert isinstance(standard_staff_replies()[StaffHome](None), Finish)
