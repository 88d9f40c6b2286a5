"""Whether the terminal can write to its disk."""

import shutil
from pathlib import Path

from devices.health import DeviceState, Health
from kiosk.store.damage import SET_ASIDE

NEARLY_FULL_BYTES = 500_000_000
FULL_BYTES = 20_000_000
"""With less than this, a journal commit may fail during a visit."""


def storage_health(folder: Path) -> Health:
    """Writes and removes a small file. An OSError becomes the reason; never raises."""
    probe = folder / ".probe"
    try:
        probe.write_bytes(b"x")
        probe.unlink()
        free = shutil.disk_usage(folder).free
    except OSError:
        return Health(DeviceState.HARDWARE_ERROR, "not-writable")
    if free < FULL_BYTES:
        return Health(DeviceState.HARDWARE_ERROR, "full")
    if free < NEARLY_FULL_BYTES:
        return Health(DeviceState.ATTENTION, "nearly-full")
    if any(folder.glob(f"*{SET_ASIDE}*")):
        return Health(DeviceState.ATTENTION, "journal-set-aside")
    return Health(DeviceState.ONLINE)
