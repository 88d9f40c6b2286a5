"""The catalogue of events. Only these can be logged, and no field can hold personal data.

A field is a bool, an int, an enum, or a `Code`. A test enforces this for every event.
"""

import re
from dataclasses import dataclass, fields
from enum import Enum
from typing import ClassVar, NewType, Protocol

from devices.codes import as_code

Code = NewType("Code", str)
"""A short identifier defined by us: letters, digits, ".", "_", ":" and "-", at most 64.
`code()` makes one; runs of five or more digits are rejected, so no personal number gets through."""

_CODE = re.compile(r"[A-Za-z0-9._:-]{0,64}")
_LONG_NUMBER = re.compile(r"\d{5,}")


def code(text: str) -> Code:
    """Make a Code; raises ValueError (which does not repeat the text) if it is not one."""
    if not _CODE.fullmatch(text) or _LONG_NUMBER.search(text):
        raise ValueError("not a code")
    return Code(text)


def code_of(text: str) -> Code:
    """A Code from any external text; characters that do not fit are dropped
    (`devices.codes.as_code`). Never raises."""
    return code(as_code(text))


class Event:
    """Base of all events; `name` is noun-verb."""

    name: ClassVar[str]


@dataclass(frozen=True, slots=True)
class TerminalStarted(Event):
    name: ClassVar[str] = "terminal-started"
    version: Code
    simulated: bool


@dataclass(frozen=True, slots=True)
class TerminalStopped(Event):
    name: ClassVar[str] = "terminal-stopped"


@dataclass(frozen=True, slots=True)
class VisitBegan(Event):
    name: ClassVar[str] = "visit-began"
    visit: int


@dataclass(frozen=True, slots=True)
class VisitEnded(Event):
    name: ClassVar[str] = "visit-ended"
    visit: int
    outcome: Code
    code: Code


@dataclass(frozen=True, slots=True)
class StepEntered(Event):
    name: ClassVar[str] = "step-entered"
    step: Code


@dataclass(frozen=True, slots=True)
class ScreenShown(Event):
    name: ClassVar[str] = "screen-shown"
    screen: Code


@dataclass(frozen=True, slots=True)
class PinChecked(Event):
    name: ClassVar[str] = "pin-checked"
    result: Code


@dataclass(frozen=True, slots=True)
class FaceDecided(Event):
    name: ClassVar[str] = "face-decided"
    result: Code
    reason: Code


@dataclass(frozen=True, slots=True)
class CodeChecked(Event):
    name: ClassVar[str] = "code-checked"
    result: Code


@dataclass(frozen=True, slots=True)
class FiguresHidden(Event):
    """part: an insurance, or an account ("pension-account"), whose figures are not plausible."""

    name: ClassVar[str] = "figures-hidden"
    part: Code
    reason: Code


@dataclass(frozen=True, slots=True)
class ReceiptEnded(Event):
    name: ClassVar[str] = "receipt-ended"
    result: Code
    reason: Code


@dataclass(frozen=True, slots=True)
class RequestFailed(Event):
    name: ClassVar[str] = "request-failed"
    request: Code
    reason: Code


@dataclass(frozen=True, slots=True)
class OutboxSent(Event):
    name: ClassVar[str] = "outbox-sent"
    operation: Code
    result: Code


@dataclass(frozen=True, slots=True)
class DeviceChanged(Event):
    name: ClassVar[str] = "device-changed"
    device: Code
    state: Code
    reason: Code


@dataclass(frozen=True, slots=True)
class SupervisorRecovered(Event):
    """An unexpected exception ended a visit. error: its class, place: dotted module
    and line ("kiosk.visit.serve:31")."""

    name: ClassVar[str] = "supervisor-recovered"
    error: Code
    place: Code


@dataclass(frozen=True, slots=True)
class JournalSetAside(Event):
    """The journal was damaged, and a new one was begun. carried: rows carried over into it."""

    name: ClassVar[str] = "journal-set-aside"
    carried: int


@dataclass(frozen=True, slots=True)
class StaffEntered(Event):
    """staff: the short code of the card ("T7"), which identifies nobody by name."""

    name: ClassVar[str] = "staff-entered"
    staff: Code
    role: Code


@dataclass(frozen=True, slots=True)
class StaffLeft(Event):
    name: ClassVar[str] = "staff-left"
    staff: Code


@dataclass(frozen=True, slots=True)
class StaffRefused(Event):
    """reason: "wrong-pin", "not-judged" (the card was pulled meanwhile), "pin-blocked", "pin-not-set" or
    "locked-out"."""

    name: ClassVar[str] = "staff-refused"
    staff: Code
    reason: Code


@dataclass(frozen=True, slots=True)
class SelfTestEnded(Event):
    name: ClassVar[str] = "self-test-ended"
    staff: Code
    device: Code
    passed: bool
    reason: Code
    milliseconds: int


@dataclass(frozen=True, slots=True)
class ServiceChanged(Event):
    """Taken out of service by staff, or put back. reason: from a fixed list; "" when put back."""

    name: ClassVar[str] = "service-changed"
    staff: Code
    open: bool
    reason: Code


@dataclass(frozen=True, slots=True)
class SupplyRefilled(Event):
    """papers: how many were printed since the previous refill."""

    name: ClassVar[str] = "supply-refilled"
    staff: Code
    supply: Code
    papers: int


@dataclass(frozen=True, slots=True)
class LogExported(Event):
    name: ClassVar[str] = "log-exported"
    staff: Code
    result: Code
    files: int


class EventLog(Protocol):
    def log(self, event: Event) -> None:
        """Never raises and never blocks for long."""
        ...


def as_record(event: Event) -> dict[str, str | int | bool]:
    """The event's fields, ready for JSON."""
    record: dict[str, str | int | bool] = {"event": event.name}
    for item in fields(event):  # type: ignore[arg-type]  # every event is a dataclass
        value = getattr(event, item.name)
        record[item.name] = value.value if isinstance(value, Enum) else value
    return record
