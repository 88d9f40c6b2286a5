"""What a technician sees. Frozen and finished like the citizens' screens; drawn by ui/qml/Staff."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from devices.health import DeviceState
from kiosk.screens import A, Finish, GoBack, PinEntered, Screen

IDLE_SECONDS = 900.0
"""A forgotten maintenance session ends by itself, warned as a citizen's."""
OLD_MINUTES = 60
"""What has waited for the centre for so long should have gone long ago."""
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
    """Run the test of the device that is shown."""


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
    """Stands on every page: which machine, which program, what time, whose card."""

    terminal: str
    version: str
    at: datetime
    staff: str
    role: str


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """state: a devices.health.DeviceState, or "" when nobody has looked yet. reason: a code."""

    name: str
    state: str
    reason: str
    since: datetime | None
    needs_attention: bool = field(init=False)

    def __post_init__(self) -> None:
        _conclude(self, needs_attention=self.state not in ("", DeviceState.ONLINE))


@dataclass(frozen=True, slots=True)
class PastTest:
    """The last test of a device. code: "ok", or what was wrong."""

    at: datetime
    passed: bool
    code: str
    milliseconds: int
    staff: str


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
    """A state and how many there are in it."""

    state: str
    count: int


@dataclass(frozen=True, slots=True)
class LogLine:
    """One event: its name and its fields as "name value"."""

    at: datetime
    event: str
    details: str


def _conclude(frozen: object, **concluded: bool) -> None:
    """Set what follows from the other fields: QML shows it, and decides nothing."""
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
    """Too many wrong PINs: counts down, then the PIN is asked again."""

    machine: PageHead
    seconds: int


@dataclass(frozen=True, slots=True)
class StaffHome(StaffScreen[DeviceWanted | PageWanted | Finish]):
    """The dashboard. closed: why citizens are not served ("staff", "fault"), or "".

    closed_code: which of the staff's reasons, or what is missing. oldest_minutes: of the outbox.
    abnormal: code of the last end that nobody wanted. drift: seconds that our clock is ahead.
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
    """running: the test is going on. last: the newest result kept, None when it was never tested."""

    machine: PageHead
    device: DeviceRow
    last: PastTest | None
    running: bool = False
    deadline_seconds: ClassVar[float] = IDLE_SECONDS


@dataclass(frozen=True, slots=True)
class StaffJudge(StaffScreen[LooksRight | LooksWrong]):
    """What only a person can say: is the picture, the page, the sound right?

    device: camera, printer or speaker.
    """

    machine: PageHead
    device: str
    deadline_seconds: ClassVar[float] = 300.0


@dataclass(frozen=True, slots=True)
class StaffSupplies(StaffScreen[Refilled | GoBack]):
    """printer: its state and reason. result: what came of the test page after a refill, or ""."""

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
    """oldest: of the operations on their way. audit: entries of the chain. whole: it is unbroken."""

    machine: PageHead
    oldest: tuple[WaitingLine, ...]
    outbox: tuple[CountLine, ...]
    receipts: tuple[CountLine, ...]
    audit: int
    whole: bool
    deadline_seconds: ClassVar[float] = IDLE_SECONDS


@dataclass(frozen=True, slots=True)
class StaffLog(StaffScreen[FilterWanted | Older | Newer | ExportWanted | GoBack]):
    """page: from 1. may_export: by the role. exported: what came of the last export, or ""."""

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
    """reasons: to choose from. out: the reason for which the staff took it out, or ""."""

    machine: PageHead
    reasons: tuple[str, ...]
    out: str
    since: datetime | None
    by: str
    fault: str
    deadline_seconds: ClassVar[float] = IDLE_SECONDS
