"""Freed memory goes back to the system."""

import os
import platform

import pytest

from qa.bench.processes import anonymous_kib
from ui.memory import give_back


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library has its own way")
def test_what_is_free_is_given_back() -> None:
    """Pieces too large for Python's own pools, and one left at the end, behind which glibc keeps all."""
    pieces = [bytearray(2000) for _ in range(30_000)]
    last = pieces.pop()
    pieces.clear()
    before = anonymous_kib(os.getpid())
    give_back()
    assert before - anonymous_kib(os.getpid()) > 30_000
    assert len(last) == 2000
