"""Returns memory to the system while nobody waits."""

import ctypes


def give_back() -> None:
    """Returns freed memory that glibc keeps in each thread's arena (malloc_trim(3)); takes a few
    milliseconds. Does nothing with other C libraries."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
