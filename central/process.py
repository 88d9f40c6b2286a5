"""The reference centre as a child process: for the demo, scenarios and tests."""

import http.client
import json
import os
import select
import ssl
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Self

from central.development import DEVELOPMENT_TOKEN, FAULT_PATH, PICTURES, ROOT, CentreFault
from central.development_tls import DevelopmentTls, development_tls

READY_SECONDS = 20.0


class DidNotStart(Exception):
    """The service exited, or printed nothing, before it was ready."""


@dataclass(frozen=True, slots=True)
class CentralFolder:
    """All files of a development service, in one folder."""

    path: Path

    @property
    def database(self) -> Path:
        return self.path / "central.db"

    @property
    def messages(self) -> Path:
        """One JSON line per one-time code: {"phone": …, "code": …}."""
        return self.path / "messages.jsonl"

    @property
    def log(self) -> Path:
        return self.path / "central.log"

    def tls(self) -> DevelopmentTls:
        return development_tls(self.path / "tls")


class CentreProcess:
    """One development service with TLS on loopback, seeded on first start.

    It ends when this process ends, for any reason: it watches its standard input (a parent-death
    signal would be sent when the thread that started it ends). The port is kept
    across stop and start. All methods block: from trio, call them in a worker thread.
    """

    def __init__(
        self,
        folder: Path,
        port: int = 0,
        fault: CentreFault = CentreFault.NONE,
        pictures: Path = PICTURES,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.files = CentralFolder(folder)
        self.tls = self.files.tls()
        self.url = ""
        self._port = port
        self._fault = fault
        self._pictures = pictures
        self._child: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int | None:
        return self._child.pid if self._child else None

    @property
    def running(self) -> bool:
        return self._child is not None and self._child.poll() is None

    def start(self, fault: CentreFault | None = None) -> None:
        """Blocks until it listens (a second or two); raises DidNotStart."""
        if self.running:
            return
        self._fault = self._fault if fault is None else fault
        with self.files.log.open("ab") as log:
            self._child = subprocess.Popen(
                self._command(),
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=environment(),
            )
        self.url = ready_address(self._child)
        self._port = int(self.url.rsplit(":", 1)[1])

    def stop(self) -> None:
        """Closes its standard input and waits; kills it if that does not help."""
        child, self._child = self._child, None
        if child is None:
            return
        close(child.stdin)
        try:
            child.wait(timeout=5)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
        close(child.stdout)

    def kill(self) -> None:
        """As in a power cut."""
        if self._child is not None:
            self._child.kill()
        self.stop()

    def set_fault(self, fault: CentreFault) -> None:
        """Make the running service answer with this fault; a restart clears it."""
        trust = ssl.create_default_context(cafile=self.tls.authority)
        asking = http.client.HTTPSConnection("127.0.0.1", self._port, timeout=5, context=trust)
        try:
            body = json.dumps({"fault": fault.value})
            asking.request("PUT", FAULT_PATH, body, development_headers())
            if asking.getresponse().status != 204:
                raise DidNotStart("the centre did not accept the fault")
        finally:
            asking.close()

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    def _command(self) -> list[str]:
        options = {
            "--database": f"sqlite:///{self.files.database}",
            "--port": str(self._port),
            "--certificate": str(self.tls.certificate),
            "--key": str(self.tls.key),
            "--messages": str(self.files.messages),
            "--fault": self._fault.value,
            "--pictures": str(self._pictures),
        }
        flags = ["--development", "--seed", "--end-with-stdin"]
        words = [word for pair in options.items() for word in pair]
        return [sys.executable, "-m", "central", *flags, *words]


def development_headers() -> dict[str, str]:
    return {"Authorization": f"Bearer {DEVELOPMENT_TOKEN}", "Content-Type": "application/json"}


def environment() -> dict[str, str]:
    return {**os.environ, "PYTHONUNBUFFERED": "1"}


def close(pipe: IO[bytes] | None) -> None:
    if pipe is not None:
        pipe.close()


def ready_address(child: subprocess.Popen[bytes]) -> str:
    """The address after "ready " on its first line."""
    assert child.stdout is not None
    deadline = time.monotonic() + READY_SECONDS
    line = b""
    while not line.endswith(b"\n") and time.monotonic() < deadline:
        if not select.select([child.stdout], [], [], 0.1)[0]:
            continue
        part = os.read(child.stdout.fileno(), 4096)
        if not part:
            break
        line += part
    if not line.startswith(b"ready "):
        child.kill()
        child.wait()
        raise DidNotStart("the centre did not start")
    return line[6:].decode().strip()
