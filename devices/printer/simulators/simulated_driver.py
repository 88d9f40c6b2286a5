"""A printer that writes its papers to files."""

from devices.driver import Driver, DriverSettings, Site
from devices.printer.contract import ReceiptPrinter


class SimulatedPrinterSettings(DriverSettings):
    pass


def _make(settings: SimulatedPrinterSettings, site: Site) -> ReceiptPrinter:
    from devices.printer.simulators.printer import SimulatedPrinter

    return SimulatedPrinter(site.state / "paper")


DRIVER = Driver(SimulatedPrinterSettings, _make, for_benches=True)
