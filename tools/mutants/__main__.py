"""`python -m tools.mutants [ROOM …]`: mutates the rooms that keep promises. Exit status 1 if an unexplained
mutant survives in a promised function, or more others than recorded."""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

from tools.mutants.judging import Promises, counts, judged, note_counts
from tools.mutants.rooms import ROOMS
from tools.mutants.running import survivors
from tools.mutants.survivors import described


def main(words: list[str]) -> int:
    parser = argparse.ArgumentParser(prog="tools.mutants", description=__doc__)
    parser.add_argument("rooms", nargs="*", choices=[*ROOMS, []], help="default: all")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--note", action="store_true", help="record lower counts in docs/mutation")
    parser.add_argument("--all", action="store_true", help="list the other survivors too")
    arguments = parser.parse_args(words)
    noted, failed = counts(), False
    for room in arguments.rooms or ROOMS:
        failed |= _room(room, arguments, noted)
    if arguments.note:
        note_counts(noted)
    return int(failed)


def _room(room: str, arguments: argparse.Namespace, noted: dict[str, int]) -> bool:
    """Returns True if the room fails."""
    began = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="ventanilla-mutants-"))
    try:
        mutants, left = survivors(ROOMS[room], folder, arguments.jobs)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    verdict = judged(left, Promises.load())
    before, now = noted.get(room), len(verdict.others)
    print(
        f"{room}: {mutants} mutants in {time.monotonic() - began:.0f} s; unexplained where a promise"
        f" is kept: {len(verdict.unexplained)}; others: {now} (noted: {before})",
        flush=True,
    )
    print(described([*verdict.unexplained, *(verdict.others if arguments.all else ())]))
    more = before is not None and now > before
    if before is None or now < before:
        noted[room] = now
    return bool(verdict.unexplained) or more


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
