"""Interprets a printer's states and reasons (RFC 8011 5.3.7, 5.3.8, 5.4.11, 5.4.12)."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum

from devices.health import DeviceState, Health
from devices.printer.contract import MEDIA_LOW, PrintFault

STOPPED = 5
"""printer-state."""

_PERSON_NEEDED = {
    "media-jam": PrintFault.PAPER_JAM,
    "cover-open": PrintFault.COVER_OPEN,
    "door-open": PrintFault.COVER_OPEN,
    "interlock-open": PrintFault.COVER_OPEN,
    "media-empty": PrintFault.PAPER_OUT,
    "media-needed": PrintFault.PAPER_OUT,
}
"""What hides the others comes first: of several, the first is told."""
_SUFFIXES = ("-report", "-warning", "-error")


class JobState(IntEnum):
    """job-state."""

    PENDING = 3
    HELD = 4
    PROCESSING = 5
    STOPPED = 6
    CANCELED = 7
    ABORTED = 8
    COMPLETED = 9

    @property
    def ended(self) -> bool:
        return self >= JobState.CANCELED


@dataclass(frozen=True, slots=True)
class JobReport:
    """The printer's report on a job. reasons: job-state-reasons."""

    state: JobState
    reasons: frozenset[str]


@dataclass(frozen=True, slots=True)
class PrinterReport:
    """The printer's report on itself. reasons: without their suffixes."""

    stopped: bool
    reasons: frozenset[str]

    @classmethod
    def of(cls, state: int | None, reasons: Iterable[str]) -> "PrinterReport":
        """From the raw printer-state and printer-state-reasons."""
        return cls(state == STOPPED, frozenset(bare(reason) for reason in reasons))

    @property
    def fault(self) -> PrintFault | None:
        """What prevents printing now."""
        for reason, fault in _PERSON_NEEDED.items():
            if reason in self.reasons:
                return fault
        return PrintFault.OTHER if self.stopped or "paused" in self.reasons else None

    @property
    def health(self) -> Health:
        fault = self.fault
        if fault is PrintFault.OTHER:
            return Health(DeviceState.HARDWARE_ERROR, fault)
        if fault is not None:
            return Health(DeviceState.USER_ERROR, fault)
        if MEDIA_LOW in self.reasons:
            return Health(DeviceState.ATTENTION, MEDIA_LOW)
        return Health(DeviceState.ONLINE)


def bare(reason: str) -> str:
    """ "media-empty-warning" -> "media-empty": printers do not agree on the severity."""
    for suffix in _SUFFIXES:
        if reason.endswith(suffix):
            return reason.removesuffix(suffix)
    return reason
