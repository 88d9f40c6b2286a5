"""Lines that several pages show."""

from datetime import datetime

from kiosk.device_names import Device
from kiosk.health.board import HealthBoard
from kiosk.staff.screens import DeviceRow


def device_row(board: HealthBoard, device: Device) -> DeviceRow:
    """As it is known now."""
    condition = board.condition(device)
    if condition is None:
        return DeviceRow(device.value, "", "", None)
    health = condition.health
    since = condition.since.replace(microsecond=0)
    return DeviceRow(device.value, health.state.value, health.reason, since)


def minutes_since(moment: datetime, now: datetime) -> int:
    return max(int((now - moment).total_seconds() // 60), 0)
