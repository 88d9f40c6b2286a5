"""A service manager with a watchdog hears from a terminal that goes round."""

import os
import socket
import subprocess
import sys
from pathlib import Path

from app.mortal import mortal
from app.settings_file import CentreAddress, write_settings
from central.development_tls import development_tls

ROOT = Path(__file__).parents[2]


def test_it_is_heard_again_and_again(tmp_path: Path) -> None:
    token = tmp_path / "token"
    token.write_text("nobody", "utf-8")
    centre = CentreAddress(
        "https://127.0.0.1:1", development_tls(tmp_path / "tls").authority, token
    )
    config = write_settings(tmp_path / "t.toml", tmp_path / "state", centre)
    manager = {"NOTIFY_SOCKET": str(tmp_path / "notify"), "WATCHDOG_USEC": "300000"}
    heard: list[bytes] = []
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as listening:
        listening.bind(manager["NOTIFY_SOCKET"])
        listening.settimeout(20)
        terminal = subprocess.Popen(
            mortal([sys.executable, "main.py", "--config", str(config)]),
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", **manager},
        )
        try:
            while heard.count(b"WATCHDOG=1") < 3:
                heard.append(listening.recv(100))
        finally:
            terminal.terminate()
            status = terminal.wait(timeout=20)
    assert status == 0
    assert heard[1] == b"READY=1"
