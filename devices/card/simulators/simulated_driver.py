"""A card slot without a reader; takes the cards of the synthetic citizens."""

from devices.card.contract import StartableSlot
from devices.driver import Driver, DriverSettings, Seconds, Site


class SimulatedSlotSettings(DriverSettings):
    timeout_seconds: Seconds = 5.0


def _make(settings: SimulatedSlotSettings, site: Site) -> StartableSlot:
    from devices.card.simulators.slot import SimulatedCardSlot
    from devices.citizens import shelf

    return SimulatedCardSlot(lambda citizen: shelf()[citizen], settings.timeout_seconds)


DRIVER = Driver(SimulatedSlotSettings, _make, for_benches=True)
