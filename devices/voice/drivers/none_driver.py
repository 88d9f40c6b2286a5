"""No loudspeaker."""

from devices.driver import Driver, DriverSettings, Site
from devices.voice.contract import NoSpeaker, Speaker


class NoSpeakerSettings(DriverSettings):
    pass


def _make(settings: NoSpeakerSettings, site: Site) -> Speaker:
    return NoSpeaker()


DRIVER = Driver(NoSpeakerSettings, _make)
