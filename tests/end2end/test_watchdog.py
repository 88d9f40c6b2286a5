"""A responsive terminal keeps notifying the service manager's watchdog."""

import os
import socket
import subprocess
import sys
from pathlib import Path

from central.development_tls import development_tls
from devices.process_hardening import die_with_parent
from qa.settings_file import CentreAddress, write_settings

ROOT = Path(__file__).parents[2]


def test_it_notifies_repeatedly(tmp_path: Path) -> None:
    assert heard_of(tmp_path, 3)[1] == b"READY=1"


def test_a_terminal_that_cannot_start_does_not_count_as_hanging(tmp_path: Path) -> None:
    """It shows out of service for a while, then exits by itself."""
    (tmp_path / "state").mkdir(mode=0o700)
    (tmp_path / "state" / "journal.sqlite").write_bytes(b"no database at all" * 100)
    assert heard_of(tmp_path, 3)[0].startswith(b"STATUS=")


def heard_of(folder: Path, signs: int) -> list[bytes]:
    """The messages from a terminal with this state folder, until it has sent this many signs of life."""
    token = folder / "token"
    token.write_text("nobody", "utf-8")
    authority = development_tls(folder / "tls").authority
    centre = CentreAddress("https://127.0.0.1:1", authority, token)
    config = write_settings(folder / "t.toml", folder / "state", centre)
    manager = {"NOTIFY_SOCKET": str(folder / "notify"), "WATCHDOG_USEC": "300000"}
    heard: list[bytes] = []
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(manager["NOTIFY_SOCKET"])
        listening.settimeout(20)
        terminal = subprocess.Popen(
            die_with_parent([sys.executable, "main.py", "--config", str(config)]),
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **manager},
        )
        try:
            while heard.count(b"WATCHDOG=1") < signs:
                heard.append(listening.recv(100))
        finally:
            terminal.terminate()
            terminal.wait(timeout=20)
    return heard
