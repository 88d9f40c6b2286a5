"""Memory and CPU of processes, as Linux counts them (proc(5))."""

import os
from pathlib import Path

TICKS = os.sysconf("SC_CLK_TCK")


def proportional_mib(pid: int) -> float:
    """PSS: its private pages plus its share of shared ones. 0 if it has ended."""
    return memory_kib(_rollup(pid), "Pss") / 1024


def anonymous_kib(pid: int) -> int:
    """The part of PSS not backed by a file: what the program itself has allocated. Other processes do not
    affect it. 0 if it has ended."""
    return memory_kib(_rollup(pid), "Pss_Anon")


def memory_kib(smaps_rollup: str, name: str) -> int:
    """The value of the line "NAME:   1234 kB"; 0 if there is none, as for a zombie."""
    for line in smaps_rollup.splitlines():
        if line.startswith(f"{name}:"):
            return int(line.split()[1])
    return 0


def _rollup(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/smaps_rollup").read_text("ascii")
    except (FileNotFoundError, ProcessLookupError):
        return ""


def cpu_seconds(pid: int) -> float:
    """User and system time so far, of the process and its ended children. 0 if it has ended."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text("ascii", "replace")
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return stat_ticks(text) / TICKS


def stat_ticks(stat: str) -> int:
    """Fields 14 to 17 of proc/PID/stat. The process name before them may contain ")", so the last one
    counts."""
    fields = stat.rpartition(")")[2].split()
    return sum(int(field) for field in fields[11:15])


def family(pid: int) -> list[int]:
    """The process and all its descendants."""
    found = [pid]
    for one in found:
        for task in Path(f"/proc/{one}/task").glob("*"):
            try:
                found += [int(child) for child in (task / "children").read_text("ascii").split()]
            except (FileNotFoundError, ProcessLookupError):
                pass  # ended meanwhile
    return found


def family_cpu_seconds(pid: int) -> float:
    """CPU time of the running ones, and of those that ended and were waited for."""
    return sum(cpu_seconds(one) for one in family(pid))
