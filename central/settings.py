"""The configuration of a running service; created by `central.serve`, or by a test."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from central.database import Database
from central.faults import FaultSwitch
from central.gateway import MessageGateway

CHINA = timezone(timedelta(hours=8))

Clock = Callable[[], datetime]


def system_clock() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True)
class CentreSettings:
    """pictures: folder with a subfolder per face that contains reference.jpg.

    development: accepts the development terminal, and faults on demand.
    clock: timezone-aware; decides all expiry.
    """

    database: Database
    pictures: Path
    gateway: MessageGateway
    development: bool = False
    clock: Clock = system_clock
    fault: FaultSwitch = field(default_factory=FaultSwitch)

    def now(self) -> int:
        return int(self.clock().timestamp())

    def today(self) -> date:
        """The current date in China."""
        return self.clock().astimezone(CHINA).date()
