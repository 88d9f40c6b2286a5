"""A failed part disables what needs it; an essential one closes the terminal until it recovers."""

import trio

from devices.face.contract import NoDecision, NoDecisionReason
from devices.health import DeviceState, Health
from kiosk.central.contract import Verification
from kiosk.device_names import Device
from kiosk.screens import CodeEntered, EnterCode, Menu, MenuEntry, OutOfService, OutOfServiceReason
from kiosk.session.outcome import Outcome
from kiosk.staff.screens import StaffHome
from tests.support.centre import RIGHT_CODE
from tests.support.flow import Flow, Setting, run_flow
from tests.support.staff import standard_staff_replies

BROKEN = Health(DeviceState.HARDWARE_ERROR, "not-writable")
GONE = Health(DeviceState.OFFLINE, "gone")
CLOSED = OutOfService(OutOfServiceReason.FAULT)


async def until_closed(flow: Flow) -> None:
    while flow.person.now != CLOSED:
        await trio.sleep(1)


def test_storage_failure_closes_and_recovery_opens() -> None:
    async def body(flow: Flow) -> None:
        flow.disk.health = BROKEN
        await until_closed(flow)
        flow.disk.health = Health(DeviceState.ONLINE)
        await flow.until_ready()

    flow = run_flow(body)
    states = [
        event.state for event in flow.log.named("device-changed") if event.device == "storage"
    ]
    assert states == ["hardware-error", "online"]


def test_neither_camera_nor_centre_closes() -> None:
    async def body(flow: Flow) -> None:
        flow.verifier.health = GONE
        await trio.sleep(1000)
        assert flow.person.now.name == "attract"  # a one-time code is still possible
        flow.centre.away = True
        await until_closed(flow)

    run_flow(body)


def test_a_short_network_outage_does_not_close() -> None:
    async def body(flow: Flow) -> None:
        flow.centre.away = True
        await trio.sleep(100)
        assert flow.person.now.name == "attract"
        flow.centre.away = False
        await trio.sleep(300)
        assert flow.person.now.name == "attract"

    assert "out-of-service" not in run_flow(body).person.names


def test_a_long_outage_closes_because_every_service_needs_the_centre() -> None:
    async def body(flow: Flow) -> None:
        flow.centre.away = True
        await trio.sleep(300)
        assert flow.person.now == CLOSED
        flow.centre.away = False
        await trio.sleep(90)
        assert flow.person.now.name == "attract"

    run_flow(body)


def test_staff_is_let_in_and_sees_why() -> None:
    async def body(flow: Flow) -> None:
        flow.disk.health = BROKEN
        await until_closed(flow)
        flow.insert_of("c01")
        await flow.until_ended()
        await until_closed(flow)
        flow.insert_of("c51")
        await flow.until_ended(2)

    flow = run_flow(body, Setting(citizen="c51", replies=standard_staff_replies()))
    assert flow.outcomes == [Outcome.CLOSED, Outcome.STAFF]
    home = next(screen for screen in flow.person.shown if isinstance(screen, StaffHome))
    assert (home.closed, home.closed_code) == ("fault", "storage")
    row = next(row for row in home.devices if row.name == "storage")
    assert (row.state, row.reason) == ("hardware-error", "not-writable")
    assert row.since is not None


def test_a_visit_is_not_disturbed_and_no_part_is_probed_during_it() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("menu")
        flow.disk.health = BROKEN
        await trio.sleep(20)
        assert flow.person.now.name != "out-of-service"
        await flow.until_ended()
        await until_closed(flow)

    flow = run_flow(body)
    assert flow.outcomes == [Outcome.SERVED]


def test_the_menu_shows_missing_and_recovered_parts() -> None:
    async def body(flow: Flow) -> None:
        flow.insert()
        await flow.until("menu")
        flow.board.record(Device.CENTRE, Health(DeviceState.OFFLINE, "timeout"))
        await trio.sleep(3)
        assert flow.person.now == menu(flow, MenuEntry("balance", False, "menu-without-centre"))
        flow.board.record(Device.CENTRE, Health(DeviceState.ONLINE))
        await trio.sleep(3)
        assert flow.person.now == menu(flow, MenuEntry("balance"))

    run_flow(body, Setting(replies={Menu: lambda _: None}))


def menu(flow: Flow, entry: MenuEntry) -> Menu:
    now = flow.person.now
    assert isinstance(now, Menu)
    return Menu(now.holder, (entry,))


def test_a_failed_camera_is_probed_after_the_visit() -> None:
    async def body(flow: Flow) -> None:
        flow.verifier.health = GONE
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()
        await trio.sleep(2)

    gone = NoDecision(NoDecisionReason.CAMERA_GONE)
    flow = run_flow(body, Setting(faces=(gone,)))
    found = [event for event in flow.log.named("device-changed") if event.device == "camera"]
    assert [(event.state, event.reason) for event in found] == [("offline", "gone")]


def test_a_face_process_that_died_is_on_the_dashboard() -> None:
    async def body(flow: Flow) -> None:
        flow.insert_of("c01")
        await flow.until_ended()
        await flow.until_ready()
        flow.insert_of("c51")
        await flow.until_ended(2)

    died = NoDecision(NoDecisionReason.PROCESS_DIED)
    flow = run_flow(body, Setting("c51", standard_staff_replies(), faces=(died,)))
    home = next(screen for screen in flow.person.shown if isinstance(screen, StaffHome))
    assert home.abnormal == "face-process-died"


def with_a_dead_camera(setting: Setting) -> Flow:
    async def body(flow: Flow) -> None:
        flow.board.record(Device.CAMERA, GONE)
        flow.insert()
        await flow.until_ended()
        await flow.until_ready()

    return run_flow(body, setting)


def test_a_dead_camera_is_offered_when_it_is_the_only_way() -> None:
    """It may have recovered: it has not been probed since."""
    flow = with_a_dead_camera(Setting(has_phone=False))
    assert flow.outcomes == [Outcome.SERVED]
    assert flow.centre.shown == [("c01", Verification.FACE)]


def test_a_dead_camera_is_not_offered_to_citizens_with_a_phone() -> None:
    flow = with_a_dead_camera(Setting(replies={EnterCode: lambda _: CodeEntered(RIGHT_CODE)}))
    assert "consent" not in flow.person.names
    assert flow.centre.shown == [("c01", Verification.ONE_TIME_CODE)]
