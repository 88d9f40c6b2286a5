"""The states of a simulated card reader."""

from enum import StrEnum

from devices.health import DeviceState, Health


class ReaderState(StrEnum):
    """health: what the reader, or the service in front of it, reports."""

    READY = "ready"
    NO_READER = "no-reader"
    NO_SERVICE = "no-service"
    FAILING = "failing"
    """Reports ready and detects cards coming and going, but no command gets through to them."""

    @property
    def health(self) -> Health:
        return _HEALTH.get(self, Health(DeviceState.ONLINE))


_HEALTH = {
    ReaderState.NO_READER: Health(DeviceState.NO_DEVICE, "no-reader"),
    ReaderState.NO_SERVICE: Health(DeviceState.OFFLINE, "no-service"),
}
