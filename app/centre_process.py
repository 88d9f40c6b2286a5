"""The reference central service as a child process, for the demo and for scenarios."""

import os
import signal
import socket
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import trio

from devices.dock import Arguments, Command, DockError

READY = "ready "
MODES = ("up", "away", "slow", "error", "nonsense", "wrong-shape")
READY_SECONDS = 60.0


class CentreState(Arguments):
    state: str


class NoArguments(Arguments):
    pass


@dataclass
class CentreProcess:
    """One service on a fixed loopback port. folder: database, certificates, phone messages."""

    folder: Path
    port: int = field(default_factory=lambda: _free_port())
    mode: str = "away"
    _process: subprocess.Popen[str] | None = None

    @property
    def address(self) -> str:
        return f"https://localhost:{self.port}"

    @property
    def authority_file(self) -> Path:
        return self.folder / "tls" / "authority.pem"

    @property
    def token_file(self) -> Path:
        return self.folder / "terminal.token"

    @property
    def database(self) -> Path:
        return self.folder / "centre.sqlite"

    @property
    def messages(self) -> Path:
        """What the simulated phones received, one JSON object a line."""
        return self.folder / "phone-messages.jsonl"

    def start(self, mode: str = "up") -> None:
        """Start and wait until it listens; raises RuntimeError when it does not."""
        self.folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "main.py", "central", "--development", str(self.folder)]
        command += ["--port", str(self.port)]
        if mode != "up":
            command += ["--fault", mode]
        root = Path(__file__).parent.parent
        self._process = subprocess.Popen(
            command, cwd=root, stdout=subprocess.PIPE, text=True, env=os.environ.copy()
        )
        self._wait_until_ready(self._process)
        self.mode = mode

    def _wait_until_ready(self, process: subprocess.Popen[str]) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            if line.startswith(READY):
                return
        raise RuntimeError(f"the central service ended with status {process.wait()}")

    def stop(self) -> None:
        """End it and wait; does nothing when it does not run."""
        process, self._process = self._process, None
        self.mode = "away"
        if process is None:
            return
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(5)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        if process.stdout is not None:
            process.stdout.close()

    def set_mode(self, mode: str) -> None:
        """up, away (nothing listens), slow, error, nonsense, wrong-shape."""
        self.stop()
        if mode != "away":
            self.start(mode)

    def operations(self) -> int:
        """How many operations the centre holds, read from its own database."""
        with closing(sqlite3.connect(f"file:{self.database}?mode=ro", uri=True)) as database:
            (count,) = database.execute("SELECT count(*) FROM operation").fetchone()
        return int(count)

    def dock_commands(self) -> dict[str, Command]:
        async def set_state(arguments: CentreState) -> None:
            if arguments.state not in MODES:
                raise DockError(f"centre.set: state is one of {', '.join(MODES)}")
            await trio.to_thread.run_sync(self.set_mode, arguments.state)

        async def messages(arguments: NoArguments) -> list[str]:
            if not self.messages.exists():
                return []
            return self.messages.read_text("utf-8").splitlines()[-20:]

        return {
            "centre.set": Command("central service: " + ", ".join(MODES), CentreState, set_state),
            "phone.messages": Command("what the phones received", NoArguments, messages),
        }


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
