"""The contract of the receipt printer."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from devices.health import Health
from devices.watched import Watched

MEDIA_LOW = "media-low"
"""Reason of a printer that will soon need paper (RFC 8011 5.4.12)."""


class PrintFault(StrEnum):
    """Why no complete receipt came out. The values are IPP printer-state-reasons (RFC 8011 5.4.12)."""

    PAPER_OUT = "media-empty"
    PAPER_JAM = "media-jam"
    COVER_OPEN = "cover-open"
    OTHER = "other"
    OFFLINE = "offline"
    """The printer does not answer."""
    REJECTED = "rejected"
    """It answers, but does not accept the document."""


@dataclass(frozen=True, slots=True)
class Printed:
    """The printer itself reported the job completed."""


@dataclass(frozen=True, slots=True)
class NotPrinted:
    """Certain: no complete receipt came out or will, since the job was cancelled or never accepted."""

    fault: PrintFault


@dataclass(frozen=True, slots=True)
class PrintUnclear:
    """The printer stopped responding after accepting the job: paper may have come out."""

    fault: PrintFault


PrintResult = Printed | NotPrinted | PrintUnclear


class ReceiptPrinter(Protocol):
    @property
    def health(self) -> Watched[Health]:
        """reason is a PrintFault value, or "media-low"."""
        ...

    async def check(self) -> Health:
        """Ask the printer now and update `health`. Never raises."""
        ...

    async def print_receipt(self, pdf: bytes, job_name: str) -> PrintResult:
        """Print one document and wait for the printer's result. Never raises.

        job_name: a receipt number, never personal data. If cancelled or failed, the job is
        cancelled on the printer, so that nothing comes out for the next person.
        """
        ...
