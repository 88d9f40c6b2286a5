"""Rows that several pages show."""

from datetime import datetime

from devices.health import DeviceState
from kiosk.device_names import Device
from kiosk.staff.screens import DeviceRow, PastTest
from kiosk.staff.session import StaffSession


def device_row(session: StaffSession, device: Device) -> DeviceRow:
    """The current state. A part that failed its last test needs attention until it passes one, however
    healthy it reports itself: a person may have seen what no part can detect."""
    test = past_test(session, device)
    failed = test if test is not None and not test.passed else None
    condition = session.kit.board.condition(device)
    if condition is None:
        return DeviceRow(
            device.value, DeviceState.ATTENTION.value if failed else "", "", None, failed
        )
    health = condition.health
    doubted = failed is not None and health.state is DeviceState.ONLINE
    state = DeviceState.ATTENTION if doubted else health.state
    since = condition.since.replace(microsecond=0)
    return DeviceRow(device.value, state.value, health.reason, since, failed)


def past_test(session: StaffSession, device: Device) -> PastTest | None:
    """The newest one, even from another day."""
    test = session.store.last_self_test(device.value)
    if test is None:
        return None
    return PastTest(test.at, test.passed, test.code, test.milliseconds, test.staff)


def minutes_since(moment: datetime, now: datetime) -> int:
    return max(int((now - moment).total_seconds() // 60), 0)
