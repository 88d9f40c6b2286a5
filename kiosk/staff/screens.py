"""What a technician sees. Frozen dataclasses like the citizens' screens; drawn by ui/qml/Staff."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from devices.health import DeviceState
from kiosk.screens import A, Finish, GoBack, PinEntered, Screen

IDLE_SECONDS = 900.0
"""A forgotten maintenance session ends by itself, with the same warning as a citizen's."""
OLD_MINUTES = 60
"""An operation still waiting for the centre after this long indicates a problem."""
DRIFT_SECONDS = 60


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
class PastTest:
    """The last test of a device. code: "ok", or what was wrong."""

    at: datetime
    passed: bool
    code: str
    milliseconds: int
    staff: str


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """state: a devices.health.DeviceState, or "" if it was never probed. reason: the part's own
    code. failed_test: the last test, if it failed; then the state is at least attention."""

    name: str
    state: str
    reason: str
    since: datetime | None
    failed_test: PastTest | None = None
    needs_attention: bool = field(init=False)

    def __post_init__(self) -> None:
        _conclude(self, needs_attention=self.state not in ("", DeviceState.ONLINE))


@dataclass(frozen=True, slots=True)
class WaitingLine:
    operation: str
    minutes: int
    tries: int
    needs_attention: bool = field(init=False)

    def __post_init__(self) -> None:
        _conclude(self, needs_attention=self.minutes >= OLD_MINUTES)


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


def _conclude(frozen: object, **concluded: bool) -> None:
    """Set the fields that follow from the others: QML shows them and decides nothing."""
    for name, value in concluded.items():
        object.__setattr__(frozen, name, value)


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


@dataclass(frozen=True, slots=True)
class StaffLocked(StaffScreen[None]):
    """Too many wrong PINs: counts down, then asks for the PIN again."""

    machine: PageHead
    seconds: int


@dataclass(frozen=True, slots=True)
class StaffHome(StaffScreen[DeviceWanted | PageWanted | Finish]):
    """The dashboard. closed: why citizens are not served ("staff", "fault"), or "".

    closed_code: the staff's reason, or what is missing. oldest_minutes: of the outbox.
    abnormal: code of the last abnormal end. drift: seconds by which our clock is ahead.
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
    service_needs_attention: bool = field(init=False)
    outbox_needs_attention: bool = field(init=False)
    clock_needs_attention: bool = field(init=False)
    deadline_seconds: ClassVar[float] = IDLE_SECONDS

    def __post_init__(self) -> None:
        _conclude(
            self,
            service_needs_attention=bool(self.closed),
            outbox_needs_attention=self.oldest_minutes >= OLD_MINUTES,
            clock_needs_attention=self.drift is not None and abs(self.drift) > DRIFT_SECONDS,
        )


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
    """printer: its state and reason. result: of the test page after a refill, or ""."""

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
    deadline_seconds: ClassVar[float] = IDLE_SECONDS


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
    """page: from 1. may_export: depends on the role. exported: result of the last export, or ""."""

    machine: PageHead
    kind: str
    lines: tuple[LogLine, ...]
    page: int
    pages: int
    may_export: bool
    exported: str = ""
    deadline_seconds: ClassVar[float] = IDLE_SECONDS


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
