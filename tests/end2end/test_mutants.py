"""The short form of `make mutants`: what seals and what waits, mutated; a test notices each mutant."""

from pathlib import Path

from tools.mutants.judging import Promises, judged
from tools.mutants.rooms import QUICK
from tools.mutants.running import survivors
from tools.mutants.survivors import described


def test_no_mutant_of_what_keeps_promises_survives(tmp_path: Path) -> None:
    mutants, left = survivors(QUICK, tmp_path, children=1)
    verdict = judged(left, Promises.load())
    assert mutants > 50
    assert described([*verdict.unexplained, *verdict.others]) == ""
