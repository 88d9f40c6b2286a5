"""Runs the checks on one core and, on the other, the unit and flow tests the change affects, nearest
first. After a minute no further test is started; `make test` runs them all."""

import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from tools.quick.changes import ROOT, changed_files
from tools.quick.reach import reached

SECONDS = 55.0
"""Tests started before this finish within the minute."""

PASSED = (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)

CHECKS = ("make", "--silent", "check")


class OneMinute:
    """A pytest plugin that starts no test once the time is up."""

    def __init__(self) -> None:
        self._until = time.monotonic() + SECONDS
        self.all = 0
        self.left = 0
        self.over = False
        self.failed = 0

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        self.all = self.left = len(session.items)

    def pytest_runtest_teardown(self, item: pytest.Item) -> None:
        self.left -= 1
        self.over = self.left > 0 and time.monotonic() > self._until
        if self.over:
            item.session.shouldstop = "the minute is up"

    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        self.failed = session.testsfailed


def main() -> int:
    minute = OneMinute()
    with ThreadPoolExecutor(1) as other_core:
        complaints = other_core.submit(_check)
        tests = _test(reached(changed_files()), minute)
    return _verdict(complaints.result(), tests, minute)


def _check() -> str:
    """The checks' complaints."""
    done = subprocess.run(CHECKS, cwd=ROOT, capture_output=True, text=True)
    return done.stdout + done.stderr if done.returncode else ""


def _test(files: list[str], minute: OneMinute) -> int:
    """Returns pytest's exit status."""
    if not files:
        print("No unit or flow test is affected by the change.")
        return 0
    print(f"Tests in {len(files)} files, those nearest to the change first.", flush=True)
    return pytest.main(["-m", "not (peer or screen or end2end or slow)", *files], plugins=[minute])


def _verdict(complaints: str, tests: int, minute: OneMinute) -> int:
    print(complaints, end="")
    if minute.over:
        print(f"The minute was over: {minute.left} of {minute.all} tests are left for `make test`.")
    passed = tests in PASSED or (minute.over and not minute.failed)
    well = passed and not complaints
    print("All passed so far." if well else "Not well.")
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
