"""Child processes of tests that cannot outlive the test run."""

from collections.abc import Sequence


def mortal(command: Sequence[str]) -> list[str]:
    """The command, killed by the kernel when the thread that started it ends."""
    return ["setpriv", "--pdeathsig", "KILL", *command]


def no_core(limits: str) -> bool:
    """Whether proc/PID/limits says that neither limit of the core file's size is above 0."""
    (line,) = [line for line in limits.splitlines() if line.startswith("Max core file size")]
    return line.split()[4:6] == ["0", "0"]
