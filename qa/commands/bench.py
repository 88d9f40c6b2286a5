"""Measures what the terminal costs."""

import argparse
import json
import os

from app.command_line import CommandError

HELP = "measure what the terminal costs, each figure beside a floor from the same run"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="one JSON object on standard output")
    parser.add_argument(
        "--only", action="append", metavar="NAME", help="run this measurement; may be repeated"
    )
    parser.add_argument("--quick", action="store_true", help="fewer repetitions")
    parser.add_argument(
        "--visits",
        type=int,
        default=20,
        help="measure memory growth over this many visits (default 20)",
    )
    parser.add_argument("--list", action="store_true", help="list the measurements")


def run(arguments: argparse.Namespace) -> int:
    from qa.bench import catalogue

    if arguments.list:
        for name in catalogue.names():
            print(f"{name:<10} {catalogue.load(name).HELP}")
        return 0
    names = arguments.only or catalogue.names()
    if unknown := [name for name in names if name not in catalogue.names()]:
        there = ", ".join(catalogue.names())
        raise CommandError(f"no measurement {unknown[0]!r}; there are: {there}")
    if arguments.visits < 2:
        raise CommandError("--visits: must be at least 2")
    return _measure(names, arguments)


def _measure(names: list[str], arguments: argparse.Namespace) -> int:
    from qa.bench import catalogue
    from qa.bench.apart import measured
    from qa.bench.bench import Workbench
    from qa.bench.figures import Result
    from qa.bench.report import HEAD, as_json, line

    load = os.getloadavg()
    results: dict[str, list[Result]] = {}
    tell = (lambda text: None) if arguments.json else _print
    words = [str(arguments.visits), *(["quick"] if arguments.quick else [])]
    tell(HEAD)
    with Workbench(quick=arguments.quick, visits=arguments.visits) as bench:
        for name in names:
            tell(f"{name}: {catalogue.load(name).HELP}")
            results[name] = []
            for result in measured(name, words, catalogue.limit_seconds(name, bench)):
                results[name].append(result)
                tell("  " + line(result))
    if arguments.json:
        print(json.dumps(as_json(results, load), indent=2))
    return 0


def _print(text: str) -> None:
    print(text, flush=True)
