"""From the kernel's exec to the first frame of the attract screen."""

import os
import shutil
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from devices.process_hardening import die_with_parent
from qa.bench.bench import Workbench
from qa.bench.figures import Figure, Floor, NotMeasured, Result
from qa.bench.terminals import PLAIN, end, prepared, start

HELP = "start to the attract screen, and to a card being accepted, beside a bare Qt Quick window"
GOAL_RATIO = 1.4
GOAL_ACCEPTED_MS = 600.0
BARE = ("-m", "qa.bench.bare_window")
_FLOOR = "first frame of a bare Qt Quick window"
_LONGEST_SECONDS = 30.0


def measure(bench: Workbench) -> Iterator[Result]:
    yield from _on(bench, "offscreen", {})
    if shutil.which("Xvfb") is None:
        yield NotMeasured("start to first frame, xcb", "there is no Xvfb")
        return
    with _xvfb() as display:
        yield from _on(bench, "xcb", {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display})


def _on(bench: Workbench, platform: str, environment: Mapping[str, str]) -> Iterator[Result]:
    config = prepared(bench, f"start-{platform}")
    frames, readies, bare = [], [], []
    times = bench.times(7, 2)
    _bare_start(environment)  # the first run of each fills the file cache
    _terminal_start(config, environment)
    for _ in range(times):
        bare.append(_bare_start(environment))
        frame, ready = _terminal_start(config, environment)
        frames.append(frame)
        readies.append(ready)
    floor = Floor(_FLOOR, median(bare))
    frame, ready = median(frames), median(readies)
    first, accepted = (f"start to {what}, {platform}" for what in ("first frame", "card accepted"))
    yield Figure(first, frame, "ms", floor, samples=times, ratio_goal=GOAL_RATIO)
    yield Figure(accepted, ready, "ms", floor, GOAL_ACCEPTED_MS, samples=times)


def _terminal_start(config: Path, environment: Mapping[str, str]) -> tuple[float, float]:
    """Milliseconds to the first frame, and until a card is accepted."""
    listening = config.parent / "notify"
    listening.unlink(missing_ok=True)
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as heard:
        heard.bind(str(listening))
        heard.settimeout(_LONGEST_SECONDS)
        began = time.perf_counter()
        process = start(PLAIN, {**environment, "NOTIFY_SOCKET": str(listening)}, config=config)
        try:
            _until(heard, b"STATUS=")
            frame = time.perf_counter() - began
            _until(heard, b"READY=1")
            return frame * 1000, (time.perf_counter() - began) * 1000
        finally:
            end(process)


def _until(heard: socket.socket, message: bytes) -> None:
    while not heard.recv(1000).startswith(message):
        pass


def _bare_start(environment: Mapping[str, str]) -> float:
    read, write = os.pipe()
    began = time.perf_counter()
    process = start(BARE, environment, out=write)
    os.close(write)
    try:
        os.read(read, 5)
        return (time.perf_counter() - began) * 1000
    finally:
        os.close(read)
        process.wait(_LONGEST_SECONDS)


@contextmanager
def _xvfb() -> Iterator[str]:
    """An X display in memory, as large as a terminal's screen; yields its name."""
    read, write = os.pipe()
    command = die_with_parent(["Xvfb", "-displayfd", str(write), "-screen", "0", "1080x1920x24"])
    process = subprocess.Popen(
        [*command, "-nolisten", "tcp"], pass_fds=(write,), stderr=subprocess.DEVNULL
    )
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        process.terminate()
        process.wait(_LONGEST_SECONDS)
