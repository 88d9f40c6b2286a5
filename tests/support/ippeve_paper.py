"""The mechanics of the printer that `IppEvePrinter` runs: started by ippeveprinter for each document.

Self-contained (standard library only): it is copied beside the printer and run as a program. In the
folder PAPER_CONTROL: `faults/NAME` while that fault is present, `seconds` that each paper takes,
`papers/` with the output. A document "%CTL +cover-open -media-jam" sets the idle printer's state.
"""

import http.client
import os
import struct
import sys
import time
from pathlib import Path

_CONTROL = Path(os.environ["PAPER_CONTROL"])
_PARENT = os.getppid()
_POLL_SECONDS = 0.02


def main() -> int:
    document = Path(sys.argv[1]).read_bytes()
    if document.startswith(b"%CTL"):
        for change in document.decode().split()[1:]:
            _say(change)
        return 0
    time.sleep(float((_CONTROL / "seconds").read_text()))
    if not _wait_for_faults_to_clear() or _cancelled():
        return 1
    papers = _CONTROL / "papers"
    unfinished = _CONTROL / "coming-out"
    unfinished.write_bytes(document)
    unfinished.rename(papers / f"{len(list(papers.iterdir())):04}.pdf")
    return 0


def _wait_for_faults_to_clear() -> bool:
    """False if the job was cancelled or the printer died."""
    told: set[str] = set()
    while os.getppid() == _PARENT:
        faults = {file.name for file in (_CONTROL / "faults").iterdir()}
        for fault in faults - told:
            _say(f"+{fault}")
        for fault in told - faults:
            _say(f"-{fault}")
        told = faults
        if not faults:
            return True
        if _cancelled():
            for fault in told:
                _say(f"-{fault}")
            return False
        time.sleep(_POLL_SECONDS)
    return False


def _say(change: str) -> None:
    print(f"STATE: {change}", file=sys.stderr, flush=True)  # noqa: T201


def _cancelled() -> bool:
    """ippeveprinter does not tell its command, so this asks, as a printer's own firmware would know."""
    attributes = (
        (0x47, b"attributes-charset", b"utf-8"),
        (0x48, b"attributes-natural-language", b"en"),
        (0x45, b"printer-uri", os.environ["PAPER_PRINTER"].encode()),
        (0x21, b"job-id", struct.pack(">i", int(os.environ["IPP_JOB_ID"]))),
        (0x44, b"requested-attributes", b"job-state-reasons"),
    )
    body = struct.pack(">BBHIB", 2, 0, 0x0009, 1, 0x01)
    for tag, name, value in attributes:
        body += struct.pack(">BH", tag, len(name)) + name + struct.pack(">H", len(value)) + value
    place = os.environ["PAPER_PRINTER"].split("/")[2]
    try:
        line = http.client.HTTPConnection(place, timeout=1)
        line.request("POST", "/ipp/print", body + b"\x03", {"Content-Type": "application/ipp"})
        answer = line.getresponse().read()
    except OSError:
        return True
    return b"processing-to-stop-point" in answer or b"canceled" in answer


if __name__ == "__main__":
    sys.exit(main())
