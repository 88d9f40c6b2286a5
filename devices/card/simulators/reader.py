"""What a simulated card reader can be made to do."""

from enum import StrEnum

from devices.health import DeviceState, Health


class ReaderState(StrEnum):
    """health: what the reader, or the service in front of it, says of itself."""

    READY = "ready"
    NO_READER = "no-reader"
    NO_SERVICE = "no-service"
    FAILING = "failing"
    """Says that it is ready and sees cards come and go, but no command gets through to one."""

    @property
    def health(self) -> Health:
        return _HEALTH.get(self, Health(DeviceState.ONLINE))


_HEALTH = {
    ReaderState.NO_READER: Health(DeviceState.NO_DEVICE, "no-reader"),
    ReaderState.NO_SERVICE: Health(DeviceState.OFFLINE, "no-service"),
}
