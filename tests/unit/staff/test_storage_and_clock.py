"""The reported health of disk and clock."""

from datetime import UTC, datetime
from pathlib import Path
from unittest.mock import patch

import pytest

from devices.health import DeviceState
from kiosk.central.watched_centre import Drift
from kiosk.health.probes import clock_health
from kiosk.health.storage import storage_health

AT = datetime(2026, 11, 22, tzinfo=UTC)


@pytest.mark.parametrize(
    ("free", "state", "reason"),
    [
        (10**10, DeviceState.ONLINE, ""),
        (10**8, DeviceState.ATTENTION, "nearly-full"),
        (10**6, DeviceState.HARDWARE_ERROR, "full"),
    ],
)
def test_by_free_space(tmp_path: Path, free: int, state: DeviceState, reason: str) -> None:
    with patch("shutil.disk_usage") as usage:
        usage.return_value.free = free
        health = storage_health(tmp_path)
    assert (health.state, health.reason) == (state, reason)
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_journal_that_was_not_removed(tmp_path: Path) -> None:
    aside = tmp_path / "journal.sqlite.damaged-20261122T100000Z"
    aside.touch()
    health = storage_health(tmp_path)
    assert (health.state, health.reason) == (DeviceState.ATTENTION, "journal-set-aside")
    aside.unlink()
    assert storage_health(tmp_path).reason == ""


def test_a_missing_folder(tmp_path: Path) -> None:
    assert storage_health(tmp_path / "gone").reason == "not-writable"


@pytest.mark.parametrize(
    ("seconds", "reason"),
    [(0, ""), (-59, ""), (61, "drift"), (-3600, "drift"), (90_000, "wrong-day")],
)
def test_the_clock_compared_with_the_centres(seconds: float, reason: str) -> None:
    assert clock_health(Drift(seconds, AT)).reason == reason


def test_a_clock_never_compared() -> None:
    assert clock_health(None).reason == "not-compared"
