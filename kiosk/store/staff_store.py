"""What the journal keeps for maintenance: lockout, self-tests, supplies, service state, abnormal ends."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.store.database import Database
from kiosk.store.late_writes import LateWrites


@dataclass(frozen=True, slots=True)
class WrongPins:
    """count: consecutive wrong staff PINs. until: no attempt before this moment."""

    count: int
    until: datetime | None


@dataclass(frozen=True, slots=True)
class SelfTest:
    """One test that a technician ran. code: the result. staff: "T7"."""

    at: datetime
    device: str
    passed: bool
    code: str
    milliseconds: int
    staff: str


@dataclass(frozen=True, slots=True)
class Used:
    """What was printed since the last refill (or ever, if refilled_at is None)."""

    refilled_at: datetime | None
    receipts: int
    test_pages: int

    @property
    def papers(self) -> int:
        return self.receipts + self.test_pages


@dataclass(frozen=True, slots=True)
class OutByStaff:
    """A member of staff took the terminal out of service."""

    reason: str
    at: datetime
    staff: str


@dataclass(frozen=True, slots=True)
class Abnormal:
    """Something ended abnormally. code: "killed", "ValueError:serve:31", …"""

    at: datetime
    code: str


class StaffStore:
    """Part of the journal, which creates it. These tables identify nobody by name."""

    def __init__(self, database: Database, late: LateWrites) -> None:
        self._db = database
        self._late = late

    # Lockout

    def wrong_pins(self) -> WrongPins:
        row = self._db.row("SELECT wrong, until FROM staff_lockout")
        return WrongPins(row[0], _moment(row[1])) if row else WrongPins(0, None)

    def set_wrong_pins(self, wrong: WrongPins) -> None:
        until = wrong.until.isoformat() if wrong.until else ""
        self._db.write("REPLACE INTO staff_lockout VALUES (1, ?, ?)", wrong.count, until)

    # Self-tests

    def add_self_test(self, test: SelfTest) -> None:
        self._db.write(
            "INSERT INTO self_test (at, device, passed, code, milliseconds, staff) "
            "VALUES (?, ?, ?, ?, ?, ?)",
            test.at.isoformat(),
            test.device,
            int(test.passed),
            test.code,
            test.milliseconds,
            test.staff,
        )

    def last_self_test(self, device: str) -> SelfTest | None:
        row = self._db.row(
            "SELECT at, device, passed, code, milliseconds, staff FROM self_test "
            "WHERE device = ? ORDER BY seq DESC LIMIT 1",
            device,
        )
        if row is None:
            return None
        at, name, passed, code, milliseconds, staff = row
        return SelfTest(datetime.fromisoformat(at), name, bool(passed), code, milliseconds, staff)

    # Supplies. A receipt counts if it was printed or may have been.

    def used(self, supply: str) -> Used:
        row = self._db.row(
            "SELECT refilled_at, receipts_before, test_pages FROM supply WHERE name = ?", supply
        )
        at, before, pages = row or ("", 0, 0)
        return Used(_moment(at), self._receipts_on_paper() - before, pages)

    def refill(self, supply: str, at: datetime) -> None:
        self._db.write(
            "REPLACE INTO supply VALUES (?, ?, ?, 0)",
            supply,
            at.isoformat(),
            self._receipts_on_paper(),
        )

    def count_test_page(self, supply: str) -> None:
        self._db.write(
            "INSERT INTO supply VALUES (?, '', 0, 1) "
            "ON CONFLICT (name) DO UPDATE SET test_pages = test_pages + 1",
            supply,
        )

    def _receipts_on_paper(self) -> int:
        (count,) = self._db.row(
            "SELECT count(*) FROM receipt WHERE state IN ('printed', 'unclear')"
        )
        return int(count)

    # Service

    def out_by_staff(self) -> OutByStaff | None:
        row = self._db.row("SELECT reason, at, staff FROM service")
        return OutByStaff(row[0], datetime.fromisoformat(row[1]), row[2]) if row else None

    def take_out(self, out: OutByStaff) -> None:
        self._db.write(
            "REPLACE INTO service VALUES (1, ?, ?, ?)", out.reason, out.at.isoformat(), out.staff
        )

    def put_back(self) -> None:
        self._db.write("DELETE FROM service")

    # Abnormal ends

    def begin_run(self, at: datetime) -> bool:
        """The program starts. False if the previous run did not end cleanly; that is recorded."""
        with self._db.transaction():
            killed = self._db.row("SELECT 1 FROM open_run") is not None
            if killed:
                self._db.rows(
                    "INSERT INTO abnormal (at, code) VALUES (?, 'killed')", at.isoformat()
                )
            self._db.rows("REPLACE INTO open_run VALUES (1, ?)", at.isoformat())
        return not killed

    def end_run(self) -> None:
        self._db.write("DELETE FROM open_run")

    def record_abnormal(self, at: datetime, code: str) -> None:
        """Queued if necessary; of several of one kind in the queue, only the first is kept."""
        self._late.do(
            lambda: self._db.write(
                "INSERT INTO abnormal (at, code) VALUES (?, ?)", at.isoformat(), code
            ),
            label=f"abnormal {code}",
        )

    def last_abnormal(self) -> Abnormal | None:
        row = self._db.row("SELECT at, code FROM abnormal ORDER BY seq DESC LIMIT 1")
        return Abnormal(datetime.fromisoformat(row[0]), row[1]) if row else None


def _moment(text: str) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
