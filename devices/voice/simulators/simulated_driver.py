"""A loudspeaker that remembers what was played."""

from devices.driver import Driver, DriverSettings, Site
from devices.voice.contract import Speaker


class SimulatedSpeakerSettings(DriverSettings):
    pass


def _make(settings: SimulatedSpeakerSettings, site: Site) -> Speaker:
    from devices.voice.simulators.speaker import SimulatedSpeaker

    return SimulatedSpeaker()


DRIVER = Driver(SimulatedSpeakerSettings, _make, for_benches=True)
