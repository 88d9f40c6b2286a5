"""Child processes of tests that cannot outlive the test run."""

from collections.abc import Sequence


def mortal(command: Sequence[str]) -> list[str]:
    """The command, killed by the kernel when the thread that started it ends."""
    return ["setpriv", "--pdeathsig", "KILL", *command]
