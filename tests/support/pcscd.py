"""A private PC/SC service with vsmartcard's virtual reader, as an ordinary user.

pcscd wants to write below /run; given a listening socket, as by systemd, it needs no
privileges at all.
"""

import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Self

_PCSCD = "/usr/sbin/pcscd"
_DRIVER = "/usr/lib/pcsc/drivers/serial/libifdvpcd.so"
_SOCKET = "PCSCLITE_CSOCK_NAME"
_NOBODY = "65534"
_READY = b"daemon ready"
# bash, because dash takes no descriptor above 9.
_LAUNCH = 'exec 3<&"$0"; LISTEN_PID=$$; LISTEN_FDS=1; export LISTEN_PID LISTEN_FDS; exec "$@"'


class PrivatePcscd:
    """pcscd with the readers `Virtual PCD 00 00` and `Virtual PCD 00 01`.

    ports: where vpcd waits for the card of each slot. libpcsclite reads the socket's path once
    per process, so all services of one process share it, one at a time. Start it from the main
    thread: the service ends with the thread that started it.
    """

    def __init__(self) -> None:
        self.ports = _free_pair()
        self._folder = Path(tempfile.mkdtemp(prefix="pcscd-"))
        self._folder.chmod(0o755)
        self._process: subprocess.Popen[bytes] | None = None
        self._path = Path(os.environ.setdefault(_SOCKET, str(_own_path())))

    def __enter__(self) -> Self:
        try:
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *error: object) -> None:
        self.stop()
        for folder in (self._folder, self._path.parent):
            shutil.rmtree(folder, ignore_errors=True)

    @property
    def pid(self) -> int:
        if self._process is None:
            raise RuntimeError("the service is not running")
        return self._process.pid

    def start(self, readers: bool = True) -> None:
        """Returns once it answers (about 10 ms). readers=False: as if the reader were unplugged."""
        self._write_configuration(readers)
        log = self._folder / "log"
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self._path.unlink(missing_ok=True)
        with socket.socket(socket.AF_UNIX) as listening, log.open("wb") as out:
            listening.bind(str(self._path))
            listening.listen(8)
            self._process = subprocess.Popen(
                self._command(listening.fileno()),
                pass_fds=(listening.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
            )
        self._wait_until_ready(log)

    def stop(self, how: signal.Signals = signal.SIGTERM) -> None:
        """Stop it; with SIGKILL, as in a crash."""
        process, self._process = self._process, None
        if process is not None:
            process.send_signal(how)
            process.wait(timeout=10)
            self._path.unlink(missing_ok=True)

    def kill(self) -> None:
        self.stop(signal.SIGKILL)

    def restart(self, readers: bool = True) -> None:
        self.stop()
        self.start(readers)

    def _command(self, descriptor: int) -> list[str]:
        service = [_PCSCD, "-f", "-i", "-c", str(self._folder / "reader.conf.d")]
        mortal = ["setpriv", "--pdeathsig", "KILL", *_without_rights(), *service]
        return ["bash", "-c", _LAUNCH, str(descriptor), *mortal]

    def _write_configuration(self, readers: bool) -> None:
        folder = self._folder / "reader.conf.d"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        if readers:
            (folder / "vpcd").write_text(
                f'FRIENDLYNAME "Virtual PCD"\nDEVICENAME /dev/null:{self.ports[0]:#x}\n'
                f"LIBPATH {_DRIVER}\nCHANNELID {self.ports[0]:#x}\n"
            )

    def _wait_until_ready(self, log: Path) -> None:
        deadline = time.monotonic() + 10
        while _READY not in log.read_bytes():
            if self._process is None or self._process.poll() is not None:
                raise RuntimeError(f"pcscd exited immediately: {log.read_text('utf-8', 'replace')}")
            if time.monotonic() > deadline:
                self.stop()
                raise RuntimeError("pcscd did not become ready")
            time.sleep(0.002)


def _without_rights() -> list[str]:
    """Even when tests run as root, the service runs as an ordinary user."""
    if os.getuid() != 0:
        return []
    return ["--reuid", _NOBODY, "--regid", _NOBODY, "--clear-groups"]


def _own_path() -> Path:
    return Path(tempfile.gettempdir()) / f"ventanilla-pcscd-{os.getuid()}-{os.getpid()}" / "comm"


def _free_pair() -> tuple[int, int]:
    """Two consecutive TCP ports that are currently free."""
    while True:
        with socket.socket() as first, socket.socket() as second:
            first.bind(("127.0.0.1", 0))
            port: int = first.getsockname()[1]
            try:
                second.bind(("127.0.0.1", port + 1))
            except (OSError, OverflowError):
                continue
            return port, port + 1
