"""Runs each measurement in its own process with a time limit: if one fails, hangs or crashes, this is
reported and the others continue."""

import os
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from typing import IO

from devices.process_hardening import die_with_parent
from qa.bench.bench import ROOT
from qa.bench.figures import NotMeasured, Result
from qa.bench.one import RESULT


def measured(name: str, words: list[str], limit_seconds: float) -> Iterator[Result]:
    """Yields its results as they arrive. words: arguments of qa.bench.one. Its child processes are killed
    with it."""
    command = [sys.executable, "-m", "qa.bench.one", name, *words]
    with (
        tempfile.TemporaryDirectory(prefix="ventanilla-bytecode-") as bytecode,
        tempfile.TemporaryFile() as said,
        _started(command, said, bytecode) as process,
    ):
        assert process.stdout is not None
        alarm = _Alarm(process, limit_seconds)
        try:
            yield from map(RESULT.validate_json, process.stdout)
            status = process.wait()
        finally:
            alarm.cancel()
            _kill(process)
        if alarm.rang.is_set():
            yield NotMeasured(name, f"it took longer than {limit_seconds:g} s")
        elif status != 0:
            yield NotMeasured(name, _last_line(said) or f"it ended by signal {-status}")


class _Alarm(threading.Timer):
    """Kills the process when the time is up."""

    def __init__(self, process: subprocess.Popen[bytes], seconds: float) -> None:
        super().__init__(seconds, self._ring)
        self.rang = threading.Event()
        self._process = process
        self.daemon = True
        self.start()

    def _ring(self) -> None:
        self.rang.set()
        _kill(self._process)


def _started(command: list[str], said: IO[bytes], bytecode: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        die_with_parent(command),
        cwd=ROOT,
        env=_as_installed(bytecode),
        stdout=subprocess.PIPE,
        stderr=said,
        start_new_session=True,  # so that its children can be killed with it
    )


def _as_installed(bytecode: str) -> dict[str, str]:
    """An installed terminal has its bytecode (deploy/install.sh), and so has what is measured from its
    second start on, whatever Python is told here. Half of a start would go into compiling else."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": bytecode}


def _kill(process: subprocess.Popen[bytes]) -> None:
    try:
        os.killpg(process.pid, signal.SIGKILL)
    except ProcessLookupError:
        pass  # the whole group has ended


def _last_line(said: IO[bytes]) -> str:
    """Of a traceback, this line names the exception."""
    said.seek(0)
    lines = said.read().decode("utf-8", "replace").splitlines()
    return lines[-1].strip() if lines else ""
