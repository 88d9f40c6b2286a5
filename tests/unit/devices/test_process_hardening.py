import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]
PROGRAM = """
import ctypes, resource
from devices.process_hardening import keep_memory_private
dumpable = lambda: ctypes.CDLL(None).prctl(3, 0, 0, 0, 0)
before = dumpable()
keep_memory_private()
print(before, dumpable(), *resource.getrlimit(resource.RLIMIT_CORE))
"""


def test_no_core_file_and_no_access_to_the_memory() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        timeout=20,
    )
    assert done.stdout.split() == ["1", "0", "0", "0"], done.stderr
