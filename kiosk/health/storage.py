"""Whether the disk takes what the terminal must write down."""

import shutil
from pathlib import Path

from devices.health import DeviceState, Health
from kiosk.store.damage import SET_ASIDE

NEARLY_FULL_BYTES = 500_000_000
FULL_BYTES = 20_000_000
"""Less than this, and a commit of the journal may fail in the middle of a visit."""


def storage_health(folder: Path) -> Health:
    """Writes and removes a small file. OSErrors become a reason, none is raised."""
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
