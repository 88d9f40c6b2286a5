"""Scenarios against the real program, without a person."""

import argparse
import json
import sys
from pathlib import Path

import trio

from app.command_line import CommandError

HELP = "play scenarios against the real program, without a person"
SCENARIOS = Path(__file__).parent.parent.parent / "scenarios"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="*", type=Path, metavar="SCENARIO", help="default: all")
    parser.add_argument("--out", type=Path, default=Path("out/play"), help="pictures, papers, logs")
    parser.add_argument("--json", action="store_true", help="the result as JSON on standard output")


def run(arguments: argparse.Namespace) -> int:
    from app.play.programme import as_json, play_programme, totals
    from app.play.scenario import ScenarioError, load_scenario

    files = arguments.files or sorted(SCENARIOS.glob("*.yaml"))
    try:
        scenarios = [(file.stem, load_scenario(file)) for file in files]
    except ScenarioError as error:
        raise CommandError(str(error)) from None
    progress = sys.stderr if arguments.json else sys.stdout
    out = arguments.out.resolve()
    played = trio.run(
        play_programme, scenarios, out, lambda line: print(line, file=progress, flush=True)
    )
    print(totals(played), file=progress)
    if arguments.json:
        print(json.dumps(as_json(played), indent=2, ensure_ascii=False))
    return 0 if all(one.passed for one in played) else 1
