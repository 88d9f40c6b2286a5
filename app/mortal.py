"""For processes that must not outlive the one that started them."""

from collections.abc import Sequence


def mortal(command: Sequence[str]) -> list[str]:
    """The command, killed by the kernel when its starter ends, however that happens.

    Start it from the main thread: the signal comes when the thread ends that started it.
    """
    return ["setpriv", "--pdeathsig", "KILL", *command]
