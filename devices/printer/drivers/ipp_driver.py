"""An IPP printer, without a queue in between."""

from typing import Annotated

from pydantic import AfterValidator

from devices.driver import Driver, DriverSettings, Seconds, Site, is_address
from devices.printer.contract import ReceiptPrinter


def _address(text: str) -> str:
    if not is_address(text, "ipp", "ipps"):
        raise ValueError("must be an ipp:// or ipps:// address")
    return text


class IppSettings(DriverSettings):
    address: Annotated[str, AfterValidator(_address)]
    timeout_seconds: Seconds = 4.0


def _make(settings: IppSettings, site: Site) -> ReceiptPrinter:
    from devices.printer.drivers.ipp import IppPrinter

    return IppPrinter(settings.address, settings.timeout_seconds)


DRIVER = Driver(IppSettings, _make)
