"""A real IPP printer: OpenPrinting's `ippeveprinter` on loopback, as an ordinary user.

It needs a D-Bus system bus to announce itself; it gets a private one.
"""

import http.client
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Self
from urllib.parse import urlencode

from devices.printer.drivers.ipp_message import (
    Attribute,
    IppOperation,
    IppTag,
    Reply,
    reply,
    request,
)
from devices.printer.drivers.ipp_state import JobState
from devices.process_hardening import die_with_parent

_PROGRAM = "/usr/sbin/ippeveprinter"
_BUS = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig><type>session</type><listen>unix:path={socket}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/><allow user="*"/></policy></busconfig>
"""
_INSIDE = Path(__file__).with_name("ippeve_paper.py")


class IppEvePrinter:
    """The printer process. Start it from the main thread: it ends with the thread that started it.

    address: for `IppPrinter`. Faults during a job: `fault` and `clear`, by their IPP
    names; on the idle printer: `idle_fault`, `idle_clear` and `paper`.
    """

    def __init__(self) -> None:
        self._folder = Path(tempfile.mkdtemp(prefix="ippeve-"))
        self._port = _free_port()
        self.address = f"ipp://localhost:{self._port}/ipp/print"
        self._bus: subprocess.Popen[bytes] | None = None
        self._printer: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Self:
        try:
            self._prepare()
            self._start_bus()
            self.start()
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *error: object) -> None:
        self.kill()
        if self._bus is not None:
            self._bus.kill()
            self._bus.wait(timeout=10)
        shutil.rmtree(self._folder, ignore_errors=True)

    # The printer's life.

    def start(self) -> None:
        """Returns once it is listening (about 100 ms)."""
        environment = {
            **os.environ,
            "DBUS_SYSTEM_BUS_ADDRESS": f"unix:path={self._folder}/bus.sock",
            "PAPER_CONTROL": str(self._folder),
            "PAPER_PRINTER": self.address,
        }
        with (self._folder / "log").open("wb") as log:
            self._printer = subprocess.Popen(
                die_with_parent(self._command()),
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        _wait_until(self._listens, lambda: self._dead(self._printer, "log"))

    def kill(self) -> None:
        """As if the plug were pulled."""
        process, self._printer = self._printer, None
        if process is not None:
            process.kill()
            process.wait(timeout=10)

    def freeze(self) -> None:
        """Keeps its connections open but stops responding."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._signal(signal.SIGCONT)

    # Paper and faults.

    @property
    def papers(self) -> list[bytes]:
        """What came out, in order."""
        files = sorted((self._folder / "papers").iterdir())
        return [file.read_bytes() for file in files]

    def take_seconds(self, seconds: float) -> None:
        """How long each paper takes from now on."""
        (self._folder / "seconds").write_text(str(seconds))

    def fault(self, reason: str) -> None:
        """From now on, every job stops at this fault, until `clear`."""
        (self._folder / "faults" / reason).touch()

    def clear(self, reason: str) -> None:
        (self._folder / "faults" / reason).unlink()

    def idle_fault(self, reason: str) -> None:
        """The idle printer reports it (not for media-empty, see `paper`)."""
        self._control_document(f"%CTL +{reason}")

    def idle_clear(self, reason: str) -> None:
        self._control_document(f"%CTL -{reason}")

    def paper(self, sheets: int) -> None:
        """0 is media-empty, 5 is media-low, 125 is plenty; applies to both trays."""
        form = {
            "size1": "na_letter_8.5x11in",
            "type1": "stationery",
            "level1": sheets,
            "size3": "na_number-10_4.125x9.5in",
            "type3": "envelope",
            "level3": 25 if sheets else 0,
        }
        line = http.client.HTTPConnection("localhost", self._port, timeout=5)
        line.request("GET", f"/media?{urlencode(form)}")
        line.getresponse().read()
        line.close()

    def settle(self) -> None:
        """Clear all faults and jobs, for the next test."""
        for file in (self._folder / "faults").iterdir():
            file.unlink()
        self.take_seconds(0.0)
        self.thaw()
        target = {"which-jobs": Attribute(IppTag.KEYWORD, ("not-completed",))}
        _wait_until(
            lambda: not self._ask(IppOperation.GET_JOBS, target).of(IppTag.JOB), lambda: None
        )

    # Implementation.

    def _prepare(self) -> None:
        for name in ("papers", "faults", "spool", "keys"):
            (self._folder / name).mkdir()
        self.take_seconds(0.0)
        inside = self._folder / "inside"
        inside.write_text(f"#!{sys.executable} -SE\n{_INSIDE.read_text('utf-8')}", "utf-8")
        inside.chmod(0o700)
        bus = _BUS.format(socket=self._folder / "bus.sock")
        (self._folder / "bus.conf").write_text(bus)

    def _start_bus(self) -> None:
        command = ["dbus-daemon", f"--config-file={self._folder}/bus.conf", "--nofork"]
        with (self._folder / "bus.log").open("wb") as log:
            self._bus = subprocess.Popen(
                die_with_parent([*command, "--nopidfile"]),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )
        there = (self._folder / "bus.sock").exists
        _wait_until(there, lambda: self._dead(self._bus, "bus.log"))

    def _command(self) -> list[str]:
        folder = self._folder
        return [
            *(_PROGRAM, "-n", "localhost", "-p", str(self._port), "-r", "off"),
            *("-f", "application/pdf", "-c", str(folder / "inside")),
            *("-d", str(folder / "spool"), "-K", str(folder / "keys"), "Ventanilla"),
        ]

    def _listens(self) -> bool:
        with socket.socket() as probe:
            return probe.connect_ex(("127.0.0.1", self._port)) == 0

    def _dead(self, process: subprocess.Popen[bytes] | None, log: str) -> str | None:
        if process is not None and process.poll() is None:
            return None
        return (self._folder / log).read_text("utf-8", "replace")

    def _signal(self, number: signal.Signals) -> None:
        if self._printer is None:
            raise RuntimeError("the printer is not running")
        self._printer.send_signal(number)

    def _control_document(self, text: str) -> None:
        """Returns once the document has been executed."""
        format_ = {"document-format": Attribute(IppTag.MIME_TYPE, ("application/pdf",))}
        answer = self._ask(IppOperation.PRINT_JOB, format_, text.encode())
        (job,) = answer.of(IppTag.JOB)
        target = {"job-id": Attribute(IppTag.INTEGER, (job.number("job-id") or 0,))}

        def obeyed() -> bool:
            (word,) = self._ask(IppOperation.GET_JOB_ATTRIBUTES, target).of(IppTag.JOB)
            return word.number("job-state") == JobState.COMPLETED

        _wait_until(obeyed, lambda: None)

    def _ask(
        self, operation: IppOperation, more: dict[str, Attribute], document: bytes = b""
    ) -> Reply:
        attributes = {
            "attributes-charset": Attribute(IppTag.CHARSET, ("utf-8",)),
            "attributes-natural-language": Attribute(IppTag.LANGUAGE, ("en",)),
            "printer-uri": Attribute(IppTag.URI, (self.address,)),
            **more,
        }
        message = request(operation, 1, attributes, None, document)
        line = http.client.HTTPConnection("localhost", self._port, timeout=5)
        line.request("POST", "/ipp/print", message, {"Content-Type": "application/ipp"})
        answer = line.getresponse().read()
        line.close()
        return reply(answer)


def _wait_until(there: Callable[[], bool], obituary: Callable[[], str | None]) -> None:
    deadline = time.monotonic() + 10
    while not there():
        died = obituary()
        if died is not None:
            raise RuntimeError(f"it exited immediately: {died}")
        if time.monotonic() > deadline:
            raise RuntimeError("it did not become ready")
        time.sleep(0.005)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
