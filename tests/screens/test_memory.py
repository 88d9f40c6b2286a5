"""Freed memory is returned to the system."""

import os
import platform

import pytest

from qa.bench.processes import anonymous_kib
from ui.memory import give_back


@pytest.mark.skipif(
    platform.libc_ver()[0] != "glibc", reason="other C libraries do this their own way"
)
def test_free_memory_is_returned() -> None:
    """Blocks too large for Python's own pools; the last one stays, so that glibc keeps all before it."""
    pieces = [bytearray(2000) for _ in range(30_000)]
    last = pieces.pop()
    pieces.clear()
    before = anonymous_kib(os.getpid())
    give_back()
    assert before - anonymous_kib(os.getpid()) > 30_000
    assert len(last) == 2000
