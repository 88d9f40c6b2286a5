"""A terminal with simulated devices and no centre, in a process of its own."""

import subprocess
import time
from pathlib import Path
from typing import Any

SETTINGS = """
[terminal]
id = "T001"
name = "One"
place = "Hall"
state_folder = "{folder}/state"
production = false
[card]
driver = "simulated"
[camera]
driver = "simulated"
[printer]
driver = "simulated"
[sound]
driver = "simulated"
[centre]
address = "https://127.0.0.1:1"
token_file = "{folder}/token"
"""


def write_simulated(folder: Path) -> Path:
    """The settings file. Its state folder is `state` beside it."""
    (folder / "token").write_text("token")
    file = folder / "terminal.toml"
    file.write_text(SETTINGS.format(folder=folder))
    return file


def until_it_stands(folder: Path, process: subprocess.Popen[Any]) -> None:
    """Wait until the attract screen is in its log."""
    events = folder / "state" / "events.jsonl"
    until = time.monotonic() + 30
    while not (events.exists() and '"screen": "attract"' in events.read_text("utf-8")):
        assert process.poll() is None
        assert time.monotonic() < until
        time.sleep(0.05)
