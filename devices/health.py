"""The vocabulary in which every device reports its health (after CEN/XFS `fwDevice`)."""

from dataclasses import dataclass
from enum import StrEnum

from devices.codes import as_code


class DeviceState(StrEnum):
    """What a device can do now."""

    ONLINE = "online"
    """Ready, or busy with a request."""
    ATTENTION = "attention"
    """Works, but needs attention soon (paper low, say)."""
    USER_ERROR = "user-error"
    """Stopped until somebody at the machine intervenes (cover open, paper jam)."""
    HARDWARE_ERROR = "hardware-error"
    """Answers, but reports a defect."""
    OFFLINE = "offline"
    """Should be there but does not answer (service down, switched off)."""
    NO_DEVICE = "no-device"
    """Not there at all."""


@dataclass(frozen=True, slots=True)
class Health:
    """A device's state with its reason code.

    reason: a short lower-case code for support ("media-empty"), never free text from a device,
        so that it can be logged: anything that does not fit devices/codes.py is removed. Empty
        if there is nothing to report.
    """

    state: DeviceState
    reason: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "reason", as_code(self.reason))

    @property
    def usable(self) -> bool:
        return self.state in (DeviceState.ONLINE, DeviceState.ATTENTION)
