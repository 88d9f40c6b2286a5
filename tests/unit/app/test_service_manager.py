import socket
from pathlib import Path

import pytest

from app.service_manager import tell_service_manager, watchdog_seconds


@pytest.mark.parametrize("abstract", [False, True])
def test_a_listening_manager_is_notified(
    tmp_path: Path, abstract: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = f"@{tmp_path}/notify" if abstract else f"{tmp_path}/notify"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind("\0" + name[1:] if abstract else name)
        listening.settimeout(2)
        monkeypatch.setenv("NOTIFY_SOCKET", name)
        tell_service_manager("READY=1")
        assert listening.recv(100) == b"READY=1"


def test_without_a_manager_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NOTIFY_SOCKET", raising=False)
    tell_service_manager("READY=1")


def test_a_manager_that_has_gone_is_ignored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NOTIFY_SOCKET", str(tmp_path / "nobody"))
    tell_service_manager("READY=1")


@pytest.mark.parametrize(("told", "seconds"), [("60000000", 60.0), ("", 0.0), ("soon", 0.0)])
def test_watchdog_seconds(monkeypatch: pytest.MonkeyPatch, told: str, seconds: float) -> None:
    monkeypatch.setenv("WATCHDOG_USEC", told)
    assert watchdog_seconds() == seconds
