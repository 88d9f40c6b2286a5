"""For processes that hold personal data in memory, and those that must die with their parent."""

import ctypes
import resource
import signal
from collections.abc import Sequence

_PR_SET_PDEATHSIG = 1
_PR_SET_DUMPABLE = 4


def keep_memory_private() -> None:
    """No core file, and no access to this process's memory by other processes of the same user.

    Children inherit only the first; each must call this for the second.
    """
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


def tie_to_parent() -> None:
    """The kernel kills this process when the thread that started it ends, for any reason."""
    ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def die_with_parent(command: Sequence[str]) -> list[str]:
    """The command, wrapped so that the kernel kills it when its parent ends, for any reason.

    Start it from the main thread: the signal is sent when the starting thread ends.
    """
    return ["setpriv", "--pdeathsig", "KILL", *command]
