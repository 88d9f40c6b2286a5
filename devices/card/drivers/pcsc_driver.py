"""A card reader through the PC/SC service."""

from devices.card.contract import StartableSlot
from devices.driver import Driver, DriverSettings, Seconds, Site


class PcscSettings(DriverSettings):
    """reader: part of the reader's name; if empty, the first reader."""

    reader: str = ""
    timeout_seconds: Seconds = 5.0


def _make(settings: PcscSettings, site: Site) -> StartableSlot:
    from devices.card.drivers.pcsc import PcscCardSlot

    return PcscCardSlot(settings.reader, settings.timeout_seconds)


DRIVER = Driver(PcscSettings, _make)
