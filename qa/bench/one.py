"""Runs one measurement in this process: `python -m qa.bench.one NAME VISITS [quick]`. Prints each result
to stdout as soon as it is measured, as one line of JSON."""

import sys

from pydantic import TypeAdapter

from qa.bench import catalogue
from qa.bench.bench import Workbench
from qa.bench.figures import Result

RESULT: TypeAdapter[Result] = TypeAdapter(Result)


def main(words: list[str]) -> int:
    name, visits, *quick = words
    with Workbench(quick=bool(quick), visits=int(visits)) as bench:
        for result in catalogue.load(name).measure(bench):
            sys.stdout.write(RESULT.dump_json(result).decode() + "\n")
            sys.stdout.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
