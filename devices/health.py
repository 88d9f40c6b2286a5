"""The words in which every device says how it is (after CEN/XFS `fwDevice`)."""

from dataclasses import dataclass
from enum import StrEnum

from devices.codes import as_code


class DeviceState(StrEnum):
    """What a device can do now."""

    ONLINE = "online"
    """Ready, or busy with what it was asked to do."""
    ATTENTION = "attention"
    """Works, but somebody should come soon (paper low, say)."""
    USER_ERROR = "user-error"
    """Stands still until a person at the machine does something (cover open, paper jam)."""
    HARDWARE_ERROR = "hardware-error"
    """Answers, but says that it is broken."""
    OFFLINE = "offline"
    """Should be there and does not answer (service down, switched off)."""
    NO_DEVICE = "no-device"
    """Not there at all."""


@dataclass(frozen=True, slots=True)
class Health:
    """A device's state with its reason code.

    reason: a short lower-case code for support ("media-empty"), never free text of a device,
        so that it can go into a log: what does not fit devices/codes.py is taken out of it. Empty
        when there is nothing to say.
    """

    state: DeviceState
    reason: str = ""

    def __post_init__(self) -> None:
        object.__setattr__(self, "reason", as_code(self.reason))

    @property
    def usable(self) -> bool:
        return self.state in (DeviceState.ONLINE, DeviceState.ATTENTION)
