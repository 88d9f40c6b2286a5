"""What a technician sees. Frozen dataclasses like the citizens' screens; drawn by ui/qml/Staff."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from devices.health import DeviceState
from kiosk.screens import FEW_ATTEMPTS, A, Finish, GoBack, PinEntered, Screen, conclude

IDLE_SECONDS = 900.0
"""A forgotten maintenance session ends by itself, with the same warning as a citizen's."""
OLD_MINUTES = 60
"""An operation still waiting for the centre after this long indicates a problem."""
DRIFT_SECONDS = 60
HOUR, DAY = 60, 24 * 60


# Answers.


class StaffPage(StrEnum):
    SUPPLIES = "supplies"
    JOURNAL = "journal"
    LOG = "log"
    SERVICE = "service"


@dataclass(frozen=True, slots=True)
class PageWanted:
    page: str


@dataclass(frozen=True, slots=True)
class DeviceWanted:
    device: str


@dataclass(frozen=True, slots=True)
class RunTest:
    """Run the test of the device on screen."""


@dataclass(frozen=True, slots=True)
class LooksRight:
    pass


@dataclass(frozen=True, slots=True)
class LooksWrong:
    pass


@dataclass(frozen=True, slots=True)
class Refilled:
    pass


@dataclass(frozen=True, slots=True)
class FilterWanted:
    kind: str


@dataclass(frozen=True, slots=True)
class Older:
    pass


@dataclass(frozen=True, slots=True)
class Newer:
    pass


@dataclass(frozen=True, slots=True)
class ExportWanted:
    pass


@dataclass(frozen=True, slots=True)
class TakeOutOfService:
    reason: str


@dataclass(frozen=True, slots=True)
class PutBackInService:
    pass


# What the screens are made of.


@dataclass(frozen=True, slots=True)
class PageHead:
    """On every page: which terminal, which version, the time, whose card."""

    terminal: str
    version: str
    at: datetime
    staff: str
    role: str


@dataclass(frozen=True, slots=True)
class Told:
    """A message with its numbers; one that it does not name is passed over."""

    message: str
    minutes: int = 0
    hours: int = 0
    days: int = 0
    seconds: str = ""


def age(minutes: int) -> Told:
    """In the largest unit of which there are two, or in minutes."""
    if minutes < HOUR:
        return Told("staff-minutes", minutes=minutes)
    if minutes < 2 * DAY:
        return Told("staff-hours", hours=minutes // HOUR)
    return Told("staff-days", days=minutes // DAY)


@dataclass(frozen=True, slots=True)
class PastTest:
    """The last test of a device. code: "ok", or what was wrong."""

    at: datetime
    passed: bool
    code: str
    milliseconds: int
    staff: str


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """state: a devices.health.DeviceState, or "" if it was never probed. reason: the part's own code.
    failed_test: the last test, if it failed; then the state is at least attention.

    label: text id of the state. sign, tone: its icon and colour. icon: the part's own. doubt: the
    failed test, if that is all there is to report.
    """

    name: str
    state: str
    reason: str
    since: datetime | None
    failed_test: PastTest | None = None
    needs_attention: bool = field(init=False)
    label: str = field(init=False)
    sign: str = field(init=False)
    tone: str = field(init=False)
    icon: str = field(init=False)
    doubt: PastTest | None = field(init=False)

    def __post_init__(self) -> None:
        sign, tone = _SIGNS.get(self.state, ("alert", "bad"))
        conclude(
            self,
            needs_attention=sign == "alert",
            label=f"staff-state-{self.state or 'unknown'}",
            sign=sign,
            tone=tone,
            icon=_ICONS.get(self.name, self.name),
            doubt=None if self.reason else self.failed_test,
        )


_SIGNS = {
    "": ("clock", "muted"),
    DeviceState.ONLINE: ("done", "good"),
    DeviceState.ATTENTION: ("alert", "attention"),
}
_ICONS = {"printer": "print"}


@dataclass(frozen=True, slots=True)
class WaitingLine:
    operation: str
    minutes: int
    tries: int
    age: Told = field(init=False)
    needs_attention: bool = field(init=False)

    def __post_init__(self) -> None:
        old = self.minutes >= OLD_MINUTES
        conclude(self, age=age(self.minutes), needs_attention=old)


@dataclass(frozen=True, slots=True)
class CountLine:
    """A state and how many items are in it."""

    state: str
    count: int


@dataclass(frozen=True, slots=True)
class LogLine:
    """One event: its name and its fields as "name value"."""

    at: datetime
    event: str
    details: str


# The screens.


class StaffScreen(Screen[A]):
    """Base of all pages of maintenance."""

    folder: ClassVar[str] = "Staff"


@dataclass(frozen=True, slots=True)
class StaffPin(StaffScreen[PinEntered]):
    machine: PageHead
    attempts_left: int
    wrong: bool
    digits: int = 6
    few_left: bool = field(init=False)

    def __post_init__(self) -> None:
        conclude(self, few_left=self.wrong or self.attempts_left <= FEW_ATTEMPTS)


@dataclass(frozen=True, slots=True)
class StaffLocked(StaffScreen[None]):
    """Too many wrong PINs: counts down, then the PIN is asked again. left: as a clock shows it."""

    machine: PageHead
    seconds: int
    left: str = field(init=False)

    def __post_init__(self) -> None:
        minutes, seconds = divmod(self.seconds, 60)
        conclude(self, left=f"{minutes}:{seconds:02}")


@dataclass(frozen=True, slots=True)
class StaffHome(StaffScreen[DeviceWanted | PageWanted | Finish]):
    """The dashboard. closed: why citizens are not served ("staff", "fault"), or "".

    closed_code: which of the staff's reasons, or what is missing. oldest_minutes: of the outbox.
    abnormal: code of the last end that nobody wanted. drift: seconds that our clock is ahead.
    closed_reason: a message, where there is one. oldest: how long it has waited. clock: the drift.
    """

    machine: PageHead
    devices: tuple[DeviceRow, ...]
    closed: str
    closed_code: str
    waiting: int
    oldest_minutes: int
    papers_left: int
    paper_near_end: bool
    abnormal: str
    abnormal_at: datetime | None
    zone: str
    drift: int | None
    looking: bool = False
    closed_reason: str = field(init=False)
    oldest: Told = field(init=False)
    clock: Told = field(init=False)
    service_needs_attention: bool = field(init=False)
    outbox_needs_attention: bool = field(init=False)
    clock_needs_attention: bool = field(init=False)
    deadline_seconds: ClassVar[float] = IDLE_SECONDS

    def __post_init__(self) -> None:
        reasons = "staff-out" if self.closed == "staff" else "staff-reason-fault"
        conclude(
            self,
            closed_reason=f"{reasons}-{self.closed_code}" if self.closed else "",
            oldest=age(self.oldest_minutes),
            clock=_told_drift(self.drift),
            service_needs_attention=bool(self.closed),
            outbox_needs_attention=self.oldest_minutes >= OLD_MINUTES,
            clock_needs_attention=self.drift is not None and abs(self.drift) > DRIFT_SECONDS,
        )


def _told_drift(seconds: int | None) -> Told:
    if seconds is None:
        return Told("staff-drift-unknown")
    return Told("staff-drift", seconds=f"{seconds:+}" if seconds else "0")


@dataclass(frozen=True, slots=True)
class StaffDevice(StaffScreen[RunTest | GoBack]):
    """running: the test is in progress. last: the newest recorded result, None if never tested."""

    machine: PageHead
    device: DeviceRow
    last: PastTest | None
    running: bool = False
    deadline_seconds: ClassVar[float] = IDLE_SECONDS


@dataclass(frozen=True, slots=True)
class StaffJudge(StaffScreen[LooksRight | LooksWrong]):
    """What only a person can judge: is the picture, the page, the sound right?

    device: camera, printer or speaker.
    """

    machine: PageHead
    device: str
    deadline_seconds: ClassVar[float] = 300.0


@dataclass(frozen=True, slots=True)
class StaffSupplies(StaffScreen[Refilled | GoBack]):
    """printer: its state and reason. result: what came of the test page after a refill, or "".

    filled: the part of a roll that is left. refill: the message on the refill, or "", its icon, and
    whether it went wrong.
    """

    machine: PageHead
    printer: DeviceRow
    refilled_at: datetime | None
    receipts: int
    test_pages: int
    left: int
    per_roll: int
    near_end: bool
    result: str = ""
    running: bool = False
    filled: float = field(init=False)
    refill: str = field(init=False)
    refill_icon: str = field(init=False)
    refill_failed: bool = field(init=False)
    deadline_seconds: ClassVar[float] = IDLE_SECONDS

    def __post_init__(self) -> None:
        message, icon = self._refill()
        conclude(
            self,
            filled=min(1.0, self.left / self.per_roll),
            refill=message,
            refill_icon=icon,
            refill_failed=icon == "alert",
        )

    def _refill(self) -> tuple[str, str]:
        """A page that came out is paper, whatever a person says of it."""
        if self.running:
            return "staff-refill-running", "print"
        if self.result in ("ok", "looks-wrong"):
            return "staff-refill-done", "done"
        return ("staff-refill-failed", "alert") if self.result else ("", "")


@dataclass(frozen=True, slots=True)
class StaffJournal(StaffScreen[GoBack]):
    """oldest: of the undelivered operations. audit: length of the chain. whole: it is intact."""

    machine: PageHead
    oldest: tuple[WaitingLine, ...]
    outbox: tuple[CountLine, ...]
    receipts: tuple[CountLine, ...]
    audit: int
    whole: bool
    deadline_seconds: ClassVar[float] = IDLE_SECONDS


@dataclass(frozen=True, slots=True)
class StaffLog(StaffScreen[FilterWanted | Older | Newer | ExportWanted | GoBack]):
    """page: from 1. may_export: by the role. exported: what came of the last export, or "".

    lead: the message under the title. newer, older: there is such a page.
    """

    machine: PageHead
    kind: str
    lines: tuple[LogLine, ...]
    page: int
    pages: int
    may_export: bool
    exported: str = ""
    lead: str = field(init=False)
    newer: bool = field(init=False)
    older: bool = field(init=False)
    deadline_seconds: ClassVar[float] = IDLE_SECONDS

    def __post_init__(self) -> None:
        leads = {"": "staff-log-text", "ok": "staff-export-ok"}
        conclude(
            self,
            lead=leads.get(self.exported, "staff-export-failed"),
            newer=self.page > 1,
            older=self.page < self.pages,
        )


@dataclass(frozen=True, slots=True)
class StaffService(StaffScreen[TakeOutOfService | PutBackInService | GoBack]):
    """reasons: to choose from. out: the reason for which staff took it out of service, or ""."""

    machine: PageHead
    reasons: tuple[str, ...]
    out: str
    since: datetime | None
    by: str
    fault: str
    deadline_seconds: ClassVar[float] = IDLE_SECONDS
