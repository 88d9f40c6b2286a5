"""Gives memory back to the system while nobody waits."""

import ctypes


def give_back() -> None:
    """What was freed, and glibc keeps for later in each thread's arena (malloc_trim(3)); some
    milliseconds. Nothing happens with another C library."""
    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
    if trim is not None:
        trim(0)
