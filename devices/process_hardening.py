"""For processes that hold personal data in memory, and those that must end with their starter."""

import ctypes
import resource
import signal
from collections.abc import Sequence

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4


def keep_memory_private() -> None:
    """No core file, and no look into this process's memory for others of the same user.

    Children inherit the first only; each says the second for itself.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def tie_to_parent() -> None:
    """The kernel kills this process with the thread that started it, however that ends."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def die_with_parent(command: Sequence[str]) -> list[str]:
    """The command, killed by the kernel when its starter ends, however that happens.

    Start it from the main thread: the signal comes when the thread ends that started it.
    """
    return ["setpriv", "--pdeathsig", "KILL", *command]
